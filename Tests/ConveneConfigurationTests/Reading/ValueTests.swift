import ConveneConfiguration
import ConveneMessages
import ConveneModel
import Testing

@Suite struct `what a configuration says` {
    @Test func `every section is read`() throws {
        let text = """
            access = { admins = ["user:1000"], organizers = ["group:50", "user:minh"], viewers = ["group:staff"] }
            office = { name = "Ủy ban nhân dân phường Duy Tiên", short_name = "UBND P.Duy Tiên", hotline = "0950 000 001", \
            contact = "Phạm Thị Minh", email = "ocop@phuongduytien.example", language = "vi", zone = "Europe/Berlin", country = "DE" }
            mail = { from = "\\"Phường Duy Tiên\\" <ocop@phuongduytien.example>", reply_to = "minh@phuongduytien.example", \
            message_id_domain = "Mail.Phuongduytien.example" }
            templates.directory = "/etc/convene/templates"
            log.level = "debug"
            [sending]
            opens = "08:00"
            closes = "20:30"
            email_consent = "not-withdrawn"
            max_late = "2h"
            min_lead = "90s"
            unknown_retry = "5m"
            retry = { first = "30s", cap = "3d" }
            """
        let configuration = try #require(read(text.replacing("\\\n", with: "")).configuration)
        #expect(configuration.access.admins == [.user(.id(1000))])
        #expect(configuration.access.organizers == [.group(.id(50)), .user(.name("minh"))])
        #expect(configuration.access.viewers == [.group(.name("staff"))])
        #expect(configuration.office.identity.shortName == "UBND P.Duy Tiên")
        #expect(configuration.office.language == .vietnamese)
        #expect(configuration.office.zone == ZoneID("Europe/Berlin"))
        #expect(configuration.office.country == "DE")
        #expect(configuration.mail.from?.name == "Phường Duy Tiên")
        #expect(configuration.mail.from?.address.text == "ocop@phuongduytien.example")
        #expect(configuration.mail.replyTo == Mailbox(address: EmailAddress(trusted: "minh@phuongduytien.example")))
        #expect(configuration.mail.messageIDDomain == "mail.phuongduytien.example")
        #expect(configuration.templates.directory == "/etc/convene/templates")
        #expect(configuration.log.level == .debug)
        let sending = configuration.sending
        #expect("\(sending.opens) \(sending.closes)" == "08:00 20:30")
        #expect(sending.emailConsent == .notWithdrawn)
        #expect([sending.maxLate, sending.minLead, sending.unknownRetry] == [.hours(2), .seconds(90), .minutes(5)])
        #expect([sending.retry.first, sending.retry.cap] == [.seconds(30), .days(3)])
    }

    @Test func `without a gateway everything goes into the outbox beside the database`() throws {
        let configuration = try #require(read("").configuration)
        #expect(configuration.channels == [.email: "outbox", .sms: "outbox"])
        #expect(configuration.gateways.map(\.transport) == [.folder(path: "/var/lib/convene/outbox")])
        #expect(configuration.office.identity.name == "The office")
        #expect(configuration.office.identity.shortName == "The office")
    }

    @Test func `an office without a short name goes by its name`() throws {
        #expect(read("office.name = \"Trạm Khuyến nông\"").configuration?.office.identity.shortName == "Trạm Khuyến nông")
    }

    @Test(arguments: ["user:", "group:a b", "minh", "users:minh", "user:4294967296", "user:1x", "user:a:b", ""])
    func `what is neither a user nor a group is no principal`(text: String) {
        #expect(Principal(text) == nil)
    }
}
