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
        let outlook = Outlook(claim: claim, now: now)
        guard let material = try Material(claim, zones: zones, planning: planning, in: access) else {
            return .settle(outlook.withdrawn("what it was about no longer exists"))
        }
        if let settlement = try obstacle(claim, material, outlook, at: now, in: access) { return .settle(settlement) }
        // What may have reached an address is repeated to that one only, whatever the subject's address is by now.
        let doubtful = claim.row.isDoubtful ? claim.dispatch : nil
        guard let point = doubtful?.contactPoint ?? material.subject.contact.point(on: claim.channel) else {
            return .settle(outlook.next("\(claim.channel.rawValue): no address any more"))
        }
        if let reason = try access.suppression(of: point, at: now) {
            return .settle(outlook.next("\(claim.channel.rawValue): \(reason)"))
        }
        if let kept = claim.dispatch,
            let result = try repeating(kept, claim, material, to: point, over: gateway, at: now, in: access)
        {
            return result
        }
        do throws(RenderingError) {
            let dispatch = try render(claim, material, to: point, over: gateway, at: now)
            return .send(.new(dispatch), revision: material.revision, recipient: point)
        } catch {
            return .settle(outlook.next("the text cannot be made: \(error)"))
        }
    }

    /// What has come in the way since the message was decided.
    private func obstacle(
        _ claim: ClaimedMessage, _ material: Material, _ outlook: Outlook, at now: Instant, in access: ReadAccess
    ) throws -> Settlement? {
        let message = claim.row.message
        if case .overtaken(let reason) = material.input.standing(of: message.key, purpose: message.purpose, rule: claim.row.rule)
        {
            return outlook.withdrawn(reason)
        }
        guard now < message.usefulUntil else { return outlook.tooLate }
        let event = material.input.event
        let reach = Reach(
            of: material.subject, over: ChannelPlan([claim.channel]), messageClass: event.messageClass, policy: planning)
        if let reason = reach.obstacles.first { return outlook.next(reason) }
        let opening = planning.sendingHours.opening(from: now, in: material.input.zone)
        return opening > now ? outlook.wait(until: opening) : nil
    }

    /// What becomes of the bytes that were kept for an earlier attempt; nothing where other ones are to be made.
    private func repeating(
        _ kept: Dispatch, _ claim: ClaimedMessage, _ material: Material, to point: ContactPoint, over gateway: Gateway,
        at now: Instant, in access: ReadAccess
    ) throws -> Result? {
        // What may have arrived is never said again in other words, which would be a double.
        if try claim.row.isDoubtful || Repetition.isBound(kept, over: gateway, in: access) {
            guard kept.facts == material.facts else {
                return .settle(Outlook(claim: claim, now: now).uncertain("\(material.input.event.id) has changed since"))
            }
        } else if try !isStillTrue(kept, material, to: point, at: now, in: access) {
            return nil
        }
        let refusal = try Repetition.refusal(of: kept, for: claim, over: gateway, at: now, in: access)
        return refusal.map(Result.settle) ?? .send(.kept(kept.id), revision: material.revision, recipient: point)
    }

    /// Whether the bytes that were kept for an earlier attempt still say what is true: to the same address, with the same
    /// facts, on the same day (“tomorrow” is another day by then).
    private func isStillTrue(
        _ kept: Dispatch, _ material: Material, to point: ContactPoint, at now: Instant, in access: ReadAccess
    ) throws -> Bool {
        guard kept.recipient == point.address else { return false }
        guard kept.facts == material.facts, let first = try access.attempts(at: kept.id).first else {
            return kept.facts == material.facts
        }
        return material.input.zone.civil(at: first.startedAt).date == material.input.zone.civil(at: now).date
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
        var dispatch = NewDispatch(
            channel: claim.channel, gateway: gateway.name, recipient: point.address, messageID: id, content: [],
            facts: material.facts)
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
