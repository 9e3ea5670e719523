import ConveneImport
import ConveneModel
import Testing

/// The same tables behind commands and requests, where there is no file.
@Suite struct CommandCellTests {
    private let table = SubjectRecord.table

    @Test func `a noun is read from named texts, and its mistakes have no place`() {
        let cells = [("id", "S1"), ("name", "A"), ("kind", "person"), ("phone", "9,50E+08"), ("e-mail", "x")]
        let (record, issues) = table.parse(cells)
        #expect(record == nil)
        #expect(
            issues.map(\.description) == [
                "e-mail: a subject has no such column; did you mean email?",
                "phone “9,50E+08”: Excel has damaged this number; type it again as text",
            ])
        #expect(
            table.parse([("id", "S1"), ("name", "A")]).issues.map(\.description) == ["kind: a value is needed here; fill it in"])
    }

    @Test func `an edit changes what is given, and an empty text empties`() throws {
        var subject = Subject(id: ID(trusted: "S1"), name: "A", kind: .person, status: .paused)
        subject.notes = "old"
        subject.address = "here"
        let edited = try #require(table.edit(subject, [("notes", ""), ("status", "active"), ("tags", "rice; tet")]).record)
        #expect(edited.notes == nil && edited.status == .active && edited.tags == ["rice", "tet"])
        #expect(edited.address == "here" && edited.name == "A")
        #expect(table.edit(subject, [("name", "")]).issues.map(\.description) == ["name: a value is needed here; fill it in"])
        #expect(table.edit(subject, [("nmae", "B")]).record == nil)
    }

    @Test func `the columns document themselves`() {
        let kind = table.columns.first { $0.name == "kind" }
        #expect(
            kind?.allowed == ["household", "cooperative", "cooperative_group", "enterprise", "person"] && kind?.isRequired == true
        )
        #expect(table.columns.allSatisfy { !$0.doc.isEmpty })
    }
}
