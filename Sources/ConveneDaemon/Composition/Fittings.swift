import ConveneConfiguration
import ConveneDelivery
import ConveneMessages
import ConveneModel
import ConveneReminders
import Glibc

/// What a configuration makes of gateways, texts and rules of conduct: the part that a reload replaces as a whole.
struct Fittings: Sendable {
    let gateways: [Gateway]
    let renderer: MessageRenderer
    let sender: Composer.Sender
    let settings: Settings

    init(_ configuration: Configuration, secrets: SecretSource) throws {
        gateways = try Self.serving(configuration, try configuration.deliveryGateways(secrets: secrets))
        let templates = try TemplateSet(files: TemplateFolder.files(in: configuration.templates.directory))
        renderer = MessageRenderer(templates: templates, office: configuration.office.identity.completed)
        sender = try Composer.Sender(configuration)
        settings = Settings(configuration)
    }

    /// Makes the folders that messages are written to.
    func makeFolders() throws {
        for gateway in gateways { try gateway.makeFolder() }
    }

    /// The one gateway of each channel that the configuration assigns to it.
    private static func serving(_ configuration: Configuration, _ all: [Gateway]) throws -> [Gateway] {
        Channel.allCases.compactMap { channel in
            all.first { $0.channel == channel && $0.name == configuration.channels[channel] }
        }
    }
}

extension Gateway {
    /// Makes the folder that messages are written to, with its parents' existence being the administrator's business.
    fileprivate func makeFolder() throws {
        guard case .folder(let path) = kind, unsafe mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw FolderUnusable(path: path, detail: unsafe String(cString: strerror(errno)))
    }
}

/// A folder for messages that cannot be made.
struct FolderUnusable: Error, CustomStringConvertible {
    let path: String
    let detail: String

    var description: String {
        "the folder \(path) for messages cannot be made (\(detail)): create it, or name another in the gateway's path"
    }
}

extension Office {
    /// With all that a letter cannot go without: an office that names no contact and no number is its own.
    fileprivate var completed: Office {
        var office = self
        if office.contactName.isEmpty { office.contactName = name }
        if office.hotline.isEmpty { office.hotline = email?.text ?? name }
        return office
    }
}

extension Composer.Sender {
    /// Without a sender in the configuration, which only a folder goes without, messages are from a name that cannot exist.
    init(_ configuration: Configuration) throws {
        let identity = configuration.office.identity
        let from = try configuration.mail.from ?? Mailbox(name: identity.name, address: EmailAddress("convene@localhost.invalid"))
        self.init(
            from: from, replyTo: configuration.mail.replyTo,
            messageIDDomain: configuration.mail.messageIDDomain ?? String(from.address.domain),
            language: configuration.office.language)
    }
}

extension Settings {
    init(_ configuration: Configuration) {
        let sending = configuration.sending
        let hours = SendingHours(opens: sending.opens, closes: sending.closes) ?? .standard
        self.init(
            access: AccessList(configuration.access),
            planning: PlanningPolicy(
                sendingHours: hours, emailConsent: sending.emailConsent == .granted ? .granted : .notWithdrawn,
                maxLate: sending.maxLate,
                minLead: sending.minLead),
            officeZone: configuration.office.zone)
    }
}
