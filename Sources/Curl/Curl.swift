import CCurl
import Glibc

/// libcurl as one process uses it.
package enum Curl {
    /// Prepares libcurl once per process, and ignores SIGPIPE, which a peer that hangs up would raise.
    ///
    /// Every handle calls this by itself. A program calls it early too, before it starts threads.
    package static func initialize() {
        _ = isInitialized
    }

    /// `libcurl/7.88.1 OpenSSL/3.0.19 …`, what this process runs with.
    package static var version: String {
        unsafe String(cString: curl_version())
    }

    /// The number alone: `7.88.1`.
    package static var release: String {
        let name = version.prefix { $0 != " " }
        return String(name.drop { $0 != "/" }.dropFirst())
    }

    /// Whether domain names outside ASCII go out as A-labels. Otherwise libcurl would send them as they are.
    static let knowsInternationalDomains = unsafe convene_has_idn() != 0 && utf8Locale != nil

    /// Runs `body` with this thread's character set being UTF-8.
    ///
    /// libidn2 reads domain names in the locale's character set, and a program that never calls `setlocale` has ASCII.
    /// Only this thread and only the character set are touched.
    static func withUTF8<Result>(_ body: () -> Result) -> Result {
        guard let utf8Locale = unsafe utf8Locale else { return body() }
        let previous = unsafe uselocale(utf8Locale)
        defer { unsafe uselocale(previous) }
        return body()
    }

    // Never freed and never changed.
    private nonisolated(unsafe) static let utf8Locale = unsafe newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    private static let isInitialized: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return convene_global_init() == CURLE_OK
    }()
}
