import ConveneMatching
import ConveneModel
import Testing

@Suite struct ReasonTests {
    private let programme: SampleProgramme

    init() throws {
        programme = try SampleProgramme()
    }

    private func explanation(_ text: String, _ subject: String, at event: String = "E16") throws -> Explanation {
        let context = programme.context(of: try programme.event(event))
        return Eligibility(try parsed(text), in: context).explain(try programme.candidate(subject))
    }

    @Test func `the reason names the subject's own value`() throws {
        #expect(
            try explanation("locality in duy-tan", "S001").reasons.map(\.sentence)
                == ["locality in duy-tan: yes (v-nha-xa lies in duy-tan)"])
        #expect(
            try explanation("locality in duy-ha", "S001").reasons.map(\.sentence)
                == ["locality in duy-ha: no (S001 is in v-nha-xa, which lies in duy-tan)"])
        #expect(
            try explanation("kind is enterprise", "S001").reasons.map(\.sentence) == [
                "kind is enterprise: no (S001 is cooperative)"
            ])
        #expect(
            try explanation("tag export, rice", "S013").reasons.map(\.sentence)
                == ["tag \"export\", \"rice\": yes (S013 has rice, export)"])
        #expect(
            try explanation("not women-led", "S001").reasons.map(\.sentence)
                == ["not women-led: no (the record of S001 says yes)"])
    }

    @Test func `of a product block, the product that fulfils it is told`() throws {
        #expect(
            try explanation("product (stage is submitted)", "S008").reasons.map(\.sentence)
                == ["stage is submitted: yes (P013 is submitted)"])
    }

    @Test func `otherwise the nearest product, and what stands in its way`() throws {
        let explanation = try programme.eligibility("E16").explain(try programme.candidate("S001"))
        #expect(explanation.verdict == .no)
        #expect(explanation.reasons.count == 4)
        #expect(
            explanation.decisiveReasons.map(\.sentence)
                == ["certificate valid through end: no (P001's ends 2026-12-29, the event ends 2027-01-27)"])
    }

    @Test func `who has no product is told so`() throws {
        let subject = Candidate(Subject(id: ID(trusted: "S900"), name: "Sample", kind: .household))
        let eligibility = try programme.eligibility("E17")
        #expect(
            eligibility.explain(subject).reasons.map(\.sentence)
                == ["product (stars is 4 and target-stars is 5): no (S900 has no product)"])
    }

    @Test func `blocks on several products or none are told as a count`() throws {
        #expect(
            try explanation("at least 2 products (stars >= 3)", "S015").reasons.map(\.sentence)
                == ["at least 2 products (stars >= 3): yes (2 of 2 products: P022, P023)"])
        #expect(
            try explanation("not product (stage is submitted)", "S008").reasons.map(\.sentence)
                == ["not product (stage is submitted): no (1 of 2 products: P013)"])
    }

    @Test func `an unknown names what is not on record`() throws {
        let explanation = try explanation("product (stars >= 3) and language is vi", "S002")
        #expect(explanation.verdict == .unknown)
        #expect(explanation.decisiveReasons.map(\.sentence) == ["stars >= 3: unknown (stars of P003 is not on record)"])
        #expect(explanation.missingData == ["stars of P003"])
        #expect(try self.explanation("food-safety after today", "S002").missingData == ["food-safety of S002"])
    }

    @Test func `a subject that is not active hears just that`() throws {
        let reasons = try explanation("locality in ha-nam-ward", "S029").reasons
        #expect(reasons.map(\.datum) == ["status is dissolving: only active subjects are considered"])
    }

    @Test func `only the failing lines decide, whatever else is told`() throws {
        let explanation = try explanation("women-led\nkind is enterprise or tag export\nlanguage is vi", "S003")
        #expect(explanation.reasons.map(\.isDecisive) == [true, true, true, false])
        #expect(explanation.reasons.map(\.verdict) == [.no, .no, .no, .yes])
    }
}
