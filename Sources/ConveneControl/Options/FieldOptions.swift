import ArgumentParser
import ConveneAPI
import ConveneJSON

/// The fields of a resource that is added or edited.
struct FieldOptions: ParsableArguments {
    @Option(
        name: [.customLong("set"), .customShort("s")],
        help: ArgumentHelp(
            "A field and its value, as in a cell of an import file; nothing behind the sign empties it. May be repeated.",
            valueName: "field=value"))
    var assignments: [Assignment] = []

    @Option(
        help: ArgumentHelp("A file with a JSON object of fields; - is standard input. --set wins over it.", valueName: "file"))
    var from: String?

    /// All fields given, those of the file first.
    func fields() throws -> JSONObject {
        var fields = try from.map(Self.object(in:)) ?? JSONObject()
        for assignment in assignments { fields[assignment.field] = assignment.value }
        return fields
    }

    private static func object(in path: String) throws -> JSONObject {
        let bytes = try Files.read(path)
        do {
            guard let object = try JSONReader.read(bytes).object else {
                throw ControlError(.usage, "\(path) holds no JSON object", remedy: #"write the fields as {"name": "…"}"#)
            }
            return object
        } catch let error as InvalidJSON {
            throw ControlError(.usage, "\(path) is \(error)")
        }
    }
}

/// `field=value` on the command line.
struct Assignment: ExpressibleByArgument, Equatable {
    let field: String
    let value: JSONValue

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
        field = String(argument[..<sign].map { $0 == "-" ? "_" : $0 })
        let text = String(argument[argument.index(after: sign)...])
        value = text.isEmpty ? .null : .string(text)
    }
}
