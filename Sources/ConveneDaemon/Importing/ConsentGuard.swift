import ConveneImport
import ConveneModel

/// Keeps a consent that was withdrawn from being changed by an old list.
///
/// Not even to “none”: a notice by e-mail may be sent where nothing is on record.
enum ConsentGuard {
    private typealias Field = (column: String, path: WritableKeyPath<Consent, ConsentState>)

    /// Restores each withdrawal that a file would overwrite without a newer date of consent; answers a warning for each.
    static func restoreWithdrawals(in programme: inout Programme, from stored: Stored) -> [ImportIssue] {
        var warnings: [ImportIssue] = []
        for index in programme.subjects.indices {
            let entry = programme.subjects[index]
            guard let before = stored.subjects[entry.value.id]?.consent, !isNewer(entry.value.consent, than: before) else {
                continue
            }
            for field in overwritten(by: entry, before) {
                warnings.append(warning(entry, field))
                programme.subjects[index].value.consent[keyPath: field.path] = .withdrawn
                // Where an older date took its place, the next list would only have to be newer than that one.
                programme.subjects[index].value.consent.givenOn = before.givenOn
            }
        }
        return warnings
    }

    private static func overwritten(by entry: Entry<Subject>, _ before: Consent) -> [Field] {
        let fields: [Field] = [("consent_sms", \.sms), ("consent_email", \.email)]
        return fields.filter { column, path in
            before[keyPath: path] == .withdrawn && entry.value.consent[keyPath: path] != .withdrawn
                && !entry.missingColumns.contains(column)
        }
    }

    private static func isNewer(_ consent: Consent, than before: Consent) -> Bool {
        guard let given = consent.givenOn, let earlier = before.givenOn else { return false }
        return given > earlier
    }

    private static func warning(_ entry: Entry<Subject>, _ field: Field) -> ImportIssue {
        ImportIssue(
            .warning, file: entry.file, position: entry.line.map { TextPosition(line: $0, column: 1) }, field: field.column,
            value: entry.value.consent[keyPath: field.path].rawValue,
            problem: "\(entry.value.id) has withdrawn this consent, and that stays so",
            remedy: "if it was given anew, enter the new date in consent_on, or change both with `convenectl subject edit`")
    }
}
