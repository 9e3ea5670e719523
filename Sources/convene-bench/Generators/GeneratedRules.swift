/// Audiences as an office writes them, most of them about products.
enum GeneratedRules {
    static let texts = [
        "status is active and locality in ward-1, ward-2, ward-3, ward-4, ward-5",
        "product (stage is idea, plan) and locality in ward-1, ward-2, ward-3",
        "product (stage is idea) and locality in ward-4, ward-5, ward-6",
        "product (stage is certified and stars >= 3 and certificate valid on start)",
        "product (group is food, drink) and (food-safety unknown or food-safety before 2027-04-01)",
        "product (stage is certified and stars >= 3 and traceability and label-ready)",
        "product (group is handicraft, ornamental, tourism or not label-ready)",
        "product (stage is dossier, developing and target-round is \"2026-2\")",
        "product (target-round is \"2026-2\" and stage is dossier, certified, expired and missing any)",
        "product (stage is submitted) and locality in ward-7",
        "(women-led or not online-sales) and product (stage is certified, submitted)",
        "product (stage is certified, expired and expires-on before 2027-04-01)",
        "product (stage is certified and stars >= 3 and certificate valid through end and traceability)",
        "product (stars is 4 and target-stars is 5)",
        "kind is cooperative, enterprise and employees >= 10",
        "not product (stage is certified) and consent sms",
        "at least 2 products (stage >= dossier)",
        "tag \"craft-village\" and product (group is handicraft)",
        "joined after 2024-01-01 and (traceability or online-sales)",
        "product (expires-on within 90 days of start and local-material >= 60)",
    ]

    /// The first `count`, from the beginning again where there are not so many.
    static func texts(_ count: Int) -> [String] {
        (0..<count).map { texts[$0 % texts.count] }
    }
}
