import ConveneModel
package import Curl

/// Hands e-mails to an SMTP server over one connection that is kept.
package final class SMTPTransport: Transport {
    private let transfer: SMTPTransfer

    package init(_ options: SMTPOptions) throws(CurlError) {
        transfer = try SMTPTransfer(options)
    }

    package func deliver(_ dispatch: OutgoingDispatch) -> Classified {
        guard case .email(let bytes) = dispatch.payload, case .email(let address) = dispatch.recipient else {
            return Classified(.badMessage, "this gateway takes e-mails only")
        }
        do {
            return Classified(try transfer.send(from: dispatch.envelopeSender?.text, to: address.text, message: bytes))
        } catch {
            return Classified(error)
        }
    }
}

extension Classified {
    /// What it means that a transfer did not begin: either this dispatch cannot be sent, or none can.
    init(_ error: CurlError) {
        self.init(
            error.kind == .invalidInput ? .badMessage : .pauseGateway, "nothing was sent: \(error)", code: "curl \(error.code)")
    }
}
