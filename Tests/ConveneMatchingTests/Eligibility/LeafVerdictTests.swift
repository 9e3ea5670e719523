import ConveneMatching
import ConveneModel
import Testing

/// Each type of field at its borders. Today is 2026-12-01; the event lasts from 2026-12-10 through 2026-12-12.
@Suite struct LeafVerdictTests {
    private let context: MatchContext

    init() throws {
        context = MatchContext(
            localities: LocalityTree(RandomCandidates.localities), today: try #require(CivilDate("2026-12-01")),
            eventStart: try #require(CivilDate("2026-12-10")), eventEnd: try #require(CivilDate("2026-12-12")))
    }

    private func verdict(_ text: String, _ change: (inout Subject, inout Product) -> Void) throws -> Verdict {
        var subject = Subject(id: ID(trusted: "S001"), name: "Sample", kind: .cooperativeGroup)
        var product = Product(id: ID(trusted: "P001"), subject: subject.id, name: "Sample")
        change(&subject, &product)
        return Eligibility(try parsed(text), in: context).verdict(of: Candidate(subject, products: [product]))
    }

    private func certificate(_ from: String?, _ to: String?, _ condition: String) throws -> Verdict {
        try verdict("product (certificate \(condition))") { _, product in
            product.certificate.certifiedOn = from.flatMap { CivilDate($0) }
            product.certificate.expiresOn = to.flatMap { CivilDate($0) }
        }
    }

    @Test func `a certificate that ends on the day is valid on it`() throws {
        #expect(try certificate("2023-12-10", "2026-12-10", "valid on start") == .yes)
        #expect(try certificate("2023-12-09", "2026-12-09", "valid on start") == .no)
        #expect(try certificate("2023-12-01", "2026-12-01", "valid") == .yes)
        #expect(try certificate("2023-12-01", "2026-12-01", "expired") == .no)
        #expect(try certificate("2023-11-30", "2026-11-30", "expired") == .yes)
    }

    @Test func `valid through end needs every day of the event`() throws {
        #expect(try certificate("2023-12-12", "2026-12-12", "valid through end") == .yes)
        #expect(try certificate("2023-12-11", "2026-12-11", "valid through end") == .no)
        #expect(try certificate("2026-12-10", "2029-12-10", "valid through end") == .yes)
        #expect(try certificate("2026-12-11", "2029-12-11", "valid through end") == .no)
        #expect(try certificate("2026-12-02", "2029-12-02", "valid") == .no)
    }

    @Test func `a certificate without an end is not known, one without a beginning is judged by its end`() throws {
        for condition in ["valid", "valid through end", "expired", "expires within 30 days"] {
            #expect(try certificate("2023-12-10", nil, condition) == .unknown)
        }
        #expect(try certificate(nil, "2026-12-12", "valid through end") == .yes)
        #expect(try certificate("2023-12-10", nil, "unknown") == .yes)
        #expect(try certificate("2023-12-10", nil, "known") == .no)
    }

    @Test func `expires within counts from the day named, both ends included`() throws {
        #expect(try certificate(nil, "2026-12-01", "expires within 30 days") == .yes)
        #expect(try certificate(nil, "2026-12-31", "expires within 30 days") == .yes)
        #expect(try certificate(nil, "2027-01-01", "expires within 30 days") == .no)
        #expect(try certificate(nil, "2026-11-30", "expires within 30 days") == .no)
        #expect(try certificate(nil, "2027-01-09", "expires within 30 days of start") == .yes)
        #expect(try certificate(nil, "2026-12-09", "expires within 30 days of start") == .no)
        #expect(try certificate(nil, "2027-01-01", "expires within 1 month") == .yes)
    }

    @Test func `an end is looked for ahead, a beginning behind`() throws {
        let ahead = try verdict("food-safety within 30 days") { subject, _ in
            subject.foodSafetyExpiresOn = CivilDate("2026-12-31")
        }
        let past = try verdict("food-safety within 30 days") { subject, _ in subject.foodSafetyExpiresOn = CivilDate("2026-11-30")
        }
        #expect([ahead, past] == [.yes, .no])
        let joined = try verdict("joined within 30 days") { subject, _ in subject.joinedOn = CivilDate("2026-11-01") }
        let earlier = try verdict("joined within 30 days") { subject, _ in subject.joinedOn = CivilDate("2026-10-31") }
        #expect([joined, earlier] == [.yes, .no])
    }

    @Test func `before and after leave the day itself out`() throws {
        for (text, expected) in [
            ("joined before 2026-06-01", Verdict.no), ("joined before 2026-06-02", .yes), ("joined after 2026-06-01", .no),
            ("joined after 2026-05-31", .yes), ("joined before start", .yes), ("joined after today", .no),
        ] {
            #expect(try verdict(text) { subject, _ in subject.joinedOn = CivilDate("2026-06-01") } == expected, "\(text)")
            #expect(try verdict(text) { _, _ in } == .unknown)
        }
    }

    @Test func `no comparison holds for a stage beside the order`() throws {
        for comparison in Comparison.allCases {
            for stage in [ProductStage.expired, .revoked] {
                let text = "product (stage \(comparison.rawValue) dossier)"
                #expect(try verdict(text) { _, product in product.stage = stage } == .no)
                #expect(try verdict("not " + text) { _, product in product.stage = stage } == .yes)
            }
        }
        #expect(try verdict("product (stage is expired)") { _, product in product.stage = .expired } == .yes)
        #expect(try verdict("product (stage >= dossier)") { _, product in product.stage = .dossier } == .yes)
        #expect(try verdict("product (stage > dossier)") { _, product in product.stage = .dossier } == .no)
        #expect(try verdict("product (stage <= dossier)") { _, product in product.stage = .submitted } == .no)
        #expect(try verdict("product (stage >= dossier)") { _, _ in } == .unknown)
    }

    @Test func `numbers and ranges include their ends`() throws {
        for (text, expected) in [
            ("stars >= 3", Verdict.yes), ("stars > 3", .no), ("stars <= 3", .yes), ("stars < 3", .no), ("stars is 3", .yes),
            ("stars 3..4", .yes), ("stars 1..3", .yes), ("stars 4..5", .no), ("stars known", .yes),
        ] {
            #expect(try verdict("product (\(text))") { _, product in product.stars = 3 } == expected, "\(text)")
        }
        #expect(try verdict("product (stars 1..5)") { _, _ in } == .unknown)
        #expect(try verdict("product (score >= 78.5)") { _, product in product.score = 78.5 } == .yes)
    }

    @Test func `an empty set is empty, an empty value is not known`() throws {
        #expect(try verdict("tag export") { _, _ in } == .no)
        #expect(try verdict("not tag export") { _, _ in } == .yes)
        #expect(try verdict("tag none") { _, _ in } == .yes)
        #expect(try verdict("product (missing any)") { _, _ in } == .no)
        #expect(
            try verdict("product (missing label, test-report)") { _, product in product.missingDocuments = ["test_report"] }
                == .yes)
        #expect(try verdict("not women-led") { _, _ in } == .unknown)
        #expect(try verdict("women-led unknown") { _, _ in } == .yes)
        #expect(try verdict("locality in north") { _, _ in } == .unknown)
    }

