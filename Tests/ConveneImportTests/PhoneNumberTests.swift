import ConveneModel
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("0950 000 101", "+84950000101"), ("0950.000.103", "+84950000103"), ("950000101", "+84950000101"),
        ("84950000105", "+84950000105"), ("+84 950 000 104", "+84950000104"), ("+84 (0) 950 000 104", "+84950000104"),
        ("0084950000104", "+84950000104"), ("'0950000101", "+84950000101"), ("0950\u{A0}000\u{A0}101", "+84950000101"),
        ("(0950) 000-101", "+84950000101"),
        // Nine digits are a national number without its zero, even where they begin with 84.
        ("841234567", "+84841234567"),
        // Before 2018.
        ("01990000102", "+84590000102"), ("01620000102", "+84320000102"), ("0120 000 0102", "+84700000102"),
        ("+841290000102", "+84820000102"),
        // Landlines.
        ("02263000104", "+842263000104"), ("+84 226 3000 104", "+842263000104"),
        // Elsewhere.
        ("+33 1 99 00 12 34", "+33199001234"),
    ])
    func `a number is read by its length, as people write it`(text: String, e164: String) throws {
        #expect(try PhoneNumber.normalized(text).e164 == e164)
    }

    @Test(
        arguments: [
            ("9,50E+08", .spreadsheetDamage), ("9.5e8", .spreadsheetDamage), ("+84 950 000 104; 02263 000 104", .several),
            ("0950000101/0950000102", .several), ("0950 000 101 0950 000 102", .several), ("+84950000101 +84950000102", .several),
            ("0950 000 110 (con trai)", .words), ("", .words), ("+", .words), ("095000010", .length(9)),
            ("0150000101", .length(10)),
            ("0250000101", .length(10)), ("01110000102", .length(11)), ("00950000101", .length(11)), ("+8495000010", .length(10)),
            ("450000101", .length(9)), ("+0950000101", .length(10)), ("1234567890", .length(10)),
        ] as [(String, InvalidPhoneNumber.Problem)])
    func `what is no number, or might be two, is refused`(text: String, problem: InvalidPhoneNumber.Problem) {
        let error = #expect(throws: InvalidPhoneNumber.self) { try PhoneNumber.normalized(text) }
        #expect(error?.problem == problem && error?.text == text)
    }

    @Test func `without a country only E164 is a number`() throws {
        #expect(throws: InvalidPhoneNumber.self) { try PhoneNumber.normalized("0950000101", country: .international) }
        #expect(try PhoneNumber.normalized("+84950000101", country: .international).e164 == "+84950000101")
    }

    @Test func `a landline is known as one`() throws {
        #expect(try PhoneNumber.normalized("02263000104").isLandline)
        #expect(try !PhoneNumber.normalized("0950000101").isLandline)
        #expect(try !PhoneNumber.normalized("+33199001234").isLandline)
    }

    @Test(arguments: ["0950 000 101", "841234567", "01990000102", "02263000104", "+33 1 99 00 12 34"])
    func `a number in E164 reads back as itself`(text: String) throws {
        let number = try PhoneNumber.normalized(text)
        #expect(try PhoneNumber.normalized(number.e164) == number)
    }
}
