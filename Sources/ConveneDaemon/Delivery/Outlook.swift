import ConveneModel
import ConveneStore

/// What becomes of a claimed message that is not sent now. What may have been sent stays uncertain, whatever happens.
struct Outlook {
    let claim: ClaimedMessage
    let now: Instant

    /// Nobody is to be told any more.
    func withdrawn(_ reason: String) -> Settlement {
        settled(.supersede, reason)
    }

    var tooLate: Settlement {
        settled(.skip, "too late: it could not be sent while it was useful")
    }

    /// This channel is not possible: the next one, or none.
    func next(_ reason: String) -> Settlement {
        let channels = claim.row.message.channels.channels
        let rest = channels.firstIndex(of: claim.channel).map { channels.dropFirst($0 + 1) } ?? []
        guard let next = rest.first, !claim.row.isDoubtful else { return settled(.fail, reason) }
        return Settlement(
            action: .release, reason: "\(reason); \(next.rawValue) follows", nextAt: now, channel: next, countsAsTry: false)
    }

    /// Nothing is sent at this hour.
    func wait(until opening: Instant) -> Settlement {
        guard opening < claim.row.message.usefulUntil else { return tooLate }
        return Settlement(
            action: claim.row.isDoubtful ? .loseTrack : .retry, reason: "waits for the sending hours", nextAt: opening,
            channel: claim.channel, countsAsTry: false)
    }

    /// It may have been sent, and is not sent again.
    func uncertain(_ reason: String) -> Settlement {
        Settlement(
            action: .loseTrack, reason: "may or may not have been sent; not repeated: \(reason)", nextAt: nil,
            channel: claim.channel, countsAsTry: false)
    }

    private func settled(_ action: MessageAction, _ reason: String) -> Settlement {
        if claim.row.isTold {
            return Settlement(
                action: .accept, reason: "sent over another channel; \(claim.channel.rawValue): \(reason)", nextAt: nil,
                channel: claim.channel, countsAsTry: false)
        }
        guard !claim.row.isDoubtful else { return uncertain(reason) }
        return Settlement(action: action, reason: reason, nextAt: nil, channel: claim.channel, countsAsTry: false)
    }
}
