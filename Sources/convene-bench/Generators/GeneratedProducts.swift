import ConveneModel

/// Products, one or two a subject on average, in all stages.
struct GeneratedProducts {
    private var random: SeededRandom
    private static let groups = ["food", "drink", "herbal", "handicraft", "ornamental", "tourism"]
    private static let documents = ["test_report", "label", "business_plan", "product_story", "trademark"]
    private static let names = ["Khăn lụa tơ tằm", "Trà sen ướp xổi", "Mật ong hoa nhãn", "Bánh đa nem", "Nón lá thêu"]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// Those of `subjects`, in their order.
    static func list(of subjects: [Subject], seed: UInt64 = 2) -> [[Product]] {
        var generator = GeneratedProducts(seed: seed)
        return subjects.map { generator.products(of: $0) }
    }

    private mutating func products(of subject: Subject) -> [Product] {
        (0..<random.one(of: [0, 1, 1, 1, 2, 2, 3])).map { product("P\(subject.id)-\($0)", of: subject) }
    }

    private mutating func product(_ id: String, of subject: Subject) -> Product {
        var product = Product(id: ID(trusted: id), subject: subject.id, name: "\(random.one(of: Self.names)) \(subject.id)")
        product.group = random.one(of: Self.groups)
        let stage = random.one(of: ProductStage.allCases)
        product.stage = stage
        if stage == .certified || stage == .expired { certify(&product) }
        product.targetStars = random.chance(50) ? Int.random(in: 3...5, using: &random) : nil
        product.targetRound = random.chance(50) ? random.one(of: ["2026-1", "2026-2", "2027-1"]) : nil
        product.missingDocuments = random.chance(40) ? [random.one(of: Self.documents)] : []
        product.hasTraceability = random.chance(80) ? random.chance(60) : nil
        product.isLabelReady = random.chance(80) ? random.chance(60) : nil
        product.isFoodSafetyReady = random.chance(80) ? random.chance(60) : nil
        product.localMaterialPercent = Double(Int.random(in: 20...100, using: &random))
        return product
    }

    private mutating func certify(_ product: inout Product) {
        let day = CivilDate(dayNumber: 19_700 + Int32.random(in: 0..<900, using: &random))
        product.stars = Int.random(in: 3...5, using: &random)
        product.score = Double(Int.random(in: 50...100, using: &random))
        product.certificate.number = "OCOP-MAU-\(product.id)"
        product.certificate.certifiedOn = day
        product.certificate.expiresOn = day.adding(months: 36)
    }
}
