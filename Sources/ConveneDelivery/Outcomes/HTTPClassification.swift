import ConveneModel
package import Curl

extension Classified {
    /// What an HTTP observation means: the gateway's rules first, then what HTTP itself says.
    ///
    /// - Parameter hasIdempotencyKey: whether the gateway knows a repetition again. Without, everything that may have
    ///   been taken is `unknown` and must not be repeated by itself.
    package init(
        _ observation: HTTPObservation, rules: [ResponseRule] = [], hasIdempotencyKey: Bool,
        retryAfterHeader: String = "Retry-After"
    ) {
        let answer = HTTPAnswerReader(observation)
        if observation.curlCode == CurlCode.ok, let rule = rules.first(where: answer.matches) {
            self = answer.classified(by: rule)
        } else {
            self.init(byDefault: observation, hasRules: !rules.isEmpty, hasIdempotencyKey: hasIdempotencyKey)
        }
        if outcome == .retry || outcome == .unreachable || outcome == .unknown {
            retryAfter = answer.retryAfter(header: retryAfterHeader)
        }
    }

    private init(byDefault observation: HTTPObservation, hasRules: Bool, hasIdempotencyKey: Bool) {
        let status = observation.status
        guard observation.curlCode == CurlCode.ok || (400..<500).contains(status) else {
            self.init(broken: observation, hasIdempotencyKey: hasIdempotencyKey)
            return
        }
        let (outcome, words) = Self.verdict(status: status, hasRules: hasRules, hasIdempotencyKey: hasIdempotencyKey)
        self.init(outcome, "\(words): HTTP \(status)\(Self.excerpt(observation))", code: String(status))
        // The gateway's load says nothing about this recipient.
        if status == 429 { consumesAttempt = false }
    }

    private static func verdict(status: Int, hasRules: Bool, hasIdempotencyKey: Bool) -> (Outcome, String) {
        switch status {
        case 200..<300 where hasRules: (.unknown, "the gateway's answer meets none of its rules")
        case 200..<300: (.accepted, "taken by the gateway")
        case 300..<400 where status != 303: (.pauseGateway, "the gateway's URL leads elsewhere, and redirects are not followed")
        case 401, 402, 403: (.pauseGateway, "the gateway refused the account")
        case 408, 425, 429: (.retry, "the gateway asks to come back later")
        case 400..<500: (.badMessage, "the gateway refused the message")
        case 500..<600 where hasIdempotencyKey: (.retry, "the gateway failed, and will know the message again")
        default: (.unknown, "the gateway failed, and may have taken the message")
        }
    }

    private init(broken observation: HTTPObservation, hasIdempotencyKey: Bool) {
        let (curl, message) = (observation.curlCode, observation.curlMessage)
        let (outcome, words): (Outcome, String) =
            if CurlCode.certificate.contains(curl) {
                (.pauseGateway, "the gateway's certificate was not accepted")
            } else if CurlCode.settings.contains(curl) {
                (.pauseGateway, "the gateway's settings cannot be used")
            } else if !observation.isSent {
                (.unreachable, "the gateway could not be reached")
            } else if hasIdempotencyKey {
                (.retry, "the gateway did not answer, and will know the message again")
            } else {
                (.unknown, "the gateway did not answer, and may have taken the message")
            }
        self.init(outcome, "\(words): \(message)", code: "curl \(curl)")
    }

    /// The beginning of the answer, on one line.
    private static func excerpt(_ observation: HTTPObservation) -> String {
        let longest = 200
        let text = String(decoding: observation.body.prefix(longest), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        return line.isEmpty ? "" : ": \(line)"
    }
}
