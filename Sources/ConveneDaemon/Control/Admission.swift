import ConveneAPI
import HTTPTypes
import Hummingbird
import NIOCore

/// Lets in whoever has a role, by the kernel's word on who is connected, and answers every error as an `ErrorReply`.
struct Admission: RouterMiddleware {
    let access: @Sendable () -> AccessList

    func handle(
        _ request: Request, context: ControlContext,
        next: @concurrent (Request, ControlContext) async throws -> Response
    ) async throws -> Response {
        do {
            var context = context
            context.caller = try await admit(request, context.channel)
            return try await next(request, context)
        } catch {
            return try Response(failure: error)
        }
    }

    private func admit(_ request: Request, _ channel: any Channel) async throws -> Caller {
        try checkVersion(request)
        guard let peer = try await Peer.of(channel) else {
            throw ControlFailure(.notPermitted, "the kernel does not say who is connected")
        }
        guard let role = access().role(of: peer) else {
            throw ControlFailure(
                .notPermitted, "user \(peer.name) has no role here",
                remedy: "ask the administrator to add user:\(peer.name), or a group of yours, under [access] in convened.toml")
        }
        let needed = neededRole(request)
        guard role >= needed else {
            throw ControlFailure(.notPermitted, "user \(peer.name) has the role \(role), and this needs the role \(needed)")
        }
        return Caller(peer: peer, role: role)
    }

    /// Looking is for everybody with a role, the office's work for organizers, the ways out and the hold for admins.
    private func neededRole(_ request: Request) -> Role {
        guard request.method != .get else { return .viewer }
        let administrative = [Route.release.pattern, Route.gateways.pattern + "/"]
        return administrative.contains { request.uri.path.hasPrefix($0) } ? .admin : .organizer
    }

    private func checkVersion(_ request: Request) throws {
        guard let name = HTTPField.Name(ControlProtocol.apiHeader), let spoken = request.headers[name],
            spoken != String(ControlProtocol.version)
        else { return }
        throw ControlFailure(
            .incompatible, "the client speaks version \(spoken) of the API, this daemon version \(ControlProtocol.version)",
            remedy: "install the same version of convenectl and convened")
    }
}
