import ConveneModel

/// What came of reading configuration files.
package struct ConfigurationReading: Sendable {
    /// Nothing where any issue is an error.
    package var configuration: Configuration?
    /// Every mistake and every doubt, in the order of the text, file by file.
    package var issues: [ConfigurationIssue]
    /// The settings that were looked for, as `sending.opens` or `gateway.*.host`: all that exist in sections that exist.
    package var knownKeys: [String]

    package var errors: [ConfigurationIssue] { issues.filter { $0.severity == .error } }
}

extension Configuration {
    /// Reads the main file, and the files of the gateways directory, which may hold `[gateway.NAME]` and nothing else.
    ///
    /// Reports every mistake, not only the first one. Touches nothing but what `surroundings` looks at.
    package static func read(
        _ main: SourceFile, gatewayFiles: [SourceFile] = [], surroundings: Surroundings
    ) -> ConfigurationReading {
        var reader = ConfigurationReader(file: main.name, surroundings: surroundings)
        return reader.read(main, gatewayFiles)
    }
}

private struct ConfigurationReader {
    let log: IssueLog
    let surroundings: Surroundings
    var gateways: GatewayReading

    init(file: String, surroundings: Surroundings) {
        log = IssueLog(file: file)
        gateways = GatewayReading(log: log, surroundings: surroundings)
        self.surroundings = surroundings
    }

    mutating func read(_ main: SourceFile, _ gatewayFiles: [SourceFile]) -> ConfigurationReading {
        let root = document(main)
        gateways.read(root?.section("gateway"))
        for file in gatewayFiles { readGateways(of: file) }
        log.file = main.name
        let configuration = root.flatMap(configuration)
        let issues = sorted(log.issues, files: [main] + gatewayFiles)
        let hasErrors = issues.contains { $0.severity == .error }
        return ConfigurationReading(
            configuration: hasErrors ? nil : configuration, issues: issues, knownKeys: log.knownKeys.sorted())
    }

    private mutating func readGateways(of file: SourceFile) {
        guard let root = document(file) else { return }
        gateways.read(root.section("gateway"))
        root.finish()
    }

    private func document(_ file: SourceFile) -> Section? {
        log.file = file.name
        do throws(TOMLDocument.SyntaxError) {
            return Section(node: try TOMLDocument.parse(file.bytes), log: log, pattern: "")
        } catch {
            log.report(Complaint(error.problem, remedy: "correct the TOML here"), at: error.position, key: "")
            return nil
        }
    }

    private func configuration(_ root: Section) -> Configuration? {
        let store = Configuration.Store(reading: root.sectionOrEmpty("store"))
        let control = Configuration.Control(reading: root.sectionOrEmpty("control"))
        let access = Configuration.Access(reading: root.sectionOrEmpty("access"), surroundings: surroundings)
        let office = Configuration.Office(reading: root.sectionOrEmpty("office"), surroundings: surroundings)
        let mailSection = root.sectionOrEmpty("mail")
        let mail = Configuration.Mail(reading: mailSection)
        let sending = Configuration.Sending(reading: root.sectionOrEmpty("sending"))
        let templates = Configuration.Templates(reading: root.sectionOrEmpty("templates"))
        let level = Configuration.Log(reading: root.sectionOrEmpty("log"))
        var assignment = ChannelAssignment(gateways, outbox: outbox(beside: store))
        assignment.assign(reading: root.sectionOrEmpty("channels"))
        root.finish()
        guard let store, let control else { return nil }
        let configuration = Configuration(
            store: store, control: control, access: access, office: office, mail: mail, sending: sending,
            templates: templates, log: level, gateways: assignment.gateways, channels: assignment.channels)
        configuration.checkSender(mailSection)
        return configuration
    }

    private func outbox(beside store: Configuration.Store?) -> String {
        let path = store?.path ?? "/"
        return path[...(path.lastIndex(of: "/") ?? path.startIndex)] + GatewaySettings.builtInName
    }

    private func sorted(_ issues: [ConfigurationIssue], files: [SourceFile]) -> [ConfigurationIssue] {
        func rank(_ issue: ConfigurationIssue) -> Int { files.firstIndex { $0.name == issue.file } ?? files.count }
        return issues.enumerated().sorted { left, right in
            (rank(left.element), left.element.line, left.element.column, left.offset)
                < (rank(right.element), right.element.line, right.element.column, right.offset)
        }.map(\.element)
    }
}

extension Configuration {
    /// A mail server takes no message without a sender; a folder does.
    fileprivate func checkSender(_ section: Section) {
        guard mail.from == nil, section.node["from"]?.text.map(\.isEmpty) ?? true, let gateway = gateway(for: .email),
            case .smtp = gateway.transport
        else { return }
        let problem = "is not set, but “\(gateway.name)” sends e-mail"
        section.complain("from", Complaint(problem, remedy: "write it as in from = \"Office <office@example.org>\""))
    }
}
