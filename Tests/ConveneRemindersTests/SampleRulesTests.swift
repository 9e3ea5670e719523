import ConveneModel
import ConveneReminders
import Foundation
import Testing

struct SampleRulesTests {
    /// The cells of the sample programme that hold rules, read without a CSV reader: nothing else in the file begins so.
    private static func cells() throws -> [String] {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Sources/ConveneDaemon/Demo/Programme/events.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        return text.matches(of: /(?:invite|remind) -\d+d[^"\n]*?(?=",|,[A-Z0-9]*,)/).map { String($0.output) }
    }

    @Test func `every rule of the sample programme is read, and is canonical already`() throws {
        let cells = try Self.cells()
        #expect(cells.count == 16)
        var rules = 0
        for cell in cells {
            let contents = try Content.parse(cell)
            rules += contents.count
            #expect(Content.text(of: contents) == cell)
        }
        #expect(rules == cells.map { $0.split(separator: ";").count }.reduce(0, +))
    }
}
