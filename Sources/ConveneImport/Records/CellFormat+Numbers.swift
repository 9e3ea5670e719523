extension CellFormat where Value == Bool {
    /// Printed as `true` and `false`; `yes`, `no`, `1` and `0` are read too.
    static var flag: Self {
        Self(
            parse: { text throws(CellProblem) in
                switch text.lowercased() {
                case "true", "yes", "1": return true
                case "false", "no", "0": return false
                default: throw CellProblem("this is neither true nor false", remedy: "write true or false")
                }
            }, print: { $0 ? "true" : "false" }, allowed: ["true", "false"], shape: .flag)
    }
}

extension CellFormat where Value == Int {
    static func number(in range: ClosedRange<Int>) -> Self {
        Self(
            parse: { text throws(CellProblem) in
                guard text.utf8.allSatisfy(\.isASCIIDigit), let number = Int(text) else {
                    throw CellProblem("this is not a whole number", remedy: "write digits only")
                }
                guard range.contains(number) else {
                    throw CellProblem("this number is out of range", remedy: range.asked)
                }
                return number
            }, print: { String($0) }, shape: .number)
    }
}

extension ClosedRange<Int> {
    fileprivate var asked: String {
        upperBound == .max ? "write \(lowerBound) or more" : "write a number from \(lowerBound) to \(upperBound)"
    }
}

extension CellFormat where Value == Double {
    /// Digits with at most one decimal point. A decimal comma is refused: it might as well part thousands.
    static func decimal(in range: ClosedRange<Double>) -> Self {
        Self(
            parse: { text throws(CellProblem) in
                let isDecimal = text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
                guard isDecimal, let number = Double(text) else {
                    throw CellProblem("this is not a number", remedy: "write digits with a decimal point, such as 78.5")
                }
                guard range.contains(number) else {
                    let bounds = "\(printed(range.lowerBound)) to \(printed(range.upperBound))"
                    throw CellProblem("this number is out of range", remedy: "write a number from \(bounds)")
                }
                return number
            }, print: printed, shape: .number)
    }

    /// `66` and not `66.0`.
    private static func printed(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }
}
