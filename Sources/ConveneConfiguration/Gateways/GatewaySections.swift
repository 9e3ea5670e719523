import ConveneDelivery
import ConveneModel

/// Reads the gateways of all files.
struct GatewayReading {
    let log: IssueLog
    let surroundings: Surroundings
    private(set) var gateways: [GatewaySettings] = []
    /// Every name that a file uses, also those whose gateway could not be read.
    private(set) var names: [String] = []

    init(log: IssueLog, surroundings: Surroundings) {
        self.log = log
        self.surroundings = surroundings
    }

    mutating func read(_ section: Section?) {
        guard let section else { return }
        for (name, gateway) in section.namedSections() { read(name, gateway) }
        section.finish()
    }

    private mutating func read(_ name: String, _ section: Section) {
        defer { section.finish() }
        guard Self.isName(name) else {
            return report(section, "has a name of the wrong form", remedy: "use 1 to 32 of a-z 0-9 _ -, a letter first")
        }
        guard !names.contains(name) else {
            return report(section, "is there twice", remedy: "give one of the two another name, or remove it")
        }
        names.append(name)
        let kind = section.required(
            "kind", ValueReader<Kind>.choice, remedy: "write kind = \(listed(Kind.allCases.map(\.rawValue)))")
        guard let kind else { return ignoreRest(of: section) }
        guard let transport = transport(kind, section) else { return }
        var settings = GatewaySettings(name: name, channels: channels(kind, section), transport: transport, couriers: 1)
        readThrottles(kind, section, into: &settings)
        gateways.append(settings)
    }

    private enum Kind: String, CaseIterable {
        case smtp, http, folder
    }

    private func transport(_ kind: Kind, _ section: Section) -> GatewaySettings.Transport? {
        switch kind {
        case .smtp: SMTPGateway(reading: section, surroundings: surroundings).map(GatewaySettings.Transport.smtp)
        case .http: HTTPGateway(reading: section, surroundings: surroundings).map(GatewaySettings.Transport.http)
        case .folder:
            section.required("path", .path, remedy: "write the folder's path, as in path = \"/var/lib/convene/outbox\"")
                .map(GatewaySettings.Transport.folder)
        }
    }

    /// A folder takes whatever comes, so nothing holds it back.
    private func readThrottles(_ kind: Kind, _ section: Section, into settings: inout GatewaySettings) {
        guard kind != .folder else { return }
        settings.couriers = section.value("couriers", .integer(in: 1...32), default: 2)
        settings.rate = section.value("rate", ValueReader<RateLimit>.rate.unlessEmpty, default: nil)
        let cap = section.value("daily_cap", .integer(in: 0...10_000_000), default: 0)
        settings.dailyCap = cap == 0 ? nil : cap
    }

    private func channels(_ kind: Kind, _ section: Section) -> [Channel] {
        switch kind {
        case .smtp: return [.email]
        case .http: return [.sms]
        case .folder:
            let channels = section.list("channels", of: ValueReader<Channel>.choice, default: Channel.allCases)
            if channels.isEmpty, section.node["channels"] != nil {
                section.complain(
                    "channels", Complaint("names no channel", remedy: "write [\"email\", \"sms\"], or one of the two"))
            }
            return Channel.allCases.filter(channels.contains)
        }
    }

    /// What a gateway of unknown kind may hold is unknown too.
    private func ignoreRest(of section: Section) {
        for entry in section.node.entries { _ = section.find(entry.key) }
    }

    private func report(_ section: Section, _ problem: String, remedy: String) {
        ignoreRest(of: section)
        section.complain(Complaint(problem, remedy: remedy))
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return name.utf8.count <= 32 && name.utf8.allSatisfy { isBareKeyByte($0) && !(0x41...0x5A).contains($0) }
    }
}
