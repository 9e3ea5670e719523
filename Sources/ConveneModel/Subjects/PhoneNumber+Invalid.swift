/// A text that no telephone number can be read from, with what is wrong about it.
package struct InvalidPhoneNumber: Error, Equatable, CustomStringConvertible {
    package enum Problem: Error, Equatable, Sendable {
        case spreadsheetDamage, several, words, noCountry
        case length(Int)
    }

    package let text: String
    package let problem: Problem

    package var description: String { "\(text.debugDescription) is not a phone number: \(problem.what); \(problem.remedy)" }
}

extension InvalidPhoneNumber.Problem {
    package var what: String {
        switch self {
        case .spreadsheetDamage: "Excel has damaged this number"
        case .several: "there is more than one number here"
        case .words: "there is something besides a number here"
        case .noCountry: "the country code is missing"
        case .length(let count): "no number has these \(count) digits"
        }
    }

    package var remedy: String {
        switch self {
        case .spreadsheetDamage: "type it again as text"
        case .several: "keep one, and put the others into the notes"
        case .words: "keep the number, and put the rest into the notes"
        case .noCountry: "write it with + and the country code"
        case .length: "write it as 0950 000 101, or with + and the country code"
        }
    }
}
