import ConveneModel

/// Refuses moments at which a message of that purpose would always come too late or too early.
enum RuleSense {
    static func check(_ trigger: Trigger, for purpose: Purpose, at word: RuleWord) throws(RuleSyntaxError) {
        switch purpose {
        case .followUp:
            guard trigger.anchor != .registerBy else {
                throw word.error("counts from the registration deadline, but a follow-up comes after the event", "write end+1d")
            }
            guard !isBefore(trigger.offset) else {
                throw word.error("lies before, but a follow-up comes after the event", "write + instead of -")
            }
        default:
            guard !isAfter(trigger.offset) else {
                throw word.error("lies after, when it is too late for this message", "write - instead of +")
            }
        }
    }

    private static func isBefore(_ offset: Trigger.Offset) -> Bool {
        switch offset {
        case .civil(let days, _): days < 0
        case .elapsed(let span): span < .zero
        }
    }

    private static func isAfter(_ offset: Trigger.Offset) -> Bool {
        switch offset {
        case .civil(let days, _): days > 0
        case .elapsed(let span): span > .zero
        }
    }
}
