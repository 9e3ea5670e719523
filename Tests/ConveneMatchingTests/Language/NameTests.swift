import ConveneMatching
import ConveneModel
import Testing

@Suite struct NameTests {
    private let programme: SampleProgramme

    init() throws {
        programme = try SampleProgramme()
    }

    private var names: CriteriaNames { programme.names }

    private func canonical(_ text: String, _ names: CriteriaNames) throws -> String {
        try CriteriaParser(names: names).parse(text).canonicalText
    }

    @Test func `names become ids, with or without accents, composed or decomposed`() throws {
        #expect(try canonical("locality in \"Phường Duy Tiên\"", names) == "locality in duy-tien")
        #expect(try canonical("locality in \"phuong duy tien\"", names) == "locality in duy-tien")
        #expect(try canonical("locality in \"Phường Duy Tie\u{302}n\"", names) == "locality in duy-tien")
        #expect(try canonical("locality in \"Duy Tan Ward\", duy_ha", names) == "locality in duy-tan, duy-ha")
        #expect(try canonical("subject is \"HTX Trà sen Yên Bắc\"", names) == "subject is S015")
    }

    @Test func `a name of two places is refused with their ids`() throws {
        let error = try refusal(of: "women-led\nlocality in \"Phường Đồng Văn\"", names: names)
        #expect(error.problem == .ambiguousName && error.line == 2 && error.column == 13)
        #expect(error.accepted == ["dong-van", "o-dong-van"])
    }

    @Test func `on a day, only the places of that day lend their names`() throws {
        let day = CivilDate("2026-11-25")
        let dated = CriteriaNames(localities: NameIndex(localities: programme.localities, on: day))
        #expect(try canonical("locality in \"Phường Đồng Văn\"", dated) == "locality in dong-van")
        #expect(try canonical("locality in o-dong-van", dated) == "locality in o-dong-van")
    }

    @Test func `an unknown place or subject is refused where it stands, with what is near`() throws {
        let place = try refusal(of: "locality in duy-tan, duy-tein", names: names)
        #expect(place.problem == .unknownName && place.column == 22)
        #expect(place.accepted.contains("duy-tien"))
        let subject = try refusal(of: "subject is S0003", names: names)
        #expect(subject.problem == .unknownName && subject.accepted == ["S003"])
        #expect(try refusal(of: "locality in \"Atlantis\"", names: names).accepted.isEmpty)
    }

    @Test func `without a list, ids are taken as they stand`() throws {
        #expect(try canonical("locality in nowhere and attended E99", CriteriaNames()) == "locality in nowhere\nattended E99")
    }
}
