/// One measured number with what it was measured on.
struct Figure {
    var bench: String
    var name: String
    var value: Double
    var unit: String
    var parameters: [(name: String, value: Int)] = []

    /// One line of JSON. The texts in it are this program's own words, which need no escaping.
    var line: String {
        let extra = parameters.map { ",\"\($0.name)\":\($0.value)" }.joined()
        return "{\"bench\":\"\(bench)\",\"figure\":\"\(name)\",\"value\":\(Self.rounded(value)),\"unit\":\"\(unit)\"\(extra)}"
    }

    /// Three digits that mean something: more of them would only be noise.
    private static func rounded(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        guard abs(value) < 100 else { return String(Int(value.rounded())) }
        let scale = abs(value) < 1 ? 10_000.0 : 100.0
        return String((value * scale).rounded() / scale)
    }
}
