import ConveneModel
import Foundation
import Testing

/// Compares with what `Tests/Judges/zoneinfo_cases.py` wrote to the file that CONVENE_ZONE_CASES names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CONVENE_ZONE_CASES"] != nil))
struct ZoneRulesJudgeTests {
    @Test func `every zone of the system reads clocks as Python's zoneinfo does`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["CONVENE_ZONE_CASES"])
        var judged = JudgedZones()
        let cases = try Data(contentsOf: URL(filePath: path))
        for line in cases.split(separator: UInt8(ascii: "\n")) {
            try judged.take(String(decoding: line, as: UTF8.self))
        }
        #expect(judged.zoneCount > 300)
        #expect(judged.caseCount > 100_000)
        #expect(judged.differences.isEmpty, "\(judged.differences.count) differences, the first of them listed")
    }
}

private struct JudgedZones {
    private(set) var zoneCount = 0
    private(set) var caseCount = 0
    private(set) var differences: [String] = []
    private var folder = ""
    private var zone = ""
    private var rules = ZoneRules.utc

    mutating func take(_ line: String) throws {
        let words = line.split(separator: " ")
        switch words[0] {
        case "P": folder = String(words[1])
        case "Z": try open(String(words[1]))
        default: try compare(words)
        }
    }

    private mutating func open(_ name: String) throws {
        #expect(ZoneID(name).isWellFormed, "\(name)")
        zone = name
        zoneCount += 1
        rules = try ZoneRules(tzif: [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
    }

    private mutating func compare(_ words: [Substring]) throws {
        let given = try #require(Int64(words[1]))
        let expected = try #require(Int64(words[2]))
        let found =
            words[0] == "L"
            ? rules.instant(of: CivilDateTime(localSeconds: given)).seconds
            : rules.civil(at: Instant(seconds: given)).localSeconds
        caseCount += 1
        if found != expected, differences.count < 20 {
            differences.append("\(zone): \(words.joined(separator: " ")), but Convene says \(found)")
        }
    }
}