    @Test func `a place holds everything below it`() throws {
        func verdict(_ place: String, in area: String) throws -> Verdict {
            try self.verdict("locality in \(area)") { subject, _ in subject.locality = ID(trusted: place) }
        }
        #expect(try verdict("north-a", in: "north") == .yes)
        #expect(try verdict("north", in: "north") == .yes)
        #expect(try verdict("north", in: "north-a") == .no)
        #expect(try verdict("south", in: "north, north-a") == .no)
        #expect(try verdict("elsewhere", in: "north") == .unknown)
    }

    @Test func `words are alike with hyphen and underscore, composed and decomposed`() throws {
        #expect(try verdict("kind is cooperative_group") { _, _ in } == .yes)
        #expect(try verdict("member of women-union") { subject, _ in subject.associations = ["women_union"] } == .yes)
        #expect(try verdict("tag \"hội chợ\"") { subject, _ in subject.tags = ["ho\u{302}\u{323}i chợ"] } == .yes)
        #expect(
            try verdict("product (group under \"Vải, may mặc\")") { _, product in
                (product.group, product.subgroup) = ("handicraft", "Vải, may mặc")
            } == .yes)
        #expect(try verdict("product (group is food)") { _, product in product.group = "drink" } == .no)
    }

    @Test func `consent is what was granted, silence is none`() throws {
        #expect(try verdict("consent sms") { subject, _ in subject.consent.sms = .granted } == .yes)
        #expect(try verdict("consent email") { subject, _ in subject.consent.sms = .granted } == .no)
        #expect(try verdict("consent") { subject, _ in subject.consent.sms = .granted } == .yes)
        #expect(try verdict("consent") { subject, _ in subject.consent.sms = .withdrawn } == .no)
    }

    @Test func `the same product must fulfil everything`() throws {
        let subject = Subject(id: ID(trusted: "S001"), name: "Sample", kind: .household)
        var (first, second) = (
            Product(id: ID(trusted: "P1"), subject: subject.id, name: "A"),
            Product(id: ID(trusted: "P2"), subject: subject.id, name: "B")
        )
        (first.stars, first.isLabelReady) = (4, false)
        (second.stars, second.isLabelReady) = (2, true)
        let candidate = Candidate(subject, products: [first, second])
        func verdict(_ text: String) throws -> Verdict { Eligibility(try parsed(text), in: context).verdict(of: candidate) }
        #expect(try verdict("product (stars >= 3 and label-ready)") == .no)
        #expect(try verdict("product (stars >= 3)\nproduct (label-ready)") == .yes)
        #expect(try verdict("at least 2 products (stars >= 2)") == .yes)
        #expect(try verdict("at least 2 products (stars >= 3)") == .no)
        #expect(try verdict("not product (stars >= 5)") == .yes)
        #expect(try verdict("product (not stars >= 3)") == .yes)
    }

    @Test func `only active subjects are considered unless the rule speaks of the status`() throws {
        #expect(try verdict("kind is cooperative-group") { subject, _ in subject.status = .paused } == .no)
        #expect(try verdict("not kind is household") { subject, _ in subject.status = .dissolving } == .no)
        #expect(try verdict("status is paused") { subject, _ in subject.status = .paused } == .yes)
        #expect(try verdict("kind is cooperative-group or status is idea") { subject, _ in subject.status = .paused } == .yes)
    }
}
