import ConveneMatching
import ConveneModel
import ConveneTestSupport
import Testing

@Suite struct VietnameseTests {
    private let parser = CriteriaParser(vocabulary: .vietnamese)

    @Test(arguments: [
        ("địa bàn trong \"Lào Cai\"", "locality in \"Lào Cai\""),
        ("loại hình là hợp tác xã, tổ hợp tác", "kind is cooperative, cooperative-group"),
        (
            "Nữ điều hành hoặc không bán trực tuyến\ntham gia trong vòng 90 ngày",
            "women-led or not online-sales\njoined within 90 days"
        ),
        (
            "sản phẩm (giai đoạn là đã chứng nhận và số sao >= 3 và giấy chứng nhận còn hiệu lực đến hết ngày kết thúc)",
            "product (stage is certified and stars >= 3 and certificate valid through end)"
        ),
        (
            "ít nhất 2 trong số (nhãn \"tết\", đã dự E01, ít nhất 2 sản phẩm (còn thiếu không có))",
            "at least 2 of (tag \"tết\", attended E01, at least 2 products (missing none))"
        ),
        (
            "sản phẩm (giấy chứng nhận sẽ hết hạn trong vòng 30 ngày tính từ ngày bắt đầu)",
            "product (certificate expires within 30 days of start)"
        ),
    ])
    func `a Vietnamese rule means the same tree`(vietnamese: String, english: String) throws {
        #expect(try parser.parse(vietnamese).canonicalText == english)
    }

    @Test(arguments: [UInt64(1), 2])
    func `reading what was written in Vietnamese gives the same tree`(seed: UInt64) throws {
        var random = RandomCriteria(generator: SeededGenerator(seed: seed))
        for _ in 0..<500 {
            let tree = random.tree()
            let text = CriteriaPrinter(vocabulary: .vietnamese).text(tree)
            guard text.utf8.count <= CriteriaLimits.bytes else { continue }
            #expect(try parser.parse(text) == tree, "seed \(seed): \(text)")
        }
    }

    @Test func `its errors list Vietnamese words`() throws {
        let error = try #require(throws: CriteriaError.self) { try parser.parse("loại hình là hợp tác") }
        #expect(error.problem == .badValue && error.column == 14)
        #expect(error.accepted.contains("hợp tác xã"))
    }
}
