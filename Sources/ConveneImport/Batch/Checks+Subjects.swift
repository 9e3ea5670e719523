import ConveneModel

extension Checks {
    func subjectIssues() -> [ImportIssue] {
        repetitions(of: batch.subjects, by: \.id)
            + danglingReferences(
                from: batch.subjects, \.locality, column: "locality_id",
                to: batch.localities, id: \.id, known: known.localities, noun: "locality")
            + batch.subjects.entries.compactMap(reachIssue) + sharedPhones()
    }

    func productIssues() -> [ImportIssue] {
        repetitions(of: batch.products, by: \.id)
            + danglingReferences(
                from: batch.products, \.subject, column: "subject_id",
                to: batch.subjects, id: \.id, known: known.subjects, noun: "subject")
            + batch.products.entries.compactMap { entry in
                let certificate = entry.value.certificate
                guard let from = certificate.certifiedOn, let to = certificate.expiresOn, to < from else { return nil }
                return entry.row.issue(
                    at: "expires_on", "the certificate ends before it was issued", remedy: "correct one of the two days")
            }
    }

    /// A subject that no message can reach, or a landline that no SMS can.
    private func reachIssue(_ entry: Entry<Subject>) -> ImportIssue? {
        guard !isReachStored(of: entry) else { return nil }
        let contact = entry.value.contact
        let isLandline = contact.phone?.isLandline ?? false
        if !contact.channels.contains(where: { contact.point(on: $0) != nil && !($0 == .sms && isLandline) }) {
            return entry.row.issue(
                .warning, at: "channels", "no message can reach this subject",
                remedy: "give an e-mail address or a mobile number, and the channel for it")
        }
        guard isLandline else { return nil }
        return entry.row.issue(
            .warning, at: "phone", "this is a landline, which gets no SMS", remedy: "give a mobile number, if there is one")
    }

    /// Whether something that decides it is not in the file but in what is stored.
    private func isReachStored(of entry: Entry<Subject>) -> Bool {
        known.subjects.contains(entry.value.id) && entry.missingColumns.contains { ["phone", "email", "channels"].contains($0) }
    }

    private func sharedPhones() -> [ImportIssue] {
        var first: [PhoneNumber: Entry<Subject>] = [:]
        return batch.subjects.entries.compactMap { entry in
            guard let phone = entry.value.contact.phone else { return nil }
            guard let earlier = first[phone] else {
                first[phone] = entry
                return nil
            }
            return entry.row.issue(
                .warning, at: "phone", "subject \(earlier.value.id) in \(earlier.place) has the same number",
                remedy: "leave it so if they share the phone; one message is sent where the text is the same")
        }
    }
}
