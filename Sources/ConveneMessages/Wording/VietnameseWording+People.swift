import ConveneModel

extension VietnameseWording {
    func salutation(_ contact: Contact) -> String {
        contact.salutation?.nonBlank ?? "Quý đơn vị"
    }

    /// `Bà Nguyễn Thị Hồng Vân, Giám đốc, HTX Dệt lụa Ven Sông Nha Xá`: the full name, as letters have it.
    func addressee(_ subject: Subject) -> String {
        guard let name = subject.contact.name?.nonBlank else { return "Quý đơn vị \(subject.name)" }
        let person = [subject.contact.salutation?.nonBlank ?? "Ông/Bà", name].joined(separator: " ")
        return [person, subject.contact.role?.nonBlank, subject.name].compactMap(\.self).joined(separator: ", ")
    }

    /// Venue and address in one phrase. Common nouns lose their capital after the comma; what the venue says already, and
    /// the “tại” that the sentence brings along, are left out.
    func place(_ parts: [String]) -> String {
        var phrase = ""
        for part in parts {
            let words = part.hasPrefix("Tại ") || part.hasPrefix("tại ") ? String(part.dropFirst(4)) : part
            if phrase.isEmpty {
                phrase = words
            } else if !phrase.folded.contains(words.folded) {
                phrase += ", " + (startsWithCommonNoun(words) ? words.decapitalizedFirst : words)
            }
        }
        return phrase
    }

    func dossier(_ title: String) -> String {
        for opening in ["Hạn nộp ", "Nộp "] where title.hasPrefix(opening) {
            return String(title.dropFirst(opening.count))
        }
        return title
    }

    func document(_ code: String) -> String {
        Self.documents[code] ?? code.replacing("_", with: " ")
    }

    private func startsWithCommonNoun(_ words: String) -> Bool {
        let first = words.prefix { $0 != " " }.lowercased()
        return Self.commonNouns.contains(first)
    }

    private static let commonNouns: Set = [
        "ấp", "bản", "cụm", "đường", "huyện", "khu", "ngõ", "phòng", "phố", "phường", "quận", "số", "tầng", "thành", "thị",
        "thôn", "tỉnh", "tổ", "xã", "xóm",
    ]

    private static let documents = [
        "registration_form": "phiếu đăng ký",
        "business_plan": "phương án sản xuất, kinh doanh",
        "organisation_profile": "giới thiệu bộ máy tổ chức",
        "business_registration": "giấy đăng ký kinh doanh",
        "sample_product": "sản phẩm mẫu",
        "re_evaluation_report": "báo cáo sau 3 năm",
        "test_report": "phiếu kiểm nghiệm",
        "food_safety_cert": "giấy chứng nhận an toàn thực phẩm",
        "quality_declaration": "bản công bố chất lượng",
        "product_story": "câu chuyện sản phẩm",
        "trademark": "nhãn hiệu",
        "label": "nhãn sản phẩm",
        "traceability": "tem truy xuất nguồn gốc",
        "valid_certificate": "giấy chứng nhận còn hiệu lực",
        "export_evidence": "minh chứng xuất khẩu",
        "fire_safety": "hồ sơ phòng cháy, chữa cháy",
    ]
}

extension StringProtocol {
    /// The trimmed text, or nothing where nothing is left.
    var nonBlank: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }
}
