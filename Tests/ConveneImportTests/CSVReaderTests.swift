import ConveneImport
import Testing

@Suite struct CSVReaderTests {
    private func texts(_ file: String) throws -> [[String]] {
        try CSVReader.rows(of: Array(file.utf8)).map(\.texts)
    }

    private func refusal(of bytes: [UInt8]) -> CSVError? {
        do throws(CSVError) {
            _ = try CSVReader.rows(of: bytes)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "id,name\n1,Lụa\n", "id;name\n1;Lụa\n", "id\tname\n1\tLụa\n", "id,name\r\n1,Lụa\r\n", "id,name\r1,Lụa\r",
        "id,name\n1,Lụa",
        "\u{FEFF}id,name\n1,Lụa\n", "\n\r\nid,name\n\n1,Lụa\n\n", "\"id\",\"name\"\r\n\"1\",\"Lụa\"",
        "\u{FEFF}\"id\";\"name\"\n1;\"Lụa\"\n",
    ])
    func `delimiters, line ends, a byte order mark and empty lines do not change the rows`(file: String) throws {
        #expect(try texts(file) == [["id", "name"], ["1", "Lụa"]])
    }

    @Test func `a quoted cell keeps delimiters, line ends and doubled quotes`() throws {
        #expect(try texts("a,b\n\"x,\"\"y\"\"\",\"one\r\ntwo\n\"\n") == [["a", "b"], ["x,\"y\"", "one\r\ntwo\n"]])
    }

    @Test func `a quote inside of an unquoted cell is a sign like any other`() throws {
        #expect(try texts("a,b\n5\" tube,x\n") == [["a", "b"], ["5\" tube", "x"]])
    }

    @Test func `empty cells at the ends of a row are cells`() throws {
        #expect(try texts("a,b,c\n,,\n\"\",x,") == [["a", "b", "c"], ["", "", ""], ["", "x", ""]])
    }

    @Test func `a delimiter inside of quotes does not count when the delimiter is found out`() throws {
        #expect(try texts("\"a,b,c\";d\n1;2\n") == [["a,b,c", "d"], ["1", "2"]])
    }

    @Test func `every cell knows where it begins, in characters and in lines of the file`() throws {
        let rows = try CSVReader.rows(of: Array("a,b,c\r\nLụa,\"đỏ\r\nvà\",x\r\nlast,y,z".utf8))
        #expect(rows[1].cells.map(\.position.description) == ["2:1", "2:5", "3:5"])
        #expect(rows[2].cells.map(\.position.description) == ["4:1", "4:6", "4:8"])
    }

    @Test func `a place inside of a cell counts its quotes, doubled quotes and line breaks`() throws {
        let rows = try CSVReader.rows(of: Array("a,b\nx,\"  say \"\"no\"\"\nthen wrong\"\n".utf8))
        let cell = rows[1].cells[1]
        #expect(cell.text == "  say \"no\"\nthen wrong")
        #expect(cell.position(ofCleanedPlace: TextPosition(line: 1, column: 1)).description == "2:6")
        #expect(cell.position(ofCleanedPlace: TextPosition(line: 1, column: 6)).description == "2:12")
        #expect(cell.position(ofCleanedPlace: TextPosition(line: 2, column: 6)).description == "3:6")
    }

    @Test func `a place behind letters in NFD is counted in the file's own scalars`() {
        let cell = CSVCell(text: "Hoa\u{300} la\u{323} wrong", position: TextPosition(line: 7, column: 3))
        #expect(cell.position(ofCleanedPlace: TextPosition(line: 1, column: 8)).description == "7:12")
    }

    private static let broken: [([UInt8], String)] = [
        (Array("a,b\nx,\"open\ny,z\n".utf8), "2:3: the quote that opens here is never closed"),
        (Array("a,b\nx,\"one\"two\n".utf8), "2:8: something stands between a closing quote and the next delimiter"),
        (Array("a,b\nLụa,".utf8) + [0x78, 0xFF, 0x0A], "2:6: the text is not UTF-8 here"),
        (Array("a,b\nx,".utf8) + [0xC3, 0x0A], "2:3: the text is not UTF-8 here"),
        (Array("a,b\nxy".utf8) + [0] + Array(",z".utf8), "2:3: there is a NUL byte"),
        ([0xFF, 0xFE, 0x61, 0x00], "1:1: the file is written in UTF-16"),
    ]

    @Test(arguments: broken)
    func `what is no CSV is refused at its place`(bytes: [UInt8], message: String) throws {
        let error = try #require(refusal(of: bytes))
        #expect(error.description.hasPrefix(message))
    }

    @Test func `the writer quotes only what would not read back`() {
        #expect(
            CSVWriter.line(["a b", "x,y", "say \"no\"", "one\ntwo", "a;b", ""])
                == "a b,\"x,y\",\"say \"\"no\"\"\",\"one\ntwo\",a;b,\n")
        #expect(CSVWriter.line([""]) == "\"\"\n")
    }
}
