import ConveneModel

/// Hands dispatches to one gateway. It is made on a courier's thread, blocks it, and never leaves it.
package protocol Transport: AnyObject {
    /// Makes one attempt. Whatever happens is in the result: nothing is thrown, and nothing is tried twice.
    func deliver(_ dispatch: OutgoingDispatch) -> Classified
}

extension Gateway {
    /// A new transport for this gateway, for the thread that calls.
    ///
    /// Where none can be made, the transport returned answers every dispatch with the reason, and pauses the gateway.
    package func makeTransport() -> any Transport {
        do {
            switch kind {
            case .smtp(let options): return try SMTPTransport(options)
            case .http(let settings): return try HTTPTransport(settings)
            case .folder(let path): return FolderTransport(path: path)
            }
        } catch {
            return BrokenTransport(reason: "\(error)")
        }
    }
}

/// Stands in for a transport that could not be made.
final class BrokenTransport: Transport {
    private let reason: String

    init(reason: String) {
        self.reason = reason
    }

    func deliver(_ dispatch: OutgoingDispatch) -> Classified {
        Classified(.pauseGateway, "the gateway's settings cannot be used: \(reason)")
    }
}
