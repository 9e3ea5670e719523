import ConveneAPI
import Curl

/// The daemon's Unix socket.
struct SocketTransport: Transport {
    let path: String

    func send(
        _ method: String, _ path: String, headers: [(name: String, value: String)], body: [UInt8]?
    ) throws(ControlError) -> RawReply {
        do {
            let client = try UnixSocketClient(path: self.path)
            let reply = try client.request(
                method, path, headers: headers.map { HTTPRequest.Header($0.name, $0.value) }, body: body)
            return RawReply(status: reply.status, body: reply.body)
        } catch {
            throw explain(error)
        }
    }

    private func explain(_ error: CurlError) -> ControlError {
        let start = "start it (systemctl start convened), or name its socket with --socket or \(ControlProtocol.socketVariable)"
        switch error.kind {
        case .socketMissing:
            return ControlError(.daemonNotRunning, "convened is not running: there is no socket \(path)", remedy: start)
        case .connectionRefused:
            return ControlError(.daemonNotRunning, "convened is not running: nobody listens on \(path)", remedy: start)
        case .permissionDenied:
            return ControlError(
                .notPermitted, "you may not use the socket \(path)",
                remedy: "ask for a role in the [control] section of convened.toml, or use sudo")
        case .timedOut, .invalidInput, .other:
            return ControlError(.failed, "no answer from convened on \(path): \(error.message)")
        }
    }
}
