import ConveneMatching
import ConveneModel
import Testing

@Suite struct VerdictTests {
    @Test func `not swaps yes and no and leaves unknown`() {
        #expect(Verdict.allCases.map { !$0 } == [.yes, .unknown, .no])
    }

    @Test func `counting is certain only where what is not known cannot change it`() {
        #expect(Verdict(atLeast: 2, certain: 2, open: 0) == .yes)
        #expect(Verdict(atLeast: 2, certain: 1, open: 1) == .unknown)
        #expect(Verdict(atLeast: 2, certain: 1, open: 0) == .no)
        #expect(Verdict(atLeast: 1, certain: 0, open: 0) == .no)
    }

    /// A subject of which `women-led` has the first value and `online-sales` the second.
    private func candidate(_ women: Bool?, _ online: Bool?) -> Candidate {
        var subject = Subject(id: ID(trusted: "S001"), name: "Sample", kind: .household)
        subject.isWomenLed = women
        subject.sellsOnline = online
        return Candidate(subject)
    }

    private func verdict(_ text: String, _ women: Bool?, _ online: Bool?) throws -> Verdict {
        Eligibility(try parsed(text), in: RandomCandidates.context).verdict(of: candidate(women, online))
    }

    @Test func `and, or and at least follow Kleene`() throws {
        let values: [Bool?] = [false, nil, true]
        for (i, left) in values.enumerated() {
            for (j, right) in values.enumerated() {
                #expect(try verdict("women-led and online-sales", left, right) == Verdict(rawValue: min(i, j)))
                #expect(try verdict("women-led or online-sales", left, right) == Verdict(rawValue: max(i, j)))
                #expect(try verdict("at least 2 of (women-led, online-sales)", left, right) == Verdict(rawValue: min(i, j)))
                #expect(try verdict("at least 1 of (women-led, online-sales)", left, right) == Verdict(rawValue: max(i, j)))
            }
        }
    }
}
