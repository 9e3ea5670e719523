import ConveneModel
package import Curl

extension Classified {
    /// What an SMTP observation means, by the table of `SMTPRow`.
    package init(_ observation: SMTPObservation) {
        let sight = SMTPSight(observation)
        guard let row = SMTPRow.table.first(where: { $0.applies(sight) }) else {
            self.init(.unknown, "the server's answer was not understood: \(observation.curlMessage)", code: sight.codeText)
            return
        }
        self.init(row.outcome, Self.detail(row, observation), code: sight.codeText, retryAfter: row.retryAfter)
        isPolicyRefusal = row.isPolicyRefusal
    }

    /// The row's words, then the server's own, or else libcurl's.
    private static func detail(_ row: SMTPRow, _ observation: SMTPObservation) -> String {
        let isServersWord = observation.curlCode == CurlCode.ok || observation.responseCode >= 400
        let words = isServersWord ? observation.reply.joined(separator: " / ") : observation.curlMessage
        return words.isEmpty ? row.words : "\(row.words): \(words)"
    }
}

extension SMTPSight {
    fileprivate var codeText: String {
        if let status, isRefusal || curl == CurlCode.ok { return status.description }
        if isRefusal || curl == CurlCode.ok { return String(code) }
        return "curl \(curl)"
    }
}
