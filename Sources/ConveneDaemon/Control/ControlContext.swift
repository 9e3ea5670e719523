import ConveneStore
import Hummingbird
import NIOCore

/// What a request knows: its connection, and, once admitted, who is asking.
struct ControlContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Set by `Admission` before any handler runs.
    var caller: Caller?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// An import brings whole files.
    var maxUploadSize: Int { 256 * 1024 * 1024 }
}

/// A peer with a role.
struct Caller: Sendable {
    let peer: Peer
    let role: Role

    var actor: Actor { Actor(uid: peer.uid, name: peer.name) }
}
