import CCurl

/// One libcurl easy handle: its options, its connections, its transfers.
///
/// A handle belongs to one thread from its making to its end, and blocks that thread while a transfer runs. Raw pointers
/// of libcurl do not leave this module.
@safe final class EasyHandle {
    private let handle: UnsafeMutableRawPointer
    private let errorBuffer: UnsafeMutablePointer<CChar>
    private static let errorSize = Int(CURL_ERROR_SIZE)

    init() throws(CurlError) {
        Curl.initialize()
        guard let handle = unsafe curl_easy_init() else { throw CurlError(code: CURLE_FAILED_INIT) }
        unsafe self.handle = unsafe handle
        unsafe errorBuffer = .allocate(capacity: Self.errorSize)
        unsafe errorBuffer.initialize(repeating: 0, count: Self.errorSize)
        try check(unsafe convene_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorBuffer))
        try setCommonOptions()
    }

    deinit {
        // Closing says good-bye to a mail server, and one that does not answer must not hold up an end.
        _ = unsafe convene_setopt_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, 5)
        unsafe curl_easy_cleanup(handle)
        unsafe errorBuffer.deallocate()
    }

    /// What holds for every transfer: no signals between threads, and nothing taken from the environment or from
    /// `.netrc` behind the configuration's back.
    private func setCommonOptions() throws(CurlError) {
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_MAXREDIRS, 0)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try check(unsafe convene_setopt_receive(handle, CURLOPT_WRITEFUNCTION, receiveBody))
        try check(unsafe convene_setopt_receive(handle, CURLOPT_HEADERFUNCTION, receiveHeader))
        try check(unsafe convene_setopt_send(handle, sendBody))
        try check(unsafe convene_setopt_debug(handle, receiveDebug))
    }

    func set(_ option: CURLoption, _ value: Int) throws(CurlError) {
        try check(unsafe convene_setopt_long(handle, option, value))
    }

    func set(_ option: CURLoption, offset: Int) throws(CurlError) {
        try check(unsafe convene_setopt_offset(handle, option, offset))
    }

    /// Sets a text option. A NUL would cut the text short without a word, so it is refused.
    func set(_ option: CURLoption, _ value: String) throws(CurlError) {
        guard !value.utf8.contains(0) else { throw .invalidInput("\(value.debugDescription) holds a NUL; remove it") }
        try check(unsafe convene_setopt_string(handle, option, value))
    }

    func unset(text option: CURLoption) throws(CurlError) {
        try check(unsafe convene_setopt_string(handle, option, nil))
    }

    /// Sets a list option for the transfers that follow. `list` must stay alive until they are done.
    func set(_ option: CURLoption, _ list: StringList?) throws(CurlError) {
        try check(unsafe convene_setopt_list(handle, option, list?.head))
    }

    func set(_ option: CURLoption, blob bytes: [UInt8]) throws(CurlError) {
        var bytes = bytes
        let code = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe convene_setopt_copy_blob(handle, option, buffer.baseAddress, buffer.count)
        }
        try check(code)
    }

    func setBody(_ bytes: [UInt8]) throws(CurlError) {
        let code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe convene_setopt_copy_body(handle, buffer.baseAddress, buffer.count)
        }
        try check(code)
    }

    func unsetBody() throws(CurlError) {
        try check(unsafe convene_setopt_no_body(handle))
    }

    /// Runs one transfer to its end with `transfer` at the other end of the callbacks.
    func perform(_ transfer: Transfer) -> TransferResult {
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_DEBUGDATA] {
            _ = unsafe convene_setopt_pointer(handle, option, context)
        }
        unsafe errorBuffer.update(repeating: 0, count: Self.errorSize)
        let code = withExtendedLifetime(transfer) { Curl.withUTF8 { unsafe curl_easy_perform(handle) } }
        let detail = unsafe String(cString: errorBuffer)
        return TransferResult(
            code: code, message: detail.isEmpty ? CurlError.sentence(for: code) : detail,
            responseCode: information(CURLINFO_RESPONSE_CODE), systemError: information(CURLINFO_OS_ERRNO),
            requestSize: information(CURLINFO_REQUEST_SIZE))
    }

    private func information(_ info: CURLINFO) -> Int {
        var value = 0
        guard unsafe convene_getinfo_long(handle, info, &value) == CURLE_OK else { return 0 }
        return value
    }

    private func check(_ code: CURLcode) throws(CurlError) {
        guard code == CURLE_OK else { throw CurlError(code: code) }
    }
}

/// libcurl allows no handle on two threads.
@available(*, unavailable)
extension EasyHandle: Sendable {}

/// What libcurl says about a transfer that has ended.
struct TransferResult {
    let code: CURLcode
    let message: String
    let responseCode: Int
    let systemError: Int
    /// Bytes of request lines and headers that went out (HTTP only).
    let requestSize: Int

    var error: CurlError { CurlError(code: code, systemError: systemError, detail: message) }
}
