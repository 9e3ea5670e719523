import ConveneAPI
import ConveneDelivery
import ConveneMessages
import ConveneModel
import ConveneStore
import Hummingbird
import NIOPosix

/// The ways out: what they are, whether they work, and a test message.
struct GatewayHandler: Sendable {
    let workplace: Workplace
    let couriers: CourierService
    let composer: @Sendable () -> Composer

    func register(on router: Router<ControlContext>) {
        router.answer(.gateways) { _, _ in Page(items: try await items()) }
        router.answer(.testGateway) { request, context in try await test(request, context) }
        router.answer(.resumeGateway) { _, context in
            let gateway = try gateway(named: try context.parameter("name"))
            try await workplace.change(as: try context.actor()) { try $0.resumeGateway(gateway.name) }
            return try await items().first { $0.name == gateway.name }
        }
    }

    func items() async throws -> [GatewayItem] {
        let states = try await workplace.store.read { try $0.gatewayStates() }
        return couriers.gateways.map { gateway in
            item(gateway, states.first { $0.name == gateway.name })
        }
    }

    private func item(_ gateway: Gateway, _ state: GatewayState?) -> GatewayItem {
        var item = GatewayItem(name: gateway.name, channel: gateway.channel, kind: gateway.kindWord, state: .ready)
        if let state, state.pausedAt != nil {
            (item.state, item.reason) = (.paused, state.reason)
        } else if let state, state.failures > 0, let next = state.notBefore {
            let at = next.text(offsetSeconds: workplace.officeOffset(next))
            (item.state, item.reason) = (
                .unreachable, "could not be reached \(state.failures) times in a row; tried again at \(at)"
            )
        }
        return item
    }

    private func gateway(named name: String) throws -> Gateway {
        guard let gateway = couriers.gateways.first(where: { $0.name == name }) else {
            throw StoreError.notFound(noun: "gateway", id: name)
        }
        return gateway
    }

    /// Sends one message past the ledger, so that a person can see whether the settings are right.
    private func test(_ request: Request, _ context: ControlContext) async throws -> GatewayTestReply {
        let name = try context.parameter("name")
        let to = try await request.body(as: GatewayTestRequest.self, context).to
        let (gateway, point) = try target(name, to)
        let (sender, now) = (composer().sender, workplace.clock.now())
        let result = try await NIOThreadPool.singleton.runIfActive {
            gateway.makeTransport().deliver(Self.dispatch(to: point, from: sender, at: now))
        }
        try await workplace.change(as: try context.actor()) { access in
            try access.audit("test", noun: "gateway", object: name, note: "\(result.outcome.rawValue): \(result.detail)")
        }
        return GatewayTestReply(outcome: result.outcome, code: result.code, detail: result.detail)
    }

    /// A gateway of that name whose channel the address belongs to.
    private func target(_ name: String, _ to: String) throws -> (Gateway, ContactPoint) {
        let gateways = couriers.gateways.filter { $0.name == name }
        guard !gateways.isEmpty else { throw StoreError.notFound(noun: "gateway", id: name) }
        var problems: [String] = []
        for gateway in gateways {
            do {
                switch gateway.channel {
                case .email: return (gateway, .email(try EmailAddress(to)))
                case .sms: return (gateway, .sms(try PhoneNumber.normalized(to)))
                }
            } catch {
                problems.append("\(error)")
            }
        }
        throw ControlFailure(.invalid, problems.joined(separator: "; "), remedy: "give an address that \(name) can send to")
    }

    private static func dispatch(to point: ContactPoint, from sender: Composer.Sender, at now: Instant) -> OutgoingDispatch {
        let text = "Convene: this is a test message. Nothing needs to be done."
        let id = "cv-test-\(now.milliseconds)"
        switch point {
        case .email(let address):
            let messageID = "\(id)@\(sender.messageIDDomain)"
            let envelope = EmailEnvelope(from: sender.from, to: Mailbox(address: address), date: now, messageID: messageID)
            let email = EmailMessage(envelope: envelope, subject: "Convene: test message", text: text)
            return OutgoingDispatch(
                id: now.milliseconds, messageID: messageID, recipient: point, envelopeSender: sender.from.address,
                payload: .email(email.rendered()))
        case .sms:
            return OutgoingDispatch(id: now.milliseconds, messageID: id, recipient: point, payload: .sms(SMSPayload(text: text)))
        }
    }
}

extension Gateway {
    var kindWord: String {
        switch kind {
        case .smtp: "smtp"
        case .http: "http"
        case .folder: "folder"
        }
    }
}
