import ConveneMatching
import ConveneModel
import ConveneTestSupport

/// Random subjects with products and history, about every third value missing.
struct RandomCandidates {
    var generator: SeededGenerator

    static let localities = [
        Locality(id: ID(trusted: "north"), name: "North", kind: "province"),
        Locality(id: ID(trusted: "north-a"), name: "North A", kind: "ward", parent: ID(trusted: "north")),
        Locality(id: ID(trusted: "south"), name: "South", kind: "province"),
    ]

    static let context = MatchContext(
        localities: LocalityTree(localities), today: CivilDate(dayNumber: 20_500), eventStart: CivilDate(dayNumber: 20_520),
        eventEnd: CivilDate(dayNumber: 20_524))

    mutating func candidate(_ number: Int) -> Candidate {
        let subject = subject(number)
        let products = (0..<Int.random(in: 0...3, using: &generator)).map { product("P\(number)-\($0)", subject.id) }
        let history = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            PastEvent(
                ID(trusted: generator.pick(["E01", "E02", "E03"])),
                on: CivilDate(dayNumber: Int32.random(in: 20_000...20_500, using: &generator)),
                [.invited, generator.pick([.attended, .declined, .absent])])
        }
        return Candidate(subject, products: products, history: history)
    }

    private mutating func subject(_ number: Int) -> Subject {
        var subject = Subject(
            id: ID(trusted: "S00\(number)"), name: "Sample \(number)", kind: generator.pick(SubjectKind.allCases),
            status: generator.chance(80) ? .active : generator.pick(SubjectStatus.allCases))
        subject.locality = perhaps(ID(trusted: generator.pick(["north", "north-a", "south", "elsewhere"])))
        subject.language = perhaps(generator.pick(["vi", "en"]))
        subject.isWomenLed = perhaps(generator.chance(50))
        subject.hasTraceability = perhaps(generator.chance(50))
        subject.sellsOnline = perhaps(generator.chance(50))
        subject.consent = Consent(sms: generator.pick(ConsentState.allCases), email: generator.pick(ConsentState.allCases))
        subject.employees = perhaps(Int.random(in: 0...60, using: &generator))
        subject.foodSafetyExpiresOn = perhaps(day())
        subject.joinedOn = perhaps(day())
        subject.associations = generator.chance(50) ? ["women_union"] : []
        subject.tags = generator.chance(50) ? ["export", "hội chợ"] : []
        return subject
    }

    private mutating func product(_ id: String, _ subject: ID<Subject>) -> Product {
        var product = Product(id: ID(trusted: id), subject: subject, name: "Sample \(id)")
        product.group = perhaps(generator.pick(["food", "drink"]))
        product.subgroup = perhaps("Trà, rượu")
        product.stage = perhaps(generator.pick(ProductStage.allCases))
        product.stars = perhaps(Int.random(in: 1...5, using: &generator))
        product.score = perhaps(Double(Int.random(in: 0...100, using: &generator)))
        product.certificate.certifiedOn = perhaps(day())
        product.certificate.expiresOn = perhaps(day())
        product.targetStars = perhaps(Int.random(in: 3...5, using: &generator))
        product.targetRound = perhaps(generator.pick(["2026-2", "2027-1"]))
        product.missingDocuments = generator.chance(50) ? ["label"] : []
        product.hasTraceability = perhaps(generator.chance(50))
        product.isLabelReady = perhaps(generator.chance(50))
        product.isFoodSafetyReady = perhaps(generator.chance(50))
        product.localMaterialPercent = perhaps(Double(Int.random(in: 0...100, using: &generator)))
        return product
    }

    private mutating func day() -> CivilDate { CivilDate(dayNumber: Int32.random(in: 20_000...21_000, using: &generator)) }

    private mutating func perhaps<Value>(_ value: Value) -> Value? { generator.chance(67) ? value : nil }
}
