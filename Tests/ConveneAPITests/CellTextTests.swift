import ConveneAPI
import ConveneJSON
import Testing

@Suite struct CellTextTests {
    @Test(arguments: [
        ("null", ""), ("true", "true"), ("-12", "-12"), ("4.0", "4"), ("-0", "0"), ("1.50", "1.5"), ("\"a;b\"", "a;b"),
        ("[\"a\", 2, null]", "a;2;"), ("{\"a\": [1]}", "{\"a\":[1]}"),
    ])
    func `a value is a cell of an import file`(text: String, cell: String) throws {
        #expect(try JSONReader.read(text).cellText == cell)
    }
}
