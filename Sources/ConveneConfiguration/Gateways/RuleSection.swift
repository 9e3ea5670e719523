import ConveneDelivery
import ConveneModel

extension ResponseRule {
    init?(reading section: Section, probe: TemplateProbe) {
        let issuesBefore = section.log.issues.count
        let remedy = "write what such an answer means: \(listed(Outcome.allCases.map(\.rawValue)))"
        let outcome = section.required("outcome", ValueReader<Outcome>.choice, remedy: remedy)
        self.init(outcome: outcome ?? .unknown)
        statuses = section.items("status", of: .status)
        json = Self.json(section)
        header = Self.header(section)
        contains = section.value("contains", .line)
        regex = section.value("regex", .line)
        id = Self.id(section)
        section.finish()
        guard outcome != nil, section.log.issues.count == issuesBefore else { return nil }
        check(section, probe)
    }

    private static func json(_ section: Section) -> JSONCondition? {
        let pointer = section.value("json", .text)
        let values = section.values(mayStand: pointer != nil)
        return pointer.map { JSONCondition(pointer: $0, values: values) }
    }

    private static func header(_ section: Section) -> HeaderCondition? {
        guard let header = section.section("header") else { return nil }
        defer { header.finish() }
        let name = header.required("name", .line, remedy: "write { name = \"X-Result\", equals = \"ok\" }")
        let values = header.values(mayStand: true)
        return name.map { HeaderCondition(name: $0, values: values) }
    }

    private static func id(_ section: Section) -> IDSource? {
        guard let id = section.section("id") else { return nil }
        defer { id.finish() }
        let sources: [IDSource?] = [
            id.value("json", .text).map(IDSource.json), id.value("header", .line).map(IDSource.header),
            id.value("group", .integer(in: 1...9)).map(IDSource.group),
        ]
        let found = sources.compactMap(\.self)
        if id.node.entries.count != 1 {
            let remedy = "write { json = \"/id\" }, { header = \"X-Id\" } or { group = 1 }"
            section.complain("id", Complaint("does not name one place", remedy: remedy))
        }
        return found.first
    }

    private func check(_ section: Section, _ probe: TemplateProbe) {
        do throws(Complaint) {
            try probe.check(self)
        } catch {
            section.complain(error)
        }
    }
}

extension Section {
    /// What a condition compares with: `equals`, or one of the list `in`.
    fileprivate func values(mayStand: Bool) -> [String] {
        let equals = items("equals", of: .leaf)
        let anyOf = items("in", of: .leaf)
        let given = ["equals", "in"].filter { node[$0] != nil }
        if !mayStand, let stray = given.first {
            complain(stray, Complaint("has nothing to compare", remedy: "add json = \"/pointer\""))
        } else if mayStand, given.count != 1 {
            let problem = given.isEmpty ? "has no value to compare with" : "has both equals and in"
            complain(Complaint(problem, remedy: "write one of equals = \"100\" and in = [\"100\", \"101\"]"))
        }
        return equals + anyOf
    }

    /// One value, or a list of them.
    fileprivate func items<Value>(_ key: String, of reader: ValueReader<Value>) -> [Value] {
        guard let node = find(key) else { return [] }
        if case .array = node.value { return list(key, of: reader) }
        return read(node, reader).map { [$0] } ?? []
    }
}

extension ValueReader where Value == String {
    /// A text or a number, as a text: gateways are not agreed on which of the two a code is.
    fileprivate static var leaf: Self {
        Self { (node) throws(Complaint) in
            switch node.value {
            case .text(let text): return text
            case .integer(let number): return String(number)
            case .flag(let flag): return String(flag)
            default:
                throw Complaint("is \(node.kind), which no answer is compared with", remedy: "write a text or a whole number")
            }
        }
    }
}

extension ValueReader where Value == ClosedRange<Int> {
    /// `202`, `"202"`, `"200-299"`.
    fileprivate static var status: Self {
        ValueReader<String>.leaf.map { (text) throws(Complaint) in
            let ends = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
            let isRange =
                (1...2).contains(ends.count) && ends.count == text.split(separator: "-", omittingEmptySubsequences: false).count
            guard isRange, let low = ends.first, let high = ends.last, low <= high, 100...599 ~= low, 100...599 ~= high else {
                throw Complaint("has “\(text)”, which is no HTTP status", remedy: "write 100 to 599, or a range as in “200-299”")
            }
            return low...high
        }
    }
}
