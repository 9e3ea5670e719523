extension JSONValue {
    /// What a JSON pointer (RFC 6901) leads to; the empty pointer is the whole value.
    package subscript(pointer pointer: String) -> JSONValue? {
        guard !pointer.isEmpty else { return self }
        guard pointer.hasPrefix("/") else { return nil }
        var value = self
        for step in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let next = value.child(Self.unescaped(step)) else { return nil }
            value = next
        }
        return value
    }

    private func child(_ name: String) -> JSONValue? {
        switch self {
        case .object(let object): object[name]
        case .array(let values): Int(name).flatMap { values.indices.contains($0) ? values[$0] : nil }
        case .null, .bool, .integer, .number, .string: nil
        }
    }

    /// `~1` stands for a slash and `~0` for a tilde, in this order.
    private static func unescaped(_ step: Substring) -> String {
        step.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
            .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }
}
