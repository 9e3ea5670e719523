import ConveneMatching
import ConveneModel
import ConveneTestSupport
import Testing

/// Laws that hold for every rule and every subject, tried on random ones.
@Suite struct LogicLawTests {
    private func check(_ seed: UInt64, _ law: (inout RandomCriteria, Candidate) throws -> Void) rethrows {
        var criteria = RandomCriteria(generator: SeededGenerator(seed: seed))
        var candidates = RandomCandidates(generator: SeededGenerator(seed: seed &+ 1000))
        for number in 0..<400 { try law(&criteria, candidates.candidate(number)) }
    }

    private func verdict(_ criteria: Criteria, _ candidate: Candidate) -> Verdict {
        // A part that speaks of the status keeps the rule for active subjects out of the comparison.
        let anyStatus = Criteria.criterion(Criterion(.subject(.status), .isKnown))
        return Eligibility(.all([criteria, anyStatus]), in: RandomCandidates.context).verdict(of: candidate)
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `double negation and De Morgan change nothing`(seed: UInt64) {
        check(seed) { random, candidate in
            let (a, b) = (random.tree(depth: 2), random.tree(depth: 2))
            #expect(verdict(.not(.not(a)), candidate) == verdict(a, candidate), "seed \(seed): \(a.canonicalText)")
            #expect(verdict(.not(.all([a, b])), candidate) == verdict(.any([.not(a), .not(b)]), candidate), "seed \(seed)")
            #expect(verdict(.not(.any([a, b])), candidate) == verdict(.all([.not(a), .not(b)]), candidate), "seed \(seed)")
            #expect(verdict(.all([a, b]), candidate) == verdict(.all([b, a]), candidate), "seed \(seed)")
        }
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func `a product block is the or over the products`(seed: UInt64) {
        check(seed) { random, candidate in
            let inner = random.tree(depth: 2, in: .product)
            let single = candidate.products.map { verdict(.product(inner), Candidate(candidate.subject, products: [$0])) }
            #expect(verdict(.product(inner), candidate) == (single.max() ?? .no), "seed \(seed): \(inner.canonicalText)")
            let sure = single.count { $0 == .yes }
            let expected = Verdict(atLeast: 2, certain: sure, open: single.count { $0 == .unknown })
            #expect(verdict(.products(atLeast: 2, inner), candidate) == expected, "seed \(seed)")
        }
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func `explaining gives the same verdict as judging, and always a decisive reason`(seed: UInt64) {
        var seen: Set<Verdict> = []
        check(seed) { random, candidate in
            let tree = random.tree()
            let eligibility = Eligibility(tree, in: RandomCandidates.context)
            let explanation = eligibility.explain(candidate)
            #expect(explanation.verdict == eligibility.verdict(of: candidate), "seed \(seed): \(tree.canonicalText)")
            #expect(!explanation.decisiveReasons.isEmpty)
            #expect(
                explanation.decisiveReasons.allSatisfy { ($0.verdict == .yes) == (explanation.verdict == .yes) }, "seed \(seed)")
            #expect(explanation.verdict != .unknown || !explanation.missingData.isEmpty, "seed \(seed): \(tree.canonicalText)")
            seen.insert(explanation.verdict)
        }
        #expect(seen.count == 3)
    }
}
