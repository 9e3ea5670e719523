import ConveneDelivery

extension HTTPSettings.Authentication {
    private static let forms =
        "write { basic = [\"USER\", \"PASSWORD\"] }, { bearer = \"TOKEN\" } or { header = \"NAME\", value = \"KEY\" }"

    init(reading section: Section?, probe: TemplateProbe) {
        self = .none
        guard let section else { return }
        defer { section.finish() }
        let basic = section.list("basic", of: probe.template)
        let bearer = section.value("bearer", probe.secretTemplate)
        let header = section.value("header", .line)
        let value = section.value("value", probe.secretTemplate)
        let given = ["basic", "bearer", "header"].filter { section.node[$0] != nil }
        guard given.count == 1 else {
            let problem =
                given.isEmpty ? "does not say how to log in" : "has \(given.joined(separator: " and ")), and one is enough"
            section.complain(Complaint(problem, remedy: Self.forms))
            return
        }
        Self.checkPieces(section)
        if basic.count == 2 { self = .basic(user: basic[0], password: basic[1]) }
        if let bearer { self = .bearer(bearer) }
        if let header, let value { self = .header(name: header, value: value) }
    }

    private static func checkPieces(_ section: Section) {
        if case .array(let pieces)? = section.node["basic"]?.value {
            if pieces.count != 2 { section.complain("basic", Complaint("is not a user and a password", remedy: forms)) }
            if !pieces.contains(where: { $0.text?.contains("${secret:") == true }) {
                section.complain("basic", .writtenOut)
            }
        }
        if (section.node["header"] == nil) != (section.node["value"] == nil) {
            let missing = section.node["header"] == nil ? "header" : "value"
            section.complain(missing, Complaint("is missing", remedy: forms))
        }
    }
}

extension TemplateProbe {
    /// A template that gets what is secret in it from a secret.
    fileprivate var secretTemplate: ValueReader<Template> {
        let template = template
        return ValueReader<Template> { (node) throws(Complaint) in
            let value = try template(node)
            guard node.text?.contains("${secret:") == true else { throw .writtenOut }
            return value
        }
    }
}

extension Complaint {
    fileprivate static let writtenOut = Complaint(
        "is written out here, where everybody who may read this file, its copies and its backups can see it",
        remedy: "write “${secret:NAME}”, and NAME = { file = \"/path\" } in the gateway's secrets")
}
