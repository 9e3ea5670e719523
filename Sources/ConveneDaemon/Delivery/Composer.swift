import ConveneDelivery
import ConveneMessages
import ConveneModel
import ConveneReminders
import ConveneStore

/// Makes the bytes of one message at the moment it is sent, out of what is true then.
struct Composer: Sendable {
    let zones: ZoneFiles
    let renderer: MessageRenderer
    let sender: Sender
    let planning: PlanningPolicy
    /// Tells this store's messages from those of every other.
    let storeMark: String

    /// Whom messages are from, and in which language where a subject has none.
    struct Sender: Sendable {
        var from: Mailbox
        var replyTo: Mailbox?
        var messageIDDomain: String
        var language: MessageLanguage
    }

    /// What to do with a claimed message.
    enum Result: Sendable {
        /// Send this, provided that the event still has this revision.
        case send(Transmission, revision: Int64?, recipient: ContactPoint)
        /// Do not send; settle it like this.
        case settle(Settlement)
    }

    func compose(_ claim: ClaimedMessage, over gateway: Gateway, at now: Instant, in access: ReadAccess) throws -> Result {
        let doubtful = try claim.dispatch.flatMap { try access.isDoubtful($0) ? $0 : nil }
        guard let material = try Material(claim, zones: zones, planning: planning, in: access) else {
            return .settle(Self.withdrawn("what it was about no longer exists", claim, doubtful))
        }
        let message = claim.row.message
        if case .overtaken(let reason) = material.input.standing(of: message.key, purpose: message.purpose, rule: claim.row.rule)
        {
            return .settle(Self.withdrawn(reason, claim, doubtful))
        }
        // What may have reached an address is repeated to that one only, whatever the subject's address is by now.
        guard let point = doubtful?.contactPoint ?? material.subject.contact.point(on: claim.channel) else {
            return .settle(Self.next("\(claim.channel.rawValue): no address any more", claim, doubtful, at: now))
        }
        if let reason = try access.suppression(of: point, at: now) {
            return .settle(Self.next("\(claim.channel.rawValue): \(reason)", claim, doubtful, at: now))
        }
        if let kept = claim.dispatch, kept.recipient == point.address {
            let refusal = try Repetition.refusal(of: kept, for: claim, over: gateway, at: now, in: access)
            return refusal.map(Result.settle) ?? .send(.kept(kept.id), revision: nil, recipient: point)
        }
        do throws(RenderingError) {
            let dispatch = try render(claim, material, to: point, over: gateway, at: now)
            return .send(.new(dispatch), revision: material.revision, recipient: point)
        } catch {
            return .settle(Self.next("the text cannot be made: \(error)", claim, nil, at: now))
        }
    }

    private func render(
        _ claim: ClaimedMessage, _ material: Material, to point: ContactPoint, over gateway: Gateway, at now: Instant
    ) throws(RenderingError) -> NewDispatch {
        let row = claim.row
        let language = material.subject.language.flatMap(MessageLanguage.init(tag:)) ?? sender.language
        let context = MessageContext(
            subject: material.subject, event: material.input.event, session: material.session, products: material.products,
            now: material.input.zone.civil(at: now))
        // An earlier dispatch went to an address that has been corrected since: this is another message.
        let repetition = claim.dispatch.map { "-\($0.id)" } ?? ""
        let id = "cv-\(storeMark)-\(row.message.id)-\(claim.channel.rawValue)\(repetition)"
        let facts = Facts(event: material.input.event, session: material.session).fingerprint
        var dispatch = NewDispatch(
            channel: claim.channel, gateway: gateway.name, recipient: point.address, messageID: id, content: [],
            facts: facts)
        switch point {
        case .email(let address):
            dispatch.messageID += "@\(sender.messageIDDomain)"
            let to = Mailbox(name: material.subject.contact.name ?? material.subject.name, address: address)
            let envelope = EmailEnvelope(
                from: sender.from, to: to, replyTo: sender.replyTo, date: now,
                offsetSeconds: material.input.zone.offsetSeconds(at: now), messageID: dispatch.messageID)
            let email = try renderer.email(context, purpose: row.message.purpose, language: language, envelope: envelope)
            (dispatch.title, dispatch.text, dispatch.content) = (email.subject, email.text, email.rendered())
        case .sms:
            let text = try renderer.sms(context, purpose: row.message.purpose, language: language, plain: gateway.sendsPlainText)
            dispatch.content = Array(text.text.utf8)
        }
        return dispatch
    }

    /// Nobody is to be told any more. What may have been sent stays uncertain.
    private static func withdrawn(_ reason: String, _ claim: ClaimedMessage, _ doubtful: Dispatch?) -> Settlement {
        guard doubtful == nil else { return uncertain(reason, claim) }
        return Settlement(action: .supersede, reason: reason, nextAt: nil, channel: claim.channel, countsAsTry: false)
    }

    /// This channel is not possible: the next one, or none.
    private static func next(_ reason: String, _ claim: ClaimedMessage, _ doubtful: Dispatch?, at now: Instant) -> Settlement {
        guard doubtful == nil else { return uncertain(reason, claim) }
        let channels = claim.row.message.channels.channels
        let rest = channels.firstIndex(of: claim.channel).map { channels.dropFirst($0 + 1) } ?? []
        guard let next = rest.first else {
            return Settlement(action: .fail, reason: reason, nextAt: nil, channel: claim.channel, countsAsTry: false)
        }
        return Settlement(
            action: .release, reason: "\(reason); \(next.rawValue) follows", nextAt: now, channel: next, countsAsTry: false)
    }

    private static func uncertain(_ reason: String, _ claim: ClaimedMessage) -> Settlement {
        Settlement(
            action: .loseTrack, reason: "may or may not have been sent; not repeated: \(reason)", nextAt: nil,
            channel: claim.channel, countsAsTry: false)
    }
}

extension ReadAccess {
    /// Whether the last attempt at a dispatch may have reached its gateway.
    fileprivate func isDoubtful(_ dispatch: Dispatch) throws -> Bool {
        try attempts(at: dispatch.id).last?.outcome == .unknown
    }
}

extension Dispatch {
    fileprivate var contactPoint: ContactPoint {
        switch channel {
        case .email: .email(EmailAddress(trusted: recipient))
        case .sms: .sms(PhoneNumber(trusted: recipient))
        }
    }
}

extension Gateway {
    /// Whether accents are taken off before a text goes to this gateway.
    var sendsPlainText: Bool {
        if case .http(let settings) = kind { settings.text == .plain } else { true }
    }
}
