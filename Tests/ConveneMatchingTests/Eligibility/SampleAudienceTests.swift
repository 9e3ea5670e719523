import ConveneMatching
import ConveneModel
import Testing

@Suite struct SampleAudienceTests {
    private let programme: SampleProgramme

    init() throws {
        programme = try SampleProgramme()
    }

    @Test func `every audience and session audience of the sample is a rule`() throws {
        let parser = CriteriaParser(names: programme.names)
        let texts = programme.events.map(\.audience) + programme.sessions.map(\.audience).filter { !$0.isEmpty }
        #expect(texts.count == 26)
        for text in texts {
            let criteria = try parser.parse(text)
            #expect(try parser.parse(criteria.canonicalText) == criteria)
        }
    }

    @Test(arguments: expectedAudiences.keys.sorted())
    func `the events with a hand-made list select exactly that list`(event: String) throws {
        let expected = try #require(expectedAudiences[event]).split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(try programme.selected(event) == expected)
    }

    private func expect(_ event: String, selects predicate: (Subject, [Product]) -> Bool) throws {
        let expected = programme.candidates.filter { $0.subject.status == .active && predicate($0.subject, $0.products) }
        #expect(!expected.isEmpty)
        #expect(try programme.selected(event) == expected.map(\.subject.id.text))
    }

    private func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

    private let wards: Set<String> = ["duy-tien", "duy-tan", "dong-van", "duy-ha", "tien-son"]

    /// The ward of a place of the sample: villages have one above them.
    private func isInTheWards(_ subject: Subject) -> Bool {
        guard let place = programme.localities.first(where: { $0.id == subject.locality }) else { return false }
        return wards.contains(place.id.text) || place.parent.map { wards.contains($0.text) } ?? false
    }

    @Test func `E03 takes ideas from the five wards`() throws {
        try expect("E03") { subject, products in isInTheWards(subject) && products.contains { $0.stage == .idea } }
    }

    @Test func `E05 takes food and drink whose food safety ends before April or is not on record`() throws {
        try expect("E05") { subject, products in
            products.contains { $0.group == "food" || $0.group == "drink" }
                && subject.foodSafetyExpiresOn.map { $0 < day("2027-04-01") } ?? true
        }
    }

    @Test func `E06 takes one product that is certified, starred, traceable and labelled`() throws {
        try expect("E06") { _, products in
            products.contains {
                $0.stage == .certified && ($0.stars ?? 0) >= 3 && $0.hasTraceability == true && $0.isLabelReady == true
            }
        }
    }

    @Test func `E08 takes products on the way to round two`() throws {
        try expect("E08") { _, products in
            products.contains { ($0.stage == .dossier || $0.stage == .developing) && $0.targetRound == "2026-2" }
        }
    }

    @Test func `E09 takes round-two products that still lack something`() throws {
        try expect("E09") { _, products in
            products.contains { product in
                product.targetRound == "2026-2" && [.dossier, .certified, .expired].contains(product.stage)
                    && !product.missingDocuments.isEmpty
            }
        }
    }

    @Test func `E11 takes everybody active in the five wards`() throws {
        try expect("E11") { subject, _ in isInTheWards(subject) }
        #expect(try programme.selected("E11") == programme.selected("E01"))
    }

    @Test func `E12 takes certificates that are valid on the day`() throws {
        try expect("E12") { _, products in
            products.contains { product in
                product.stage == .certified && (product.stars ?? 0) >= 3
                    && product.certificate.expiresOn.map { $0 >= day("2026-12-03") } == true
            }
        }
    }

    @Test func `E14 takes what was submitted for round two`() throws {
        try expect("E14") { _, products in products.contains { $0.stage == .submitted && $0.targetRound == "2026-2" } }
    }

    @Test func `E15 takes certificates that end before April, ended ones too`() throws {
        try expect("E15") { _, products in
            products.contains { product in
                (product.stage == .certified || product.stage == .expired)
                    && product.certificate.expiresOn.map { $0 < day("2027-04-01") } == true
            }
        }
    }

    @Test func `E16 takes certificates that last through the last day of the fair`() throws {
        try expect("E16") { _, products in
            products.contains { product in
                product.stage == .certified && (product.stars ?? 0) >= 3 && product.hasTraceability == true
                    && product.certificate.expiresOn.map { $0 >= day("2027-01-27") } == true
            }
        }
        let selected = try programme.selected("E16")
        #expect(!selected.contains("S001") && !selected.contains("S006"))
    }

    @Test func `nobody who is paused or dissolving is selected by any event`() throws {
        for event in programme.events {
            let selected = try programme.selected(event.id)
            #expect(!selected.contains("S029") && !selected.contains("S032"))
        }
    }

    @Test func `both ways to a verdict agree and everybody unmatched has a reason`() throws {
        for event in programme.events {
            let eligibility = try programme.eligibility(event.id)
            let result = eligibility.match(programme.candidates.reversed())
            #expect(result.matched.map(\.subject) == eligibility.select(programme.candidates))
            #expect(result.matched.count + result.unmatched.count == programme.candidates.count)
            for entry in result.unmatched { #expect(!entry.explanation.decisiveReasons.isEmpty) }
        }
    }
}
