/// What was seen during one HTTP request.
package struct HTTPObservation: Equatable, Sendable {
    /// A CURLcode; 0 is success, whatever the status.
    package var curlCode: Int32
    /// libcurl's sentence for `curlCode`.
    package var curlMessage: String
    /// The status of the answer, or 0 where none came.
    package var status: Int
    package var headers: [HTTPRequest.Header]
    package var body: [UInt8]
    /// Whether the answer was longer than what was kept in `body`.
    package var isBodyCut: Bool
    /// Whether a byte of the request went out. False means that the server cannot have acted on it.
    package var isSent: Bool

    package init(
        curlCode: Int32 = 0, curlMessage: String = "", status: Int = 0, headers: [HTTPRequest.Header] = [],
        body: [UInt8] = [], isBodyCut: Bool = false, isSent: Bool = true
    ) {
        self.curlCode = curlCode
        self.curlMessage = curlMessage
        self.status = status
        self.headers = headers
        self.body = body
        self.isBodyCut = isBodyCut
        self.isSent = isSent
    }

    /// The first header of that name, in any case.
    package func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.first { $0.name.lowercased() == name }?.value
    }
}
