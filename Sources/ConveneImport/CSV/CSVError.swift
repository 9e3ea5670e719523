/// What makes the rest of a file unreadable as CSV, and where.
package struct CSVError: Error, Equatable, CustomStringConvertible {
    package enum Problem: Equatable, Sendable {
        case notUTF8, isUTF16, nul, unclosedQuote, textAfterQuote
    }

    package let position: TextPosition
    package let problem: Problem

    package var description: String { "\(position): \(what); \(remedy)" }

    package var what: String {
        switch problem {
        case .notUTF8: "the text is not UTF-8 here"
        case .isUTF16: "the file is written in UTF-16"
        case .nul: "there is a NUL byte"
        case .unclosedQuote: "the quote that opens here is never closed"
        case .textAfterQuote: "something stands between a closing quote and the next delimiter"
        }
    }

    package var remedy: String {
        switch problem {
        case .notUTF8, .isUTF16: "save the file as UTF-8 (in Excel: “CSV UTF-8”)"
        case .nul: "save the file as text again (in Excel: “CSV UTF-8”)"
        case .unclosedQuote: "close it, or write quotes inside a cell twice"
        case .textAfterQuote: "write quotes inside a cell twice, and quote the whole cell"
        }
    }
}
