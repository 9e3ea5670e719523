import ConveneImport
import ConveneModel
import Testing

/// What is wrong with a file as a whole.
@Suite struct FileErrorTests {
    @Test func `an unknown column is named with the nearest known one`() {
        #expect(
            Samples.issues("holidays.csv", "date,nmae,name\n2026-09-02,x,y\n")
                == ["holidays.csv:1:6 nmae: a holiday has no such column; did you mean name?"])
        #expect(
            Samples.issues("holidays.csv", "date,name,zzzzzzz\n2026-09-02,x,y\n")
                == ["holidays.csv:1:11 zzzzzzz: a holiday has no such column; known are: date, name, name_en, kind, status"])
    }

    @Test func `a required column that is missing and one that stands twice are named`() {
        #expect(
            Samples.issues("holidays.csv", "date,date\n2026-09-02,2026-09-02\n") == [
                "holidays.csv:1:1 name: this column is missing, and a holiday needs it; add it",
                "holidays.csv:1:6 date: this column stands twice; remove one of the two",
            ])
    }

    @Test func `rows with too many or too few cells are refused, and the others are read`() {
        let text = "date,name,kind\n2026-09-01,x\n2026-09-02,National Day, the second,off\n2026-09-03,y,off\n"
        let result = Samples.reader().read(files: [("holidays.csv", Array(text.utf8))])
        #expect(
            result.issues.map(\.description) == [
                "holidays.csv:2:12 kind: this row has 2 cells, but the header has 3; add the missing cells",
                "holidays.csv:3:37 “off”: this row has 4 cells, but the header has 3; "
                    + "quote cells that hold the delimiter, or remove the surplus",
            ])
        #expect(result.programme.holidays.map(\.line) == [4])
    }

    @Test func `rows of nothing but delimiters are none, and a missing optional column is empty`() {
        let text = "date;name\n2026-09-02;National Day\n;\n;\n"
        let result = Samples.reader().read(files: [("holidays.csv", Array(text.utf8))])
        #expect(result.issues == [] && result.programme.holidays.map(\.value.kind) == [.off])
    }

    @Test func `a broken file says where, and refers nobody else to what it may have held`() {
        let files = [
            ("products.csv", Array("id,subject_id,name\nP1,S1,Trà\n".utf8)),
            ("subjects.csv", Array("id,name,kind\nS1,\"Lụa,household\n".utf8)),
        ]
        #expect(
            Samples.reader().read(files: files).issues.map(\.description)
                == ["subjects.csv:2:4: the quote that opens here is never closed; close it, or write quotes inside a cell twice"])
    }

    @Test func `an empty file is refused`() {
        #expect(
            Samples.issues("holidays.csv", "\n") == ["holidays.csv:1:1: the file is empty; begin with a line of column names"])
    }

    @Test func `other files are ignored by name, folders do not count, and a second file of a name is refused`() {
        let day = Array("date,name\n2026-09-02,x\n".utf8)
        let result = Samples.reader().read(files: [
            ("in/messages.csv", day), ("in/holidays.csv", day), ("expected_audience.csv", day), ("other/holidays.csv", day),
        ])
        #expect(result.ignoredFiles == ["in/messages.csv", "expected_audience.csv"] && result.programme.count == 1)
        #expect(result.issues.map(\.description) == ["other/holidays.csv: a second file of this name; give one"])
    }
}
