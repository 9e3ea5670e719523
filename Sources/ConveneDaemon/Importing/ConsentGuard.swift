import ConveneImport
import ConveneModel

/// Keeps a consent that was withdrawn from being granted again by an old list.
enum ConsentGuard {
    /// Restores each withdrawal that a file would overwrite without a newer date of consent; answers a warning for each.
    static func restoreWithdrawals(in programme: inout Programme, from stored: Stored) -> [ImportIssue] {
        var warnings: [ImportIssue] = []
        for index in programme.subjects.indices {
            let entry = programme.subjects[index]
            guard let before = stored.subjects[entry.value.id]?.consent, !isNewer(entry.value.consent, than: before) else {
                continue
            }
            if before.sms == .withdrawn, entry.value.consent.sms == .granted {
                programme.subjects[index].value.consent.sms = .withdrawn
                warnings.append(warning(entry, "consent_sms"))
            }
            if before.email == .withdrawn, entry.value.consent.email == .granted {
                programme.subjects[index].value.consent.email = .withdrawn
                warnings.append(warning(entry, "consent_email"))
            }
        }
        return warnings
    }

    private static func isNewer(_ consent: Consent, than before: Consent) -> Bool {
        guard let given = consent.givenOn, let earlier = before.givenOn else { return false }
        return given > earlier
    }

    private static func warning(_ entry: Entry<Subject>, _ field: String) -> ImportIssue {
        ImportIssue(
            .warning, file: entry.file, position: entry.line.map { TextPosition(line: $0, column: 1) }, field: field,
            value: "granted", problem: "\(entry.value.id) has withdrawn this consent, and that stays so",
            remedy: "if it was given anew, enter the new date in consent_on")
    }
}
