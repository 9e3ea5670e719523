import ConveneJSON
package import ConveneModel

/// How many messages stand in each state: an object with every state in its order, zeros too.
package struct StateCounts: Equatable, Sendable, Codable {
    private var counts: [MessageState: Int]

    package init(_ counts: [MessageState: Int] = [:]) {
        self.counts = counts.filter { $0.value != 0 }
    }

    package subscript(state: MessageState) -> Int { counts[state] ?? 0 }

    package func encode(to encoder: any Encoder) throws {
        let members = MessageState.allCases.map { JSONObject.Member(name: $0.rawValue, value: JSONValue(self[$0])) }
        try JSONObject(members).encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        var counts: [MessageState: Int] = [:]
        for member in try JSONObject(from: decoder).members {
            guard let state = MessageState(rawValue: member.name) else { continue }
            counts[state] = member.value.integer.map { Int($0) }
        }
        self.init(counts)
    }
}
