/// The way from the root of a document to one of its values: `gateway.esms.rules[0].json`.
package struct SourcePath: Hashable, Sendable, CustomStringConvertible {
    package enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) {
        self.steps = steps
    }

    package func appending(_ step: Step) -> SourcePath {
        SourcePath(steps + [step])
    }

    package func appending(key: String) -> SourcePath { appending(.key(key)) }

    /// As an operator would write it: dots between keys, quotes around a key that needs them, indices in brackets.
    package var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + Self.written(key)
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }

    private static func written(_ key: String) -> String {
        isBare(key) ? key : key.debugDescription
    }

    private static func isBare(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy(isBareKeyByte)
    }
}

/// Whether a TOML key may hold this byte without quotes.
func isBareKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}
