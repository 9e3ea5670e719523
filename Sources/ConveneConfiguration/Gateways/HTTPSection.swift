import ConveneDelivery
import ConveneModel

extension HTTPGateway {
    init?(reading section: Section, surroundings: Surroundings) {
        secrets = Self.secrets(section, surroundings)
        let probe = TemplateProbe(secretNames: Self.secretNames(section))
        allowPlainHTTP = section.value("allow_plain_http", .flag, default: false)
        text = section.value("text", .choice, default: .accents)
        sender = section.value("sender", ValueReader<String>.line.unlessEmpty, default: nil) ?? ""
        countryCode = section.value("country_code", .callingCode, default: "84")
        let window = ValueReader<Span>.span(in: .minutes(1)...Span.days(30)).unlessEmpty
        idempotentFor = section.value("idempotent_for", window, default: nil)
        retryAfterHeader = section.value("retry_after_header", .line, default: "Retry-After")
        caFile = section.value("ca_file", ValueReader<String>.path.unlessEmpty, default: nil)
        let request = Self.request(section, probe, allowPlainHTTP)
        authentication = HTTPSettings.Authentication(reading: section.section("auth"), probe: probe)
        rules = section.sections("rules").compactMap { ResponseRule(reading: $0, probe: probe) }
        guard let request else { return nil }
        self.request = request
        check(section, probe)
    }

    private static func request(_ section: Section, _ probe: TemplateProbe, _ allowPlainHTTP: Bool) -> Request? {
        if section.find("request") == nil {
            section.complain("request", Complaint("is missing", remedy: "add [\(section.node.path).request] with a url"))
        }
        return section.section("request").flatMap { Request(reading: $0, probe: probe, allowPlainHTTP: allowPlainHTTP) }
    }

    /// Each by the name that templates call it.
    private static func secrets(_ section: Section, _ surroundings: Surroundings) -> [String: SecretReference] {
        guard let secrets = section.section("secrets") else { return [:] }
        var references: [String: SecretReference] = [:]
        for name in secrets.node.entries.map(\.key) { references[name] = secrets.secret(name, surroundings) }
        return references
    }

    /// Also those whose place is wrong: a template that uses them is not wrong as well.
    private static func secretNames(_ section: Section) -> [String] {
        section.node["secrets"]?.entries.map(\.key) ?? []
    }

    private func check(_ section: Section, _ probe: TemplateProbe) {
        if !rules.contains(where: { $0.outcome == .accepted }), !hasUnreadableRules(section) {
            let problem = "has no rule for “accepted”, so that every message would end as unknown"
            section.complain("rules", Complaint(problem, remedy: "say how the gateway answers when it takes a message"))
        }
        guard idempotentFor != nil else { return }
        do throws(Complaint) {
            try probe.checkIdempotency(settings(secrets: Secrets()))
        } catch {
            section.complain("idempotent_for", error)
        }
    }

    private func hasUnreadableRules(_ section: Section) -> Bool {
        guard case .array(let elements)? = section.node["rules"]?.value else { return false }
        return elements.count != rules.count
    }
}
