import ConveneModel

// The short sections.

extension Configuration.Store {
    init?(reading section: Section) {
        defer { section.finish() }
        let remedy = "write the path of the database, as in path = \"/var/lib/convene/convene.db\""
        guard let path = section.required("path", .path, remedy: remedy) else { return nil }
        self.init(path: path)
    }
}

extension Configuration.Control {
    /// What the kernel keeps for the name of a Unix socket, less the byte that ends it.
    private static let longestSocketPath = 107

    init?(reading section: Section) {
        defer { section.finish() }
        let reader = ValueReader<String>.path.map { (path) throws(Complaint) in
            guard path.utf8.count <= Self.longestSocketPath else {
                let problem = "is \(path.utf8.count) bytes long; Linux allows \(Self.longestSocketPath) for a socket"
                throw Complaint(problem, remedy: "choose a shorter path, as in “/run/convene/control.sock”")
            }
            return path
        }
        let remedy = "write the path of the control socket, as in socket = \"/run/convene/control.sock\""
        guard let socket = section.required("socket", reader, remedy: remedy) else { return nil }
        self.init(socket: socket)
    }
}

extension Configuration.Access {
    init(reading section: Section, surroundings: Surroundings) {
        self = .standard
        admins = section.list("admins", of: .principal, default: admins)
        organizers = section.list("organizers", of: .principal, default: organizers)
        viewers = section.list("viewers", of: .principal, default: viewers)
        section.finish()
        for key in ["admins", "organizers", "viewers"] { Self.warnOfStrangers(in: section, key, surroundings) }
    }

    /// An account that does not exist yet may come later; but it is more often a slip of the pen.
    private static func warnOfStrangers(in section: Section, _ key: String, _ surroundings: Surroundings) {
        guard case .array(let elements)? = section.node[key]?.value else { return }
        for element in elements {
            guard let principal = element.text.flatMap(Principal.init), !surroundings.accountExists(principal) else { continue }
            section.log.report(
                Complaint(
                    "names \(principal), which this machine does not know", remedy: "correct the name or create the account"),
                at: element.position, key: element.path.description, severity: .warning)
        }
    }
}

extension Configuration.Templates {
    init(reading section: Section) {
        self.init(directory: section.value("directory", ValueReader<String>.path.unlessEmpty, default: nil))
        section.finish()
    }
}

extension Configuration.Log {
    init(reading section: Section) {
        self.init(level: section.value("level", .choice, default: .info))
        section.finish()
    }
}
