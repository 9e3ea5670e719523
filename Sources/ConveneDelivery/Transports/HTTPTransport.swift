import ConveneModel
package import Curl

/// Hands text messages to an HTTP gateway.
package final class HTTPTransport: Transport {
    private let settings: HTTPSettings
    private let transfer: HTTPTransfer

    package init(_ settings: HTTPSettings) throws(CurlError) {
        self.settings = settings
        transfer = try HTTPTransfer(settings.options)
    }

    package func deliver(_ dispatch: OutgoingDispatch) -> Classified {
        guard case .sms = dispatch.payload, case .sms = dispatch.recipient else {
            return Classified(.badMessage, "this gateway takes text messages only")
        }
        let hasKey = settings.idempotentFor != nil
        do {
            let observation = try transfer.perform(settings.render(dispatch), onFreshConnection: !hasKey)
            return Classified(
                observation, rules: settings.rules, hasIdempotencyKey: hasKey, retryAfterHeader: settings.retryAfterHeader)
        } catch {
            return Classified(error)
        }
    }
}
