package import ConveneModel

/// One line of a gateway's list "if the answer looks like this, it means that". The first line that holds decides.
package struct ResponseRule: Equatable, Sendable {
    /// A value in the answer's JSON.
    package struct JSONCondition: Equatable, Sendable {
        package var pointer: String
        /// Compared as text, so that `100` and `"100"` are one.
        package var values: [String]

        package init(pointer: String, values: [String]) {
            self.pointer = pointer
            self.values = values
        }
    }

    package struct HeaderCondition: Equatable, Sendable {
        package var name: String
        package var values: [String]

        package init(name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }

    /// Where the gateway's own id of the message stands.
    package enum IDSource: Equatable, Sendable {
        case json(pointer: String)
        case header(name: String)
        /// A group of the rule's regular expression, counted from 1.
        case group(Int)
    }

    /// All conditions that are given must hold.
    package var statuses: [ClosedRange<Int>]
    package var json: JSONCondition?
    package var header: HeaderCondition?
    package var contains: String?
    /// A regular expression of Swift's, searched for in the first 64 KiB of the body.
    package var regex: String?
    package var outcome: Outcome
    package var id: IDSource?

    package init(outcome: Outcome) {
        self.statuses = []
        self.outcome = outcome
    }

    /// Refuses a rule without a condition and one that cannot be read.
    func check() throws(InvalidGateway) {
        guard !statuses.isEmpty || json != nil || header != nil || contains != nil || regex != nil else {
            throw InvalidGateway(
                "a rule for \(outcome.rawValue) has no condition; give it status, json, header, contains or regex")
        }
        for pointer in pointers where !pointer.isEmpty && !pointer.hasPrefix("/") {
            throw InvalidGateway("“\(pointer)” is not a JSON pointer; it begins with a slash, such as “/error”")
        }
        guard let regex else {
            if case .group = id { throw InvalidGateway("a rule takes its id from a group, but has no regex") }
            return
        }
        do { _ = try Regex(regex) } catch { throw InvalidGateway("“\(regex)” is not a regular expression: \(error)") }
    }

    private var pointers: [String] {
        var pointers = json.map { [$0.pointer] } ?? []
        if case .json(let pointer) = id { pointers.append(pointer) }
        return pointers
    }
}
