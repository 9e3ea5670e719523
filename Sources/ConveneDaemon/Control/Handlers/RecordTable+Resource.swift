import ConveneAPI
import ConveneImport
import ConveneJSON

extension RecordTable {
    /// A record as a JSON object: a member per column, typed, `null` where the column is empty.
    func resource(_ record: Record) -> JSONObject {
        let texts = print(record)
        return JSONObject(
            zip(columns, texts).map { column, cell in
                JSONObject.Member(name: column.name, value: column.shape.json(cell.text))
            })
    }
}

extension CellShape {
    fileprivate func json(_ text: String) -> JSONValue {
        switch self {
        case .list: JSONValue(text.isEmpty ? [] : text.split(separator: ";").map(String.init))
        case _ where text.isEmpty: .null
        case .flag: .bool(text == "true")
        case .number: Int64(text).map(JSONValue.integer) ?? Double(text).map { .number(JSONNumber($0)) } ?? .string(text)
        case .text: .string(text)
        }
    }
}
