import ConveneImport
import ConveneModel
import Testing

@Suite struct SampleProgrammeTests {
    @Test func `the sample reads without an error, and every row of it`() throws {
        let result = try Samples.programme()
        #expect(result.issues.filter { $0.severity == .error } == [])
        let programme = result.programme
        #expect([programme.localities.count, programme.subjects.count, programme.products.count] == [35, 32, 43])
        #expect([programme.events.count, programme.sessions.count, programme.holidays.count] == [17, 25, 12])
    }

    @Test func `the sample's only doubts are sessions that lie outside of their events`() throws {
        let doubts = try Samples.programme().issues
        #expect(doubts.allSatisfy { $0.severity == .warning && $0.file == "sessions.csv" })
        #expect(doubts.map(\.line) == [2, 9, 12, 24, 26])
        #expect(
            doubts.first?.description
                == "sessions.csv:2:31 starts_at “2026-09-10T07:30”: this lies outside of event E01, "
                + "2026-09-10T08:00 to 2026-09-10T11:30; leave it so if it is meant")
    }

    @Test func `a subject's cells mean what they say`() throws {
        let subject = try #require(try Samples.programme().programme.subjects.first).value
        #expect(subject.id.text == "S001" && subject.kind == .cooperative && subject.locality?.text == "v-nha-xa")
        #expect(subject.contact.phone?.e164 == "+84950000101" && subject.contact.channels == [.email, .sms])
        #expect(subject.consent.sms == .granted && subject.consent.givenOn?.description == "2025-03-12")
        #expect(subject.isWomenLed == true && subject.employees == 18 && subject.foodSafetyExpiresOn == nil)
        #expect(subject.tags == ["craft-village"] && subject.associations == ["women_union"])
    }

    @Test func `an event's cells mean what they say`() throws {
        let events = try Samples.programme().programme.events
        let fair = try #require(events.first { $0.value.event.id.text == "E16" })
        #expect(fair.value.rules.count == 4 && fair.value.event.capacity == 60 && fair.value.event.quotaPerLocality == 12)
        #expect(fair.value.event.requirements == ["traceability", "label", "valid_certificate"])
        #expect(fair.value.event.venue.shortName == "TT hội chợ tỉnh" && fair.line == 17)
        #expect(events.first { $0.value.event.id.text == "E12" }?.value.event.replaces?.text == "E04")
    }

    @Test(arguments: Samples.fileNames)
    func `what was read is printed with the same columns, and reads back as itself`(file: String) throws {
        let programme = try Samples.programme().programme
        let header = try CSVReader.rows(of: Samples.bytes(file))[0].texts
        switch file {
        case "localities.csv": expectIdentity(LocalityRecord.table, programme.localities, header)
        case "subjects.csv": expectIdentity(SubjectRecord.table, programme.subjects, header)
        case "products.csv": expectIdentity(ProductRecord.table, programme.products, header)
        case "events.csv": expectIdentity(EventRecord.table(PlainRules.syntax), programme.events, header)
        case "sessions.csv": expectIdentity(SessionRecord.table, programme.sessions, header)
        case "holidays.csv": expectIdentity(HolidayRecord.table, programme.holidays, header)
        default: Issue.record("\(file) has no table")
        }
    }

    private func expectIdentity<Record: Equatable>(_ table: RecordTable<Record>, _ entries: [Entry<Record>], _ header: [String]) {
        #expect(table.columnNames == header && !entries.isEmpty)
        for entry in entries {
            let (record, issues) = table.parse(table.print(entry.value))
            #expect(record == entry.value && issues.isEmpty, "line \(entry.line ?? 0)")
        }
    }

    @Test(arguments: ["localities.csv", "products.csv", "events.csv", "sessions.csv", "holidays.csv"])
    func `a file that is printed and written anew is the file, byte for byte`(file: String) throws {
        let programme = try Samples.programme().programme
        let original = String(decoding: try Samples.bytes(file), as: UTF8.self)
        let written =
            switch file {
            case "localities.csv": text(LocalityRecord.table, programme.localities)
            case "products.csv": text(ProductRecord.table, programme.products)
            case "events.csv": text(EventRecord.table(PlainRules.syntax), programme.events)
            case "sessions.csv": text(SessionRecord.table, programme.sessions)
            default: text(HolidayRecord.table, programme.holidays)
            }
        #expect(written.split(separator: "\n") == original.split(separator: "\n"))
    }

    private func text<Record>(_ table: RecordTable<Record>, _ entries: [Entry<Record>]) -> String {
        CSVWriter.text([table.columnNames] + entries.map { table.print($0.value).map(\.text) })
    }
}
