import ConveneModel

extension Delivery {
    /// The gateways' part of the configuration.
    var gateways: String {
        switch channel {
        case .email:
            """
            [gateway.sink]
            kind = "smtp"
            host = "127.0.0.1"
            port = \(port)
            tls = "none"
            couriers = \(couriers)
            """
        case .sms:
            """
            [gateway.sink]
            kind = "http"
            couriers = \(couriers)
            text = "plain"
            allow_plain_http = true
            idempotent_for = "24h"

            [gateway.sink.request]
            url = "http://127.0.0.1:\(port)/messages"

            [gateway.sink.request.json]
            to = "${to}"
            text = "${text}"
            key = "${message_id}"

            [[gateway.sink.rules]]
            status = 202
            outcome = "accepted"
            """
        }
    }
}
