import ConveneConfiguration
import ConveneModel
import Testing

@Suite struct `the configuration that is installed` {
    private func read(_ text: String, gateways: [SourceFile] = []) -> ConfigurationReading {
        Configuration.read(SourceFile(name: "convened.toml", text: text), gatewayFiles: gateways, surroundings: .plain())
    }

    @Test func `it is accepted as it stands`() throws {
        let reading = read(try ShippedFiles.text("etc/convened.toml"))
        #expect(reading.issues == [])
        #expect(reading.configuration != nil)
    }

    @Test func `every setting in it stands at its default`() throws {
        let text = try ShippedFiles.text("etc/convened.toml")
        #expect(ShippedFiles.defaults(in: text).count == 28)
        let writtenOut = read(ShippedFiles.withDefaultsWrittenOut(text))
        #expect(writtenOut.issues == [])
        let bare = read("store.path = \"/var/lib/convene/convene.db\"\ncontrol.socket = \"/run/convene/control.sock\"")
        #expect(writtenOut.configuration == bare.configuration)
        #expect(bare.configuration != nil)
    }

    @Test func `every setting that exists is in it`() throws {
        let text = try ShippedFiles.text("etc/convened.toml")
        let all = ShippedFiles.withDefaultsWrittenOut(text) + ShippedFiles.examples(in: text)
        let root = try TOMLDocument.parse(all)
        let reading = read(all)
        let prose = ["auth.basic", "auth.header", "auth.value", "request.form", "request.body", "request.content_type"]
            .map { "gateway.*.\($0)" }
        let rules = ["json", "equals", "in", "header", "contains", "regex", "id.header", "id.group"].map {
            "gateway.*.rules[].\($0)"
        }
        for key in reading.knownKeys where !(prose + rules).contains(key) {
            let steps = key.replacing("[]", with: "").split(separator: ".").map(String.init)
            #expect(holds(root, steps[...]), "\(key) is missing in etc/convened.toml")
        }
        for key in prose + rules {
            let name = key.split(separator: ".").last ?? ""
            #expect(reading.knownKeys.contains(key))
            #expect(text.contains("\(name) =") || text.contains("{ \(name)"), "\(key) is not explained in etc/convened.toml")
        }
    }

    /// Whether the document holds the setting; `*` stands for any name.
    private func holds(_ node: TOMLNode, _ steps: ArraySlice<String>) -> Bool {
        if case .array(let elements) = node.value, !steps.isEmpty { return elements.contains { holds($0, steps) } }
        guard let step = steps.first else { return true }
        return node.entries.contains { (step == "*" || $0.key == step) && holds($0.node, steps.dropFirst()) }
    }

    @Test func `the example gateways in it are accepted, and what is called a default is one`() throws {
        let text = try ShippedFiles.text("etc/convened.toml")
        let choice = "mail.from = \"office@phuongduytien.example\"\nchannels.email = \"relay\"\nchannels.sms = \"sms\"\n"
        let whole = ConveneConfigurationTests.read(choice + ShippedFiles.examples(in: text))
        let short = ConveneConfigurationTests.read(choice + ShippedFiles.examples(in: text, withoutDefaults: true))
        #expect(whole.issues == [])
        #expect(whole.configuration?.gateways.map(\.name) == ["relay", "sms", "trial"])
        #expect(whole.configuration == short.configuration)
    }

    @Test func `no example is forgotten here`() throws {
        #expect(try ShippedFiles.namesOfGateways() == Set(ShippedFiles.gateways))
    }

    @Test(arguments: ShippedFiles.gateways)
    func `an example gateway is accepted, and its defaults are defaults`(name: String) throws {
        let text = try ShippedFiles.text("etc/gateways/\(name)")
        let main = required + "mail.from = \"office@phuongduytien.example\""
        let asItStands = read(main, gateways: [SourceFile(name: name, text: text)])
        let writtenOut = read(main, gateways: [SourceFile(name: name, text: ShippedFiles.withDefaultsWrittenOut(text))])
        #expect(asItStands.issues == [])
        #expect(asItStands.configuration?.gateways.first.map { "\($0.name).toml" } == name)
        #expect(asItStands.configuration == writtenOut.configuration)
    }

    @Test func `the examples work together`() throws {
        let files = try ["relay.toml", "esms.toml"].map {
            SourceFile(name: $0, text: try ShippedFiles.text("etc/gateways/\($0)"))
        }
        let reading = read(required + "mail.from = \"office@phuongduytien.example\"", gateways: files)
        let configuration = try #require(reading.configuration)
        #expect(configuration.channels == [.email: "relay", .sms: "esms"])
    }
}
