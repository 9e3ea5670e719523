/// The version of this build: of the daemon and of its command alike.
package enum ConveneVersion {
    package static let current = "0.1.0"
}
