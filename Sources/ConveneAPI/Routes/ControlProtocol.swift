/// What both ends of the socket agree on beside paths and bodies.
package enum ControlProtocol {
    /// The version in every path.
    package static let version = 1
    /// Sent by the client: the version of the API that it speaks.
    package static let apiHeader = "Convene-API"
    /// Sent by the server: the daemon's own version.
    package static let versionHeader = "Convene-Version"
    package static let contentType = "application/json"
    package static let defaultSocket = "/run/convene/control.sock"
    /// The variable of the environment that names another socket.
    package static let socketVariable = "CONVENE_SOCKET"
}
