import CCurl

/// The other end of libcurl's callbacks during one transfer. Each protocol has its own.
class Transfer {
    /// Bytes of the body that came in. False ends the transfer.
    func received(body bytes: UnsafeRawBufferPointer) -> Bool { true }

    /// A header line, or a line of a server's reply.
    func received(header bytes: UnsafeRawBufferPointer) {}

    /// Fills `buffer` with the next bytes to send and returns their number; 0 says that there are no more.
    func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }

    /// A command or request line that went out; only where CURLOPT_VERBOSE is on.
    func sent(header bytes: UnsafeRawBufferPointer) {}
}

@available(*, unavailable)
extension Transfer: Sendable {}

func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let transfer = unsafe transfer(context) else { return 0 }
    let length = size * count
    return unsafe transfer.received(body: UnsafeRawBufferPointer(start: bytes, count: length)) ? length : 0
}

func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    unsafe transfer(context)?.received(header: UnsafeRawBufferPointer(start: bytes, count: size * count))
    return size * count
}

func sendBody(_ buffer: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let transfer = unsafe transfer(context) else { return 0 }
    return unsafe transfer.nextBytes(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
}

func receiveDebug(
    _ handle: UnsafeMutableRawPointer?, _ type: curl_infotype, _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int32 {
    if type == CURLINFO_HEADER_OUT {
        unsafe transfer(context)?.sent(header: UnsafeRawBufferPointer(start: bytes, count: count))
    }
    return 0
}

/// The transfer behind a callback's context; `EasyHandle.perform` keeps it alive as long as callbacks can come.
private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
}
