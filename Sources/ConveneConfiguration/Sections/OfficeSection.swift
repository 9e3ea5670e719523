import ConveneMessages
import ConveneModel

extension Configuration.Office {
    init(reading section: Section, surroundings: Surroundings) {
        self = .standard
        identity = Self.identity(section)
        language = section.value("language", ValueReader<MessageLanguage>.choice, default: language)
        zone = section.value("zone", Self.zoneReader(surroundings), default: zone)
        country = section.value("country", Self.countryReader, default: country)
        section.finish()
    }

    private static func identity(_ section: Section) -> Office {
        let name = section.value("name", .line, default: standard.identity.name)
        let line = ValueReader<String>.line.unlessEmpty
        return Office(
            name: name,
            nameEnglish: section.value("name_english", line, default: nil),
            shortName: section.value("short_name", line, default: nil) ?? name,
            hotline: section.value("hotline", line, default: nil) ?? "",
            contactName: section.value("contact", line, default: nil) ?? "",
            email: section.value("email", ValueReader<EmailAddress>.email.unlessEmpty, default: nil),
            programme: section.value("programme", line, default: nil))
    }

    private static func zoneReader(_ surroundings: Surroundings) -> ValueReader<ZoneID> {
        ValueReader<String>.line.map { (text) throws(Complaint) in
            let zone = ZoneID(text)
            guard zone.isWellFormed, surroundings.zoneExists(zone) else {
                let remedy = "write a name of the IANA database, as in “Asia/Ho_Chi_Minh”, and see that tzdata is installed"
                throw Complaint("is “\(text)”, a time zone that this machine does not know", remedy: remedy)
            }
            return zone
        }
    }

    private static var countryReader: ValueReader<String> {
        ValueReader<String>.text.map { (text) throws(Complaint) in
            guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
                throw Complaint("is “\(text)”, which is no country code", remedy: "write two capital letters, as in “VN”")
            }
            return text
        }
    }
}

extension Configuration.Mail {
    init(reading section: Section) {
        self = .standard
        from = section.value("from", ValueReader<Mailbox>.mailbox.unlessEmpty, default: nil)
        replyTo = section.value("reply_to", ValueReader<Mailbox>.mailbox.unlessEmpty, default: nil)
        messageIDDomain = section.value("message_id_domain", ValueReader<String>.domain.unlessEmpty, default: nil)
        section.finish()
    }
}
