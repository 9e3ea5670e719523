/// Body of `Route.importFiles`.
package struct ImportRequest: Codable, Equatable, Sendable {
    /// Whether to say what would happen, and change nothing.
    package var dryRun: Bool
    package var files: [File]

    package init(dryRun: Bool, files: [File]) {
        self.dryRun = dryRun
        self.files = files
    }

    package struct File: Codable, Equatable, Sendable {
        /// `subjects.csv`; the name says what the file holds.
        package var name: String
        /// The file's bytes in Base64.
        package var content: String

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.content = Base64.encode(bytes)
        }

        /// Nothing where `content` is not Base64.
        package var bytes: [UInt8]? { Base64.decode(content) }
    }
}

/// What an import changed, or would change, and what is wrong with the files. An import with errors changes nothing.
package struct ImportReply: Codable, Equatable, Sendable {
    package struct NounCount: Codable, Equatable, Sendable {
        package var noun: String
        package var created: Int
        package var updated: Int
        package var unchanged: Int

        package init(noun: String, created: Int, updated: Int, unchanged: Int) {
            self.noun = noun
            self.created = created
            self.updated = updated
            self.unchanged = unchanged
        }
    }

    package struct Change: Codable, Equatable, Sendable {
        package enum Kind: String, Codable, Sendable {
            case created, updated
        }

        package struct Field: Codable, Equatable, Sendable {
            package var name: String
            package var before: String?
            package var after: String?

            package init(name: String, before: String?, after: String?) {
                self.name = name
                self.before = before
                self.after = after
            }
        }

        package var noun: String
        package var id: String
        package var change: Kind
        package var fields: [Field]

        package init(noun: String, id: String, change: Kind, fields: [Field]) {
            self.noun = noun
            self.id = id
            self.change = change
            self.fields = fields
        }
    }

    package var dryRun: Bool
    package var applied: Bool
    package var nouns: [NounCount]
    /// The first changes; the counts are complete.
    package var changes: [Change]
    package var issues: [Issue]
    /// Files whose names say nothing to the importer.
    package var ignored: [String]

    package init(
        dryRun: Bool, applied: Bool, nouns: [NounCount], changes: [Change], issues: [Issue], ignored: [String]
    ) {
        self.dryRun = dryRun
        self.applied = applied
        self.nouns = nouns
        self.changes = changes
        self.issues = issues
        self.ignored = ignored
    }
}
