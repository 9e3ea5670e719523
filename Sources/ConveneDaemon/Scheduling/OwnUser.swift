import Glibc

/// The user that this process runs as.
package func ownUserID() -> UInt32 { geteuid() }
