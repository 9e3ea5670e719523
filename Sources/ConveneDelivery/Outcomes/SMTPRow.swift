import ConveneModel
import Curl

/// What a row of the SMTP table looks at.
struct SMTPSight {
    let curl: Int32
    let code: Int
    let stage: SMTPObservation.Stage
    let isBodyHandedOut: Bool
    let status: EnhancedStatus?

    init(_ observation: SMTPObservation) {
        curl = observation.curlCode
        code = observation.responseCode
        stage = observation.stage
        isBodyHandedOut = observation.isBodyHandedOut
        status = observation.reply.lazy.compactMap { EnhancedStatus(replyLine: $0) }.first
    }

    var isTemporaryRefusal: Bool { (400..<500).contains(code) }
    var isPermanentRefusal: Bool { (500..<600).contains(code) }
    var isRefusal: Bool { isTemporaryRefusal || isPermanentRefusal }
    /// No enhanced status, or `5.0.0`, which says nothing.
    var hasNoDetail: Bool { status.map { $0.subject == 0 } ?? true }
}

/// One row of the table that says what an SMTP observation means. The first row that applies decides.
struct SMTPRow {
    let outcome: Outcome
    let words: String
    var retryAfter: Span?
    var isPolicyRefusal = false
    let applies: @Sendable (SMTPSight) -> Bool

    init(
        _ outcome: Outcome, _ words: String, retryAfter: Span? = nil, isPolicyRefusal: Bool = false,
        when applies: @escaping @Sendable (SMTPSight) -> Bool
    ) {
        self.outcome = outcome
        self.words = words
        self.retryAfter = retryAfter
        self.isPolicyRefusal = isPolicyRefusal
        self.applies = applies
    }
}

extension SMTPRow {
    /// The whole table, in order.
    static let table = taken + configuration + broken + temporary + permanent

    private static let taken = [
        SMTPRow(.accepted, "taken by the server") {
            $0.curl == CurlCode.ok && $0.isBodyHandedOut && (200..<300).contains($0.code)
        }
    ]

    /// The same for every recipient, until somebody mends it.
    private static let configuration = [
        SMTPRow(.pauseGateway, "the server's certificate was not accepted") { CurlCode.certificate.contains($0.curl) },
        SMTPRow(.pauseGateway, "TLS is required and the server does not offer it") { $0.curl == CurlCode.tlsRefused },
        SMTPRow(.unreachable, "the login failed for the moment") { $0.curl == CurlCode.loginDenied && $0.isTemporaryRefusal },
        SMTPRow(.pauseGateway, "the login was refused") {
            $0.curl == CurlCode.loginDenied || $0.curl == CurlCode.loginImpossible || [530, 534, 535, 538].contains($0.code)
        },
        SMTPRow(.pauseGateway, "the gateway's settings cannot be used") { CurlCode.settings.contains($0.curl) },
    ]

    /// Connections that did not come about, or broke. What was last heard does not tell the two 354 rows apart; whether
    /// the whole message was handed out does.
    private static let broken = [
        SMTPRow(.unreachable, "the server could not be reached") { $0.stage < .sender },
        SMTPRow(.unknown, "the connection broke after the end of the message, so it may have been taken") {
            $0.isBodyHandedOut && !$0.isRefusal
        },
        SMTPRow(.unreachable, "the connection was closed before the first command") { $0.stage == .sender && $0.code == 0 },
        SMTPRow(.retry, "the connection broke before the end of the message, so it was not taken") { !$0.isRefusal },
    ]

    private static let temporary = [
        SMTPRow(.retry, "the mailbox is full", retryAfter: .hours(4)) {
            ($0.status?.subject == 2 && $0.status?.detail == 2) || ($0.code == 552 && $0.hasNoDetail)
        },
        SMTPRow(.retry, "the server puts this sender off", retryAfter: .hours(1), isPolicyRefusal: true) {
            $0.code == 421 && $0.status?.subject == 7
        },
        SMTPRow(.retry, "the server refused for the moment") { $0.isTemporaryRefusal },
    ]

    private static let permanent = [
        SMTPRow(.badMessage, "the server does not take messages of this size") { $0.status == EnhancedStatus(5, 3, 4) },
        SMTPRow(.badMessage, "the server refused the sender", isPolicyRefusal: true) {
            $0.stage == .sender || $0.status == EnhancedStatus(5, 1, 7) || $0.status == EnhancedStatus(5, 1, 8)
        },
        SMTPRow(.badRecipient, "the address does not take messages") {
            $0.status?.subject == 1 || $0.status == EnhancedStatus(5, 2, 1)
        },
        SMTPRow(.badMessage, "the server refused by its policy", isPolicyRefusal: true) { $0.status?.subject == 7 },
        SMTPRow(.badRecipient, "the address was refused") {
            $0.stage == .recipient && $0.hasNoDetail && [501, 521, 550, 551, 553, 556].contains($0.code)
        },
        SMTPRow(.badMessage, "the server refused the message") { $0.isPermanentRefusal },
    ]
}
