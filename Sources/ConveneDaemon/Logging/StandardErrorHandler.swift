import ConveneModel
import Glibc
package import Logging

/// Log lines on standard error: one line a record, the sentence first, then its metadata.
///
/// Under systemd each line begins with the priority in angle brackets (sd-daemon(3)) and has no time, which the journal adds.
package struct StandardErrorHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level
    private let isJournal: Bool

    /// `isJournal` is whether `$JOURNAL_STREAM` is set.
    package init(level: Logger.Level, isJournal: Bool) {
        logLevel = level
        self.isJournal = isJournal
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let fields = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let head = isJournal ? "<\(Self.priority(of: event.level))>" : "\(WallClock().now()) \(event.level) "
        let line = Array("\(head)\(Self.oneLine("\(event.message)"))\(fields)\n".utf8)
        _ = unsafe write(STDERR_FILENO, line, line.count)
    }

    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains(where: { $0.isWhitespace || $0 == "\"" }) ? text.debugDescription : oneLine(text)
    }

    private static func oneLine(_ text: String) -> String {
        text.contains(where: \.isNewline) ? text.debugDescription : text
    }
}
