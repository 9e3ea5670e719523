import ConveneModel

extension MessageContext {
    /// Every variable's text in `language`; those that have none are left out.
    func values(office: Office, language: MessageLanguage) -> [TemplateVariable: String] {
        let wording = language.wording
        let sources = [
            officeTexts(office, language), subjectTexts(wording), productTexts(wording), eventTexts(wording, language),
            timeTexts(wording), changeTexts(wording),
        ]
        var values: [TemplateVariable: String] = [:]
        for (variable, text) in sources.joined() {
            values[variable] = text?.nonBlank?.nfc
        }
        return values
    }

    private typealias Texts = [(TemplateVariable, String?)]

    private func officeTexts(_ office: Office, _ language: MessageLanguage) -> Texts {
        let name = language == .english ? office.nameEnglish ?? office.name : office.name
        let hot = office.hotline.filter { !$0.isWhitespace }
        return [
            (.org, name.uppercased()), (.orgName, name), (.brand, office.shortName), (.hot, hot), (.hotline, office.hotline),
            (.programme, office.programme), (.contactName, office.contactName), (.officeEmail, office.email?.text),
            (.contact, event?.contact ?? "\(office.contactName), \(office.hotline)"),
        ]
    }

    private func subjectTexts(_ wording: any Wording) -> Texts {
        [
            (.subject, subject.name), (.salutation, wording.salutation(subject.contact)),
            (.addressee, wording.addressee(subject)), (.name, subject.contact.name), (.role, subject.contact.role),
        ]
    }

    private func productTexts(_ wording: any Wording) -> Texts {
        let first = products.first
        var missing: [String] = []
        for code in products.flatMap(\.missingDocuments) where !missing.contains(code) { missing.append(code) }
        return [
            (.product, first?.name), (.products, wording.list(products.map(\.name))),
            (.missing, wording.list(missing.map(wording.document))), (.stars, first?.stars.map(String.init)),
            (.certificateNumber, first?.certificate.number),
            (.expiresOn, first?.certificate.expiresOn.map(wording.date)),
        ]
    }

    private func eventTexts(_ wording: any Wording, _ language: MessageLanguage) -> Texts {
        guard let event else { return [] }
        let title = language == .english ? event.titleEnglish ?? event.title : event.title
        let short = (language == .english ? event.titleEnglish : nil) ?? event.shortTitle ?? title
        let (venue, room) = (event.venue, session?.room)
        return [
            (.event, title), (.shortTitle, short.cut(to: 40)), (.dossier, wording.dossier(title)),
            (.dossierShort, wording.dossier(short).cut(to: 40)), (.session, session?.title), (.organizer, event.organizer),
            (.bring, event.bring.map { language == .vietnamese ? $0.decapitalizedFirst : $0 }), (.support, event.support),
            (.requirements, wording.list(event.requirements.map(wording.document))),
            (.documentNumber, event.documentNumber), (.signedBy, event.signedBy),
            (.where, wording.place([room, venue.name, venue.address].compactMap { $0?.nonBlank })),
            (.whereShort, wording.place([venue.shortName?.nonBlank ?? venue.name?.nonBlank].compactMap(\.self))),
            (.isFair, event.kind == .fair ? "yes" : nil), (.isDeadline, event.kind == .deadline ? "yes" : nil),
        ]
    }

    private func timeTexts(_ wording: any Wording) -> Texts {
        guard let event, let span else { return [] }
        let year = now.date.components.year
        let distance = wording.distance(days: Int(span.start.date.dayNumber) - Int(now.date.dayNumber))
        let registerBy = event.registerBy.flatMap { $0 < now ? nil : $0 }
        return [
            (.when, wording.long(span)), (.whenShort, wording.short(span, currentYear: year)),
            (.startDate, wording.date(span.start.date)), (.daysLeft, distance), (.daysLeftCapital, distance?.capitalizedFirst),
            (.registerBy, registerBy.map(wording.long)), (.registerByShort, registerBy.map { wording.dayAndMonth($0.date) }),
        ]
    }

    private func changeTexts(_ wording: any Wording) -> Texts {
        let isExtended = told.flatMap { told in span.map { $0.start > told.startsAt } } ?? false
        return [
            (.old, oldText(wording)), (.reason, reason),
            (.reasonShort, reasonShort ?? reason.flatMap { $0.count <= 20 ? $0 : nil }), (.ruleText, ruleText),
            (.isPostponed, isPostponed ? "yes" : nil), (.isExtended, isExtended ? "yes" : nil),
        ]
    }

    /// When it was to be, and where if that has changed too.
    private func oldText(_ wording: any Wording) -> String? {
        guard let told, let event else { return nil }
        let isFair = event.kind == .fair
        let when = wording.long(TimeSpan(start: told.startsAt, end: told.endsAt, isOpenDaily: isFair))
        let isElsewhere = Facts(event: event, session: session).venue != told.venue && told.venue.nonBlank != nil
        return isElsewhere ? wording.place([when, told.venue]) : when
    }

    private var span: TimeSpan? {
        event.map { event in
            let (start, end) = (session?.startsAt ?? event.startsAt, session?.endsAt ?? event.endsAt)
            return TimeSpan(start: start, end: end, isOpenDaily: event.kind == .fair)
        }
    }
}

extension String {
    /// At most `limit` characters, cut after a word and marked as cut.
    fileprivate func cut(to limit: Int) -> String {
        guard count > limit else { return self }
        let start = prefix(limit - 3)
        let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return "\(words.trimmed)..."
    }
}
