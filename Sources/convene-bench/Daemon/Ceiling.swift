import ConveneDelivery
import ConveneModel
import Curl
import Synchronization

/// The same messages through libcurl alone, with nothing written down.
struct Ceiling: Sendable {
    let gateway: Gateway
    let dispatches: [OutgoingDispatch]
    let threads: Int

    /// Blocks until every message is sent; answers how long that took.
    func seconds() throws -> Double {
        let next = Atomic(0)
        let failure = Mutex<String?>(nil)
        let (seconds, _) = measured {
            WorkerThread.run(threads) {
                do {
                    let sender = try Sender(gateway)
                    while case let index = next.add(1, ordering: .relaxed).oldValue, index < dispatches.count {
                        try sender.send(dispatches[index])
                    }
                } catch {
                    failure.withLock { $0 = "\(error)" }
                }
            }
        }
        if let problem = failure.withLock({ $0 }) { throw BenchFailure("the ceiling could not be measured: \(problem)") }
        return seconds
    }
}

/// One thread's way to the gateway: for mail the bare transfer, else the gateway's own transport.
private enum Sender {
    case mail(SMTPTransfer)
    case other(any Transport)

    init(_ gateway: Gateway) throws {
        if case .smtp(let options) = gateway.kind {
            self = .mail(try SMTPTransfer(options))
        } else {
            self = .other(gateway.makeTransport())
        }
    }

    func send(_ dispatch: OutgoingDispatch) throws {
        switch (self, dispatch.payload) {
        case (.mail(let transfer), .email(let bytes)):
            let answer = try transfer.send(
                from: dispatch.envelopeSender?.text, to: dispatch.recipient.address, message: bytes)
            guard answer.responseCode == 250 else { throw BenchFailure("the server said \(answer.responseCode)") }
        case (.other(let transport), _):
            let result = transport.deliver(dispatch)
            guard result.outcome == .accepted else { throw BenchFailure("\(result.outcome.rawValue): \(result.detail)") }
        case (.mail, _):
            throw BenchFailure("only mail goes to a mail server")
        }
    }
}
