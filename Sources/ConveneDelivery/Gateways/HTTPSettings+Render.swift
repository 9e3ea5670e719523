import ConveneJSON
import ConveneModel
package import Curl

extension HTTPSettings {
    /// The request for `dispatch`, every value escaped for its place.
    package func render(_ dispatch: OutgoingDispatch) -> HTTPRequest {
        let values = PlaceholderValues(dispatch: dispatch, settings: self)
        var headers = self.headers.map { HTTPRequest.Header($0.name, $0.value.filled(values.headerValue)) }
        headers.append(contentsOf: authorization(values))
        let (body, contentType) = rendered(body, values)
        if let contentType, !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            headers.append(.init("Content-Type", contentType))
        }
        return HTTPRequest(method: method, url: renderedURL(values), headers: headers, body: body)
    }

    private func renderedURL(_ values: PlaceholderValues) -> String {
        let url = self.url.filled(values.percentEncoded)
        guard !query.isEmpty else { return url }
        return url + (url.contains("?") ? "&" : "?") + Self.encoded(query, values)
    }

    private func rendered(_ body: Body, _ values: PlaceholderValues) -> (bytes: [UInt8]?, contentType: String?) {
        switch body {
        case .none: (method == "POST" ? [] : nil, nil)
        case .form(let fields): (Array(Self.encoded(fields, values).utf8), "application/x-www-form-urlencoded")
        case .json(let template): (JSONWriter.bytes(template.filled(values.value)), "application/json")
        case .text(let template, let contentType): (Array(template.filled(values.value).utf8), contentType)
        }
    }

    private func authorization(_ values: PlaceholderValues) -> [HTTPRequest.Header] {
        switch authentication {
        case .none: []
        case .basic(let user, let password):
            [.init("Authorization", "Basic \(base64("\(user.filled(values.value)):\(password.filled(values.value))"))")]
        case .bearer(let token): [.init("Authorization", "Bearer \(token.filled(values.headerValue))")]
        case .header(let name, let value): [.init(name, value.filled(values.headerValue))]
        }
    }

    private static func encoded(_ fields: [Field], _ values: PlaceholderValues) -> String {
        fields.map { field in
            // The literal parts of a field are text too, hence the value is encoded as a whole.
            "\(percentEncoded(field.name))=\(percentEncoded(field.value.filled(values.value)))"
        }.joined(separator: "&")
    }
}

/// What the placeholders stand for in one dispatch, as they are and escaped for their places.
private struct PlaceholderValues {
    let dispatch: OutgoingDispatch
    let settings: HTTPSettings

    func value(_ placeholder: Placeholder) -> String {
        switch placeholder {
        case .to: dispatch.recipient.address
        case .toDigits: digits
        case .toNational: national
        case .text: text?.text ?? ""
        case .textPlain: dispatch.payload.sms?.plain.text ?? ""
        case .messageID: dispatch.messageID
        case .sender: settings.sender
        case .secret(let name): settings.secrets[name] ?? ""
        case .encoding(let gsm7, let ucs2): text?.encoding == .gsm7 ? gsm7 : ucs2
        }
    }

    /// A line break would end the header, so it becomes a blank, as every other control character does.
    func headerValue(_ placeholder: Placeholder) -> String {
        String(String.UnicodeScalarView(value(placeholder).unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    func percentEncoded(_ placeholder: Placeholder) -> String {
        ConveneDelivery.percentEncoded(value(placeholder))
    }

    private var text: SMSText? {
        switch settings.text {
        case .plain: dispatch.payload.sms?.plain
        case .accents: dispatch.payload.sms?.accented
        }
    }

    private var digits: String {
        guard case .sms(let number) = dispatch.recipient else { return dispatch.recipient.address }
        return String(number.digits)
    }

    private var national: String {
        digits.hasPrefix(settings.countryCode) ? "0\(digits.dropFirst(settings.countryCode.count))" : digits
    }
}
