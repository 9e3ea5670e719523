import ConveneModel

extension Configuration.Sending {
    private static let upToAYear = Span.zero...Span.days(366)
    private static let waits = Span.seconds(1)...Span.days(7)

    init(reading section: Section) {
        self = .standard
        opens = section.value("opens", .timeOfDay, default: opens)
        closes = section.value("closes", .timeOfDay, default: closes)
        emailConsent = section.value("email_consent", .choice, default: emailConsent)
        maxLate = section.value("max_late", ValueReader<Span>.span(in: Self.upToAYear).unlessEmpty, default: nil)
        minLead = section.value("min_lead", .span(in: Self.upToAYear), default: minLead)
        unknownRetry = section.value("unknown_retry", .span(in: Self.waits), default: unknownRetry)
        retry = Retry(reading: section.sectionOrEmpty("retry"), waits: Self.waits)
        section.finish()
        checkHours(section)
    }

    private func checkHours(_ section: Section) {
        guard opens >= closes else { return }
        let key = section.node["closes"] == nil ? "opens" : "closes"
        let problem = "leaves no sending hours: they would open at \(opens) and close at \(closes)"
        section.complain(key, Complaint(problem, remedy: "let them close after they open, on the same day"))
    }
}

extension Configuration.Sending.Retry {
    init(reading section: Section, waits: ClosedRange<Span>) {
        self = Configuration.Sending.standard.retry
        first = section.value("first", .span(in: waits), default: first)
        cap = section.value("cap", .span(in: waits), default: cap)
        section.finish()
        guard cap < first else { return }
        let problem = "ends below the start: the first wait is \(first.written), the longest \(cap.written)"
        section.complain("cap", Complaint(problem, remedy: "raise cap or lower first"))
    }
}
