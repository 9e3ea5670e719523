/// An enhanced mail system status code (RFC 3463): `5.1.1`.
struct EnhancedStatus: Equatable, CustomStringConvertible {
    let category: Int
    let subject: Int
    let detail: Int

    init(_ category: Int, _ subject: Int, _ detail: Int) {
        self.category = category
        self.subject = subject
        self.detail = detail
    }

    /// Finds the code behind the reply code of a line: `550-5.1.1 The account does not exist`.
    init?(replyLine line: String) {
        let text = line.dropFirst(4).prefix { $0.isNumber || $0 == "." }
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
        guard line.utf8.count > 4, numbers.count == 3, numbers.allSatisfy({ (1...3).contains($0.utf8.count) }),
            let category = Int(numbers[0]), let subject = Int(numbers[1]), let detail = Int(numbers[2]),
            [2, 4, 5].contains(category)
        else { return nil }
        self.init(category, subject, detail)
    }

    var description: String { "\(category).\(subject).\(detail)" }
}
