/// One table of a configuration while it is read: hands out typed values, and knows which names it was asked for.
///
/// A value that is missing or wrong is replaced by its default, so that reading goes on and finds every mistake.
/// Call `finish()` when all was asked for: what the table holds beyond that is reported as unknown.
final class Section {
    let node: TOMLNode
    let log: IssueLog
    /// What the table is called in the list of known settings: `gateway.*` for every gateway.
    private let pattern: String
    private var asked: [String] = []

    init(node: TOMLNode, log: IssueLog, pattern: String) {
        self.node = node
        self.log = log
        self.pattern = pattern
    }

    /// The value of `key`, or `fallback` where it is missing or wrong.
    func value<Value>(_ key: String, _ reader: ValueReader<Value>, default fallback: Value) -> Value {
        value(key, reader) ?? fallback
    }

    /// The value of `key`, or nothing where it is missing or wrong.
    func value<Value>(_ key: String, _ reader: ValueReader<Value>) -> Value? {
        guard let node = find(key) else { return nil }
        return read(node, reader)
    }

    /// The value of `key`; a missing one is a mistake.
    func required<Value>(_ key: String, _ reader: ValueReader<Value>, remedy: String) -> Value? {
        guard let node = find(key) else {
            log.report(Complaint("is missing", remedy: remedy), at: node.keyPosition, key: name(of: key))
            return nil
        }
        return read(node, reader)
    }

    /// Every element of the list `key` that can be read.
    func list<Element>(_ key: String, of reader: ValueReader<Element>, default fallback: [Element] = []) -> [Element] {
        guard let node = find(key) else { return fallback }
        guard case .array(let elements) = node.value else {
            let complaint = Complaint("is \(node.kind) where a list belongs", remedy: "write it in square brackets")
            log.report(complaint, at: node.position, key: name(of: key))
            return fallback
        }
        return elements.compactMap { read($0, reader) }
    }

    /// The table `key`, where there is one.
    func section(_ key: String) -> Section? {
        guard let node = find(key) else { return nil }
        guard case .table = node.value else {
            let complaint = Complaint("is \(node.kind) where a table belongs", remedy: "write [\(node.path)]")
            log.report(complaint, at: node.position, key: name(of: key))
            return nil
        }
        return Section(node: node, log: log, pattern: extended(key))
    }

    /// The table `key`; an empty one where it is missing, so that its settings get their defaults.
    func sectionOrEmpty(_ key: String) -> Section {
        if let section = section(key) { return section }
        let place = find(key)?.keyPosition ?? node.keyPosition
        let empty = TOMLNode(path: node.path.appending(key: key), value: .table([]), keyPosition: place, position: place)
        return Section(node: empty, log: log, pattern: extended(key))
    }

    /// The tables of the list `key`.
    func sections(_ key: String) -> [Section] {
        guard let node = find(key) else { return [] }
        guard case .array(let elements) = node.value else {
            let complaint = Complaint("is \(node.kind) where a list of tables belongs", remedy: "write [[\(node.path)]]")
            log.report(complaint, at: node.position, key: name(of: key))
            return []
        }
        return elements.compactMap { element in
            guard case .table = element.value else {
                let complaint = Complaint("is \(element.kind) where a table belongs", remedy: "write it in braces")
                log.report(complaint, at: element.position, key: element.path.description)
                return nil
            }
            return Section(node: element, log: log, pattern: extended(key) + "[]")
        }
    }

    /// The value of `key` as it stands, for what is no plain setting.
    func find(_ key: String) -> TOMLNode? {
        if !asked.contains(key) { asked.append(key) }
        log.know(extended(key))
        return node[key]
    }

    /// Every table within this one, whatever its name, such as the gateways.
    func namedSections() -> [(name: String, section: Section)] {
        node.entries.compactMap { entry in
            asked.append(entry.key)
            guard case .table = entry.node.value else {
                let complaint = Complaint("is \(entry.node.kind) where a table belongs", remedy: "write [\(entry.node.path)]")
                log.report(complaint, at: entry.node.position, key: entry.node.path.description)
                return nil
            }
            return (entry.key, Section(node: entry.node, log: log, pattern: extended("*")))
        }
    }

    /// Reports what nobody asked for.
    func finish() {
        for entry in node.entries where !asked.contains(entry.key) {
            let hint = nearestName(to: entry.key, among: asked).map { "did you mean “\($0)”?" }
            let remedy = hint ?? "remove it; known here: \(asked.sorted().joined(separator: ", "))"
            let complaint = Complaint("is not a setting that Convene knows", remedy: remedy)
            log.report(complaint, at: entry.node.keyPosition, key: entry.node.path.description)
        }
    }

    /// Reports something about `key`, at its value or, where it is missing, at this table.
    func complain(_ key: String, _ complaint: Complaint, severity: ConfigurationIssue.Severity = .error) {
        let place = node[key]?.position ?? node.keyPosition
        log.report(complaint, at: place, key: name(of: key), severity: severity)
    }

    /// Reports something about this table as a whole.
    func complain(_ complaint: Complaint) {
        log.report(complaint, at: node.keyPosition, key: node.path.description)
    }

    func name(of key: String) -> String { node.path.appending(key: key).description }

    private func extended(_ key: String) -> String { pattern.isEmpty ? key : "\(pattern).\(key)" }

    func read<Value>(_ node: TOMLNode, _ reader: ValueReader<Value>) -> Value? {
        do throws(Complaint) {
            return try reader(node)
        } catch {
            log.report(error, at: node.position, key: node.path.description)
            return nil
        }
    }
}
