import ConveneModel

extension RuleReader {
    /// `>= 3`, `3..4`, `is 4`.
    mutating func number(_ field: CriteriaField) throws(CriteriaError) -> NumberCondition {
        if case .comparison(let comparison) = current.kind {
            advance()
            return .compares(comparison, try decimal())
        }
        let hasIs = take(.is)
        guard hasIs || nextDecimal != nil else {
            throw needs(field, spellings(.is) + Comparison.allCases.map(\.rawValue) + ["a..b"])
        }
        let first = try decimal()
        let rangePosition = current.position
        guard take(.range) else {
            guard hasIs else {
                throw unexpected(
                    "“\(spelling(.is))” before the number, or a range", accepted: ["\(spelling(.is)) 3", ">= 3", "3..4"])
            }
            return .equals(first)
        }
        let last = try decimal()
        guard first <= last else {
            throw CriteriaError(.badValue, at: rangePosition, "the range ends before it begins; write the smaller number first")
        }
        return .between(first, last)
    }

    /// The number that the next token is, if it is one: digits, perhaps with a decimal point.
    private var nextDecimal: Double? {
        guard case .word(let word) = current.kind, word.utf8.count <= 12 else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }) else { return nil }
        return Double(word)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private mutating func decimal() throws(CriteriaError) -> Double {
        guard let number = nextDecimal else { throw unexpected("a number such as 3 or 78.5") }
        advance()
        return number
    }

    mutating func wholeNumber(atLeast least: Int, for purpose: String) throws(CriteriaError) -> Int {
        guard let number = nextDecimal, let count = Int(exactly: number), count >= least, count <= 1_000_000 else {
            throw unexpected("a whole number from \(least) after “\(purpose)”")
        }
        advance()
        return count
    }
}
