/// The CURLcodes that outcomes depend on, by what they say.
enum CurlCode {
    static let ok: Int32 = 0
    /// CURLE_USE_SSL_FAILED
    static let tlsRefused: Int32 = 64
    /// CURLE_LOGIN_DENIED
    static let loginDenied: Int32 = 67
    /// CURLE_AUTH_ERROR
    static let loginImpossible: Int32 = 94

    /// The peer's certificate does not convince, or our own files for judging it cannot be read: PEER_FAILED_VERIFICATION,
    /// SSL_CERTPROBLEM, SSL_CIPHER, SSL_CACERT_BADFILE, SSL_CRL_BADFILE, SSL_ISSUER_ERROR, SSL_PINNEDPUBKEYNOTMATCH,
    /// SSL_INVALIDCERTSTATUS, SSL_CLIENTCERT.
    static let certificate: Set<Int32> = [60, 58, 59, 77, 82, 83, 90, 91, 98]

    /// What no other message would change: UNSUPPORTED_PROTOCOL, FAILED_INIT, URL_MALFORMAT, NOT_BUILT_IN,
    /// BAD_FUNCTION_ARGUMENT, UNKNOWN_OPTION, SSL_ENGINE_NOTFOUND, SSL_ENGINE_SETFAILED, SSL_ENGINE_INITFAILED.
    static let settings: Set<Int32> = [1, 2, 3, 4, 43, 48, 53, 54, 66]
}
