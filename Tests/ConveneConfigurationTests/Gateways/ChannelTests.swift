import ConveneConfiguration
import ConveneModel
import Testing

@Suite struct `which gateway serves which channel` {
    private let mail = "mail.from = \"office@phuongduytien.example\"\n"
    private let relay = "gateway.relay = { kind = \"smtp\", host = \"mail.phuongduytien.example\" }\n"

    @Test func `the only gateway of a channel serves it, and the outbox the rest`() {
        let configuration = read(mail + relay).configuration
        #expect(configuration?.channels == [.email: "relay", .sms: "outbox"])
        #expect(configuration?.gateways.map(\.name) == ["relay", "outbox"])
    }

    @Test func `a folder may serve one channel only`() {
        let text = "gateway.files = { kind = \"folder\", path = \"/srv/files\", channels = [\"sms\"] }"
        #expect(read(text).configuration?.channels == [.email: "outbox", .sms: "files"])
    }

    @Test func `of two gateways one must be chosen`() {
        let two = relay + "gateway.second = { kind = \"smtp\", host = \"mx.phuongduytien.example\" }\n"
        #expect(
            complaints(mail + two) == [
                "convened.toml:1:1: error: channels.email is not set, and 2 gateways carry email; choose “relay” or “second”"
            ])
        #expect(read(mail + two + "channels.email = \"second\"").configuration?.channels[.email] == "second")
    }

    @Test func `a gateway must carry the channel that it is chosen for`() {
        #expect(
            complaints(mail + relay + "channels.sms = \"relay\"") == [
                "convened.toml:5:16: error: channels.sms names “relay”, a gateway that carries no sms; name one that does, or leave the setting out"
            ])
    }

    @Test func `a slip of the pen gets the nearest name`() {
        let issues = complaints(mail + relay + "channels.email = \"rellay\"")
        #expect(
            issues == [
                "convened.toml:5:18: error: channels.email names “rellay”, a gateway that is not configured; "
                    + "did you mean “relay”? Or add [gateway.rellay], here or in gateways/rellay.toml"
            ])
    }

    @Test func `the outbox may be chosen by name though a gateway is there`() {
        #expect(read(mail + relay + "channels.email = \"outbox\"").configuration?.channels[.email] == "outbox")
    }

    @Test func `a configured gateway of the name outbox takes the place of the built-in one`() {
        let text = "gateway.outbox = { kind = \"folder\", path = \"/srv/out\" }"
        #expect(read(text).configuration?.gateways.map(\.transport) == [.folder(path: "/srv/out")])
    }

    @Test func `a mail server needs a sender`() {
        let issues = complaints(relay)
        #expect(
            issues == [
                "convened.toml:1:1: error: mail.from is not set, but “relay” sends e-mail; write it as in from = \"Office <office@example.org>\""
            ])
    }

    @Test func `files of the gateways folder add gateways, and hold nothing else`() {
        let files = [
            SourceFile(
                name: "gateways/a.toml", text: "[gateway.a]\nkind = \"folder\"\npath = \"/srv/a\"\n[store]\npath = \"/x\"\n"),
            SourceFile(name: "gateways/b.toml", text: "[gateway.a]\nkind = \"folder\"\npath = \"/srv/b\"\n"),
        ]
        let main = SourceFile(name: "convened.toml", text: required + "office.nam = 1")
        let issues = Configuration.read(main, gatewayFiles: files, surroundings: .plain()).issues
        #expect(
            issues.map(\.description) == [
                "convened.toml:3:8: error: office.nam is not a setting that Convene knows; did you mean “name”?",
                "gateways/a.toml:4:2: error: store is not a setting that Convene knows; remove it; known here: gateway",
                "gateways/b.toml:1:10: error: gateway.a is there twice; give one of the two another name, or remove it",
            ])
    }

    @Test(arguments: [
        ("channels = { email = \"relay\", sms = \"esms\" }", ["esms", "relay"]),
        ("channels = { email = \"relay\", sms = \"\" }\n[gateway.relay]", []),
        ("channels = { email = \"../x\", sms = \".x\" }", []),
        ("channels = [", []),
    ])
    func `a gateway that is named but not described has a file of its own`(text: String, names: [String]) {
        #expect(Configuration.gatewaysElsewhere(namedIn: SourceFile(name: "c", text: text)) == names)
    }

    @Test func `a gateway of unknown kind is one mistake`() {
        let issues = read("[gateway.x]\nkind = \"smpt\"\nhost = \"h\"\n[channels]\nemail = \"x\"").issues
        #expect(issues.map(\.remedy) == ["did you mean “smtp”? use “smtp”, “http” or “folder”"])
    }
}
