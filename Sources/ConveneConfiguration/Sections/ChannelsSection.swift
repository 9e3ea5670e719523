import ConveneModel

/// Decides which gateway serves which channel.
struct ChannelAssignment {
    private(set) var gateways: [GatewaySettings]
    private(set) var channels: [Channel: String] = [:]
    /// Names in use, also of gateways that could not be read: those have been complained about once.
    private let names: [String]
    private let builtIn: GatewaySettings

    init(_ reading: GatewayReading, outbox: String) {
        gateways = reading.gateways.sorted { $0.name < $1.name }
        names = reading.names
        builtIn = .builtIn(path: outbox)
    }

    mutating func assign(reading section: Section) {
        for channel in Channel.allCases {
            let chosen = section.value(channel.rawValue, ValueReader<String>.line.unlessEmpty, default: nil)
            if let chosen {
                check(chosen, for: channel, section)
                channels[channel] = chosen
            } else {
                channels[channel] = onlyGateway(for: channel, section)
            }
        }
        section.finish()
        addBuiltIn()
    }

    private func check(_ name: String, for channel: Channel, _ section: Section) {
        if let gateway = gateways.first(where: { $0.name == name }) {
            guard !gateway.channels.contains(channel) else { return }
            let problem = "names “\(name)”, a gateway that carries no \(channel.rawValue)"
            section.complain(channel.rawValue, Complaint(problem, remedy: "name one that does, or leave the setting out"))
        } else if !names.contains(name), name != GatewaySettings.builtInName {
            let hint = nearestName(to: name, among: names).map { "did you mean “\($0)”? Or add" } ?? "add"
            let complaint = Complaint(
                "names “\(name)”, a gateway that is not configured",
                remedy: "\(hint) [gateway.\(name)], here or in gateways/\(name).toml")
            section.complain(channel.rawValue, complaint)
        }
    }

    private func onlyGateway(for channel: Channel, _ section: Section) -> String {
        let candidates = gateways.filter { $0.channels.contains(channel) }.map(\.name)
        if candidates.count > 1 {
            let problem = "is not set, and \(candidates.count) gateways carry \(channel.rawValue)"
            section.complain(channel.rawValue, Complaint(problem, remedy: "choose \(listed(candidates))"))
        }
        return candidates.first ?? GatewaySettings.builtInName
    }

    /// The built-in folder is there only when a channel needs it, and gives way to a gateway of its name.
    private mutating func addBuiltIn() {
        guard channels.values.contains(GatewaySettings.builtInName), !names.contains(GatewaySettings.builtInName) else { return }
        gateways.append(builtIn)
    }
}
