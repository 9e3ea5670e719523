import ConveneConfiguration
import ConveneModel
import Testing

@Suite struct `secrets` {
    private func text(_ password: String) -> String {
        """
        mail.from = "office@phuongduytien.example"
        [gateway.relay]
        kind = "smtp"
        host = "mail.phuongduytien.example"
        username = "convene"
        password = \(password)
        """
    }

    private struct Refusal: Error, CustomStringConvertible {
        let description = "permission denied"
    }

    private let refusing = SecretSource(credentialsDirectory: "/credentials") { _ in throw Refusal() }

    @Test func `a secret that is written out is refused, and not repeated`() {
        let issues = complaints(text("\"hunter2\""))
        #expect(
            issues == [
                "convened.toml:8:12: error: gateway.relay.password is written out here, where everybody who may read this file, "
                    + "its copies and its backups can see it; keep it in a file of its own and write { file = \"/path\" }, "
                    + "or { credential = \"name\" } for systemd's"
            ])
    }

    @Test(arguments: ["{}", "{ path = \"/x\" }", "{ file = \"/x\", credential = \"y\" }"])
    func `a reference names one place`(password: String) {
        #expect(read(text(password)).issues.map(\.remedy) == ["write { file = \"/path\" } or { credential = \"name\" }"])
    }

    @Test(arguments: ["{ credential = \"../x\" }", "{ credential = \"..\" }", "{ file = \"smtp.pw\" }", "{ credential = \"\" }"])
    func `a reference leads to no other place`(password: String) {
        #expect(read(text(password)).issues.map(\.key) == ["gateway.relay.password"])
    }

    @Test func `a secret that cannot be read is reported with the reason`() {
        let surroundings = Surroundings.plain(secrets: refusing)
        #expect(
            complaints(text("{ file = \"/etc/convene/smtp.pw\" }"), surroundings: surroundings) == [
                "convened.toml:8:12: error: gateway.relay.password names the file /etc/convene/smtp.pw, which cannot be read from "
                    + "/etc/convene/smtp.pw: permission denied; create the file and let only the user convene read it"
            ])
    }

    @Test func `a file that everybody may read is a doubt`() {
        let reading = read(text("{ file = \"/etc/convene/smtp.pw\" }"), surroundings: .plain(secrets: .everywhere(mode: 0o644)))
        #expect(reading.configuration != nil)
        #expect(reading.issues.map(\.severity) == [.warning])
        #expect(reading.issues.map(\.remedy) == ["take the right away with chmod o-rwx"])
    }

    @Test func `outside the service a credential cannot be checked, which is no mistake`() throws {
        let outside = SecretSource(credentialsDirectory: nil) { _ in throw Refusal() }
        let reading = read(text("{ credential = \"smtp-password\" }"), surroundings: .plain(secrets: outside))
        #expect(reading.issues.map(\.severity) == [.warning])
        let configuration = try #require(reading.configuration)
        let error = #expect(throws: UnusableSecret.self) { try configuration.deliveryGateways(secrets: outside) }
        #expect(error?.problem == .outsideService)
        #expect(error?.gateway == "relay")
    }

    @Test func `a credential is looked up in the directory of the service`() throws {
        let source = SecretSource(credentialsDirectory: "/run/credentials/convened.service") { path in
            SecretSource.File(bytes: Array("from \(path)\r\n".utf8), mode: 0o400)
        }
        #expect(try source.secret(.credential("smtp-password")) == "from /run/credentials/convened.service/smtp-password")
        #expect(try source.secret(.file("/etc/convene/x")) == "from /etc/convene/x")
    }

    @Test(arguments: [
        ("", "is empty"), ("\n", "is empty"), ("a\nb\n", "is not one line of UTF-8 text"),
        ("a\u{0}", "is not one line of UTF-8 text"),
    ])
    func `a file must hold one line`(content: String, problem: String) {
        let error = #expect(throws: SecretSource.Problem.self) { try SecretSource.everywhere(content).secret(.file("/x")) }
        #expect(error?.description == problem)
    }

    @Test func `blanks at the ends belong to the secret`() throws {
        #expect(try SecretSource.everywhere(" a b \n").secret(.file("/x")) == " a b ")
    }
}
