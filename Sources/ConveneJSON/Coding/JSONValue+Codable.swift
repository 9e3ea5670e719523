extension JSONValue: Codable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let encoder = encoder as? JSONValueEncoder else {
            try container.encode(JSONWriter.compact(self))
            return
        }
        encoder.result = self
    }

    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? JSONValueDecoder else {
            self = try JSONReader.read(try decoder.singleValueContainer().decode(String.self))
            return
        }
        self = decoder.value
    }
}

extension JSONObject: Codable {
    package func encode(to encoder: any Encoder) throws {
        try JSONValue.object(self).encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        guard case .object(let object) = try JSONValue(from: decoder) else {
            throw InvalidShape(decoder.codingPath, "should be an object")
        }
        self = object
    }
}
