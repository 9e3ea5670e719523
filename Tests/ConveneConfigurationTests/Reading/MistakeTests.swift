import ConveneConfiguration
import ConveneModel
import Testing

@Suite struct `mistakes in a configuration` {
    @Test func `all of them are reported, each with its place, in the order of the text`() {
        let text = """
            [sending]
            openes = "07:00"
            closes = "25:00"
            max_late = 5
            retry = { first = "1m", cap = "10s" }

            [access]
            organizers = ["group:convene", "convene"]

            [logs]
            level = "loud"
            """
        #expect(
            complaints(text) == [
                "convened.toml:4:1: error: sending.openes is not a setting that Convene knows; did you mean “opens”?",
                "convened.toml:5:10: error: sending.closes is “25:00”, which is no time of day; write hours and minutes, as in “07:00”",
                "convened.toml:6:12: error: sending.max_late is a whole number where a text belongs; write the value in quotes",
                "convened.toml:7:31: error: sending.retry.cap ends below the start: the first wait is 1m, the longest 10s; "
                    + "raise cap or lower first",
                "convened.toml:10:32: error: access.organizers[1] has “convene”, which is neither a user nor a group; "
                    + "write “user:NAME”, “user:UID”, “group:NAME” or “group:GID”",
                "convened.toml:12:2: error: logs is not a setting that Convene knows; did you mean “log”?",
            ])
    }

    @Test func `an empty file lacks exactly the two settings that are required`() {
        let reading = Configuration.read(SourceFile(name: "empty.toml", text: ""), surroundings: .plain())
        #expect(reading.configuration == nil)
        #expect(reading.issues.map(\.key) == ["store.path", "control.socket"])
        #expect(reading.issues.map(\.problem) == ["is missing", "is missing"])
    }

    @Test func `a missing setting is reported at its table`() {
        let reading = Configuration.read(SourceFile(name: "c", text: "\n[control]\n\n  [store]\n"), surroundings: .plain())
        #expect(reading.issues.map { "\($0.key) \($0.line):\($0.column)" } == ["control.socket 2:2", "store.path 4:4"])
    }

    @Test func `broken TOML is one mistake, where the parser stopped`() {
        let issues = read("[mail]\nfrom = \n").issues
        #expect(issues.count == 1)
        #expect(issues.first?.line == 4)
        #expect(issues.first?.remedy == "correct the TOML here")
    }

    @Test func `a file that is not UTF-8 is refused where it stops being so`() {
        let bytes = Array("# đ\n# ab".utf8) + [0xFF, 0x0A]
        let reading = Configuration.read(SourceFile(name: "c", bytes: bytes), surroundings: .plain())
        #expect(reading.issues.map(\.description) == ["c:2:5: error: the file is not UTF-8 from here on; correct the TOML here"])
    }

    @Test(arguments: [
        ("log.level = \"inf\"", "log.level", "did you mean “info”?"),
        ("sending.email_consent = \"not_withdrawn\"", "sending.email_consent", "did you mean “not-withdrawn”?"),
        ("office.zone = \"Asia/Saigonn\"", "office.zone", "a time zone that this machine does not know"),
        ("office.zone = \"../../etc/passwd\"", "office.zone", "a time zone that this machine does not know"),
        ("office.country = \"vn\"", "office.country", "two capital letters"),
        ("office.language = \"fr\"", "office.language", "use “vi” or “en”"),
        ("office.email = \"office\"", "office.email", "there is no @"),
        ("office.name = \"a\\nb\"", "office.name", "line break"),
        ("mail.from = \"Office <office@>\"", "mail.from", "is not a domain name"),
        ("mail.message_id_domain = \"a b.example\"", "mail.message_id_domain", "no domain name"),
        ("sending.min_lead = \"5\"", "sending.min_lead", "no length of time"),
        ("sending.min_lead = \"1h30m\"", "sending.min_lead", "no length of time"),
        ("sending.unknown_retry = \"0s\"", "sending.unknown_retry", "use 1s to 7d"),
        ("sending = { opens = \"21:00\", closes = \"07:00\" }", "sending.closes", "leaves no sending hours"),
        ("templates.directory = \"templates\"", "templates.directory", "a relative path"),
        ("office = 1", "office", "where a table belongs"),
        ("access.viewers = \"user:minh\"", "access.viewers", "in square brackets"),
        ("access.viewers = [1]", "access.viewers[0]", "where a text belongs"),
        ("channels.email = \"relais\"", "channels.email", "add [gateway.relais]"),
    ])
    func `a wrong value is refused with a remedy`(text: String, key: String, words: String) {
        let issues = read(text).issues
        #expect(issues.map(\.key) == [key])
        #expect(issues.first?.line == 3)
        #expect(issues.first?.description.contains(words) == true, "\(issues)")
    }

    @Test func `a socket path is refused from 108 bytes on`() {
        func issues(bytes: Int) -> [String] {
            let path = "/" + String(repeating: "s", count: bytes - 1)
            let text = "store.path = \"/s.db\"\ncontrol.socket = \"\(path)\""
            return Configuration.read(SourceFile(name: "c", text: text), surroundings: .plain()).issues.map(\.problem)
        }
        #expect(issues(bytes: 107) == [])
        #expect(issues(bytes: 108) == ["is 108 bytes long; Linux allows 107 for a socket"])
    }

    @Test func `an account that the machine does not know is a doubt, not a mistake`() {
        var surroundings = Surroundings.plain()
        surroundings.accountExists = { $0 != .group(.name("convene")) && $0 != .user(.id(4711)) }
        let reading = read("access.viewers = [\"user:root\", \"user:4711\"]", surroundings: surroundings)
        #expect(reading.configuration != nil)
        #expect(
            reading.issues.map(\.description) == [
                "convened.toml:3:32: warning: access.viewers[1] names user:4711, which this machine does not know; "
                    + "correct the name or create the account"
            ])
    }
}
