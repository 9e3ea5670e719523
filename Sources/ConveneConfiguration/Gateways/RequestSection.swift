import ConveneDelivery
import ConveneJSON

extension HTTPGateway.Request {
    init?(reading section: Section, probe: TemplateProbe, allowPlainHTTP: Bool) {
        defer { section.finish() }
        method = section.value("method", ValueReader<Method>.choice, default: .post).rawValue
        let remedy = "write the address of the gateway, as in url = \"https://sms.example.org/send\""
        let url = section.required("url", probe.url(allowPlainHTTP: allowPlainHTTP), remedy: remedy)
        query = section.fields("query", probe)
        headers = section.fields("headers", probe)
        Self.checkHeaders(section)
        body = Self.body(section, probe)
        guard let url else { return nil }
        self.url = url
    }

    private enum Method: String, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
    }

    private static func body(_ section: Section, _ probe: TemplateProbe) -> HTTPSettings.Body {
        let json = section.find("json").map { section.json($0, probe) }
        let form = section.fields("form", probe)
        let text = section.value("body", probe.template)
        let contentType = section.value("content_type", .line, default: "text/plain; charset=utf-8")
        let given = ["json", "form", "body"].filter { section.node[$0] != nil }
        if given.count > 1 {
            let problem = "stands beside \(given[0]), and a request has one body"
            section.complain(given[1], Complaint(problem, remedy: "keep one of json, form and body"))
        }
        if let json { return json }
        if let text { return .text(text, contentType: contentType) }
        return form.isEmpty ? .none : .form(form)
    }

    /// A key written into a header is a secret in the configuration, under another name.
    private static func checkHeaders(_ section: Section) {
        for entry in section.node["headers"]?.entries ?? [] where entry.key.lowercased() == "authorization" {
            guard entry.node.text?.contains("${secret:") == false else { continue }
            section.log.report(
                Complaint("is written out here", remedy: "use auth, or “${secret:NAME}” with the secret in its own file"),
                at: entry.node.position, key: entry.node.path.description)
        }
    }
}

extension Section {
    /// A table of templates, in the order of the text.
    func fields(_ key: String, _ probe: TemplateProbe) -> [HTTPSettings.Field] {
        guard let fields = section(key) else { return [] }
        return fields.node.entries.compactMap { entry in
            fields.read(entry.node, probe.template).map { HTTPSettings.Field(entry.key, $0) }
        }
    }

    /// A structure of TOML as one of JSON. Texts in it are templates; every mistake in them is reported.
    fileprivate func json(_ node: TOMLNode, _ probe: TemplateProbe) -> HTTPSettings.Body {
        do throws(InvalidGateway) {
            return .json(try JSONTemplate(value(of: node, probe)))
        } catch {
            // Reported where it stands, by the template's own reader.
            return .none
        }
    }

    private func value(of node: TOMLNode, _ probe: TemplateProbe) -> JSONValue {
        switch node.value {
        case .table(let entries):
            return .object(JSONObject(entries.map { .init(name: $0.key, value: value(of: $0.node, probe)) }))
        case .array(let elements): return .array(elements.map { value(of: $0, probe) })
        case .text(let text):
            _ = read(node, probe.template)
            return .string(text)
        case .integer(let number): return .integer(Int64(number))
        case .decimal(let number) where number.isFinite: return .number(JSONNumber(text: String(number)))
        case .flag(let flag): return .bool(flag)
        case .decimal:
            let complaint = Complaint("is \(node.kind) that JSON cannot hold", remedy: "write it in quotes")
            log.report(complaint, at: node.position, key: node.path.description)
            return .null
        }
    }
}
