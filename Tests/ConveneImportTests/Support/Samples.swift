import ConveneImport
import ConveneModel
import FoundationEssentials

enum Samples {
    static let fileNames = ProgrammeReader.fileNames

    /// The bytes of a file of the demonstration programme.
    static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Sources/ConveneDaemon/Demo/Programme").appending(path: name)
        return [UInt8](try Data(contentsOf: file))
    }

    static func programme() throws -> ProgrammeReader.Result {
        reader().read(files: try fileNames.map { ($0, try bytes($0)) })
    }

    /// A reader that knows one zone, and an audience language whose only mistake is the word `wrong`.
    static func reader(known: KnownIDs = KnownIDs()) -> ProgrammeReader {
        ProgrammeReader(known: known, language: language)
    }

    static let language = ProgrammeLanguage(
        rules: PlainRules.syntax, isZoneKnown: { $0.name == "Asia/Ho_Chi_Minh" },
        audienceCheck: { _ in problems(inAudience:) })

    private static func problems(inAudience text: String) -> [CellProblem] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            guard let range = line.firstRange(of: "wrong") else { return nil }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
            return CellProblem("this word means nothing", place: TextPosition(line: index + 1, column: column))
        }
    }

    /// The issues of one file, each on its line.
    static func issues(_ file: String, _ text: String, known: KnownIDs = KnownIDs()) -> [String] {
        reader(known: known).read(files: [(file, Array(text.utf8))]).issues.map(\.description)
    }
}
