import CCurl
import Glibc

/// Why a transfer did not come about, in libcurl's own number and sentence.
package struct CurlError: Error, Equatable, CustomStringConvertible {
    /// What a caller may want to tell apart; everything else is `other`.
    package enum Kind: Equatable, Sendable {
        /// The Unix socket does not exist.
        case socketMissing
        /// Nobody listens there.
        case connectionRefused
        /// The operating system does not let this user connect.
        case permissionDenied
        case timedOut
        /// The caller's own data was refused before anything reached libcurl.
        case invalidInput
        case other
    }

    /// A CURLcode; 43 (`CURLE_BAD_FUNCTION_ARGUMENT`) for refused input.
    package let code: Int32
    package let kind: Kind
    package let message: String

    package var description: String { message }

    /// Input that must not reach libcurl, with the sentence that says why.
    static func invalidInput(_ message: String) -> Self {
        Self(code: Int32(CURLE_BAD_FUNCTION_ARGUMENT.rawValue), kind: .invalidInput, message: message)
    }

    /// What libcurl says of `code`.
    init(code: CURLcode, systemError: Int = 0, detail: String = "") {
        self.code = Int32(code.rawValue)
        self.kind = Self.kind(of: code, systemError: systemError)
        self.message = detail.isEmpty ? Self.sentence(for: code) : detail
    }

    private init(code: Int32, kind: Kind, message: String) {
        self.code = code
        self.kind = kind
        self.message = message
    }

    static func sentence(for code: CURLcode) -> String {
        unsafe String(cString: curl_easy_strerror(code))
    }

    private static func kind(of code: CURLcode, systemError: Int) -> Kind {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_COULDNT_CONNECT: break
        default: return .other
        }
        return switch Int32(truncatingIfNeeded: systemError) {
        case ENOENT, ENOTDIR: .socketMissing
        case EACCES, EPERM: .permissionDenied
        default: .connectionRefused
        }
    }
}
