import ArgumentParser
import ConveneMatching
import ConveneModel

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Who is eligible: verdicts and explanations, and the reading of a rule.")

    @Option(name: .long, help: "How many subjects there are.")
    var subjects = 100_000

    @Option(name: .long, help: "How many rules each of them is asked.")
    var rules = 20

    func run() throws {
        let candidates = self.candidates
        let reporter = Reporter(bench: "match", parameters: [("subjects", subjects), ("rules", rules)])
        let asked = try parse(reporter)
        judge(candidates, asked, reporter)
        explain(candidates, asked, reporter)
    }

    private var candidates: [Candidate] {
        let list = GeneratedSubjects.list(subjects)
        return zip(list, GeneratedProducts.list(of: list)).map { Candidate($0, products: $1) }
    }

    private func parse(_ reporter: Reporter) throws -> [Eligibility] {
        let places = NameIndex(localities: GeneratedLocalities.list)
        let parser = CriteriaParser(names: CriteriaNames(localities: places))
        let (texts, rounds) = (GeneratedRules.texts(rules), 200)
        let (seconds, trees) = try measured {
            try (0..<rounds).map { _ in try texts.map { try parser.parse($0) } }.last ?? []
        }
        reporter.report("parse", seconds * 1e6 / Double(rounds * texts.count), "us/rule")
        let context = MatchContext(
            localities: LocalityTree(GeneratedLocalities.list), today: CivilDate(dayNumber: 20_759), event: GeneratedEvent.event)
        return trees.map { Eligibility($0, in: context) }
    }

    private func judge(_ candidates: [Candidate], _ rules: [Eligibility], _ reporter: Reporter) {
        let (seconds, matched) = measured {
            rules.reduce(0) { sum, rule in sum + candidates.count { rule.verdict(of: $0) == .yes } }
        }
        let count = Double(candidates.count * rules.count)
        reporter.report("verdict", count / seconds, "1/s")
        reporter.report("verdict_of_one_subject", seconds * 1e6 / Double(candidates.count), "us/subject")
        reporter.report("matched", Double(matched) * 100 / count, "percent")
    }

    /// Of a tenth of the subjects: an explanation is text, and takes as long for each.
    private func explain(_ candidates: [Candidate], _ rules: [Eligibility], _ reporter: Reporter) {
        let some = candidates.prefix(max(1, candidates.count / 10))
        let (seconds, reasons) = measured {
            rules.reduce(0) { sum, rule in sum + some.reduce(0) { $0 + rule.explain($1).reasons.count } }
        }
        consume(reasons)
        reporter.report("explain", Double(some.count * rules.count) / seconds, "1/s", [("explained", some.count * rules.count)])
    }
}
