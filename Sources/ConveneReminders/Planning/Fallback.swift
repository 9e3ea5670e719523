import ConveneModel

/// One decision of several rules that speak of the same message.
///
/// All invitations to an event are one message. Where a subject cannot have the one that a rule owes, another rule may still
/// reach it, now or later: only when none is left is the message skipped, for the reasons of all.
enum Fallback {
    static func settle(
        _ verdicts: [(occasion: Occasion, verdict: Verdict)], of subject: ID<Subject>
    ) -> [(occasion: Occasion, verdict: Verdict)] {
        let hopes = verdicts.filter { $0.verdict.isHope }.map { $0.occasion.key(for: subject) }
        var settled: [(occasion: Occasion, verdict: Verdict)] = []
        for (occasion, verdict) in verdicts {
            guard case .skip(let message) = verdict else {
                settled.append((occasion, verdict))
                continue
            }
            guard !hopes.contains(occasion.key(for: subject)) else { continue }
            if let index = settled.firstIndex(where: { $0.verdict.skipped?.key == message.key }) {
                settled[index].verdict = .skip(joined(settled[index].verdict.skipped, message))
            } else {
                settled.append((occasion, verdict))
            }
        }
        return settled
    }

    /// The later message, with the reasons of both.
    private static func joined(_ earlier: DueMessage?, _ later: DueMessage) -> DueMessage {
        var message = later
        if let reason = earlier?.reason, reason != later.reason { message.reason = "\(reason); \(later.reason)" }
        return message
    }
}

extension Verdict {
    /// Whether it leads to a message, now or later.
    fileprivate var isHope: Bool {
        switch self {
        case .owe, .wait: true
        case .skip, .nothing: false
        }
    }

    fileprivate var skipped: DueMessage? {
        if case .skip(let message) = self { message } else { nil }
    }
}
