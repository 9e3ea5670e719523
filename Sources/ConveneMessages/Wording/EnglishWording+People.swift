import ConveneModel

extension EnglishWording {
    func salutation(_ contact: Contact) -> String {
        title(contact) ?? "Sir or Madam"
    }

    /// The full name: which part of a Vietnamese name is the given one cannot be told from its spelling.
    func addressee(_ subject: Subject) -> String {
        guard let name = subject.contact.name?.nonBlank else { return "Sir or Madam" }
        return [title(subject.contact), name].compactMap(\.self).joined(separator: " ")
    }

    func place(_ parts: [String]) -> String {
        var phrase = ""
        for part in parts where phrase.isEmpty || !phrase.folded.contains(part.folded) {
            phrase += phrase.isEmpty ? part : ", \(part)"
        }
        return phrase
    }

    func dossier(_ title: String) -> String {
        let opening = "Deadline: "
        return title.hasPrefix(opening) ? String(title.dropFirst(opening.count)) : title
    }

    func document(_ code: String) -> String {
        Self.documents[code] ?? code.replacing("_", with: " ")
    }

    /// The recorded salutation in English; one that has no counterpart is dropped rather than guessed at.
    private func title(_ contact: Contact) -> String? {
        switch contact.salutation?.nonBlank?.lowercased() {
        case "bà", "chị", "cô", "ms", "ms.": "Ms"
        case "ông", "anh", "chú", "mr", "mr.": "Mr"
        default: nil
        }
    }

    private static let documents = [
        "organisation_profile": "profile of the organisation",
        "re_evaluation_report": "three-year report",
        "food_safety_cert": "food safety certificate",
        "label": "product label",
        "traceability": "traceability stamp",
        "export_evidence": "evidence of export",
        "fire_safety": "fire safety file",
    ]
}
