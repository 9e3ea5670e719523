/// What kind of failure a reply reports. A structure, so that a code from a newer daemon survives the journey.
package struct ErrorCode: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The request was understood and refused for what it says.
    package static let invalid = ErrorCode(rawValue: "invalid")
    /// The body is no JSON, or not of the shape that the path takes.
    package static let malformed = ErrorCode(rawValue: "malformed")
    package static let notFound = ErrorCode(rawValue: "not_found")
    package static let conflict = ErrorCode(rawValue: "conflict")
    package static let notPermitted = ErrorCode(rawValue: "not_permitted")
    /// Client and daemon do not speak the same version.
    package static let incompatible = ErrorCode(rawValue: "incompatible")
    /// The daemon runs, but cannot do this now.
    package static let degraded = ErrorCode(rawValue: "degraded")
    package static let failed = ErrorCode(rawValue: "failed")
}

extension ErrorCode {
    /// The table: each code, the HTTP status it travels with, and what the command's exit status says of it.
    package static let table: [(code: ErrorCode, httpStatus: Int, exitStatus: CommandExit)] = [
        (.malformed, 400, .failed),
        (.notPermitted, 403, .notPermitted),
        (.notFound, 404, .notFound),
        (.conflict, 409, .conflict),
        (.invalid, 422, .failed),
        (.incompatible, 426, .incompatible),
        (.failed, 500, .failed),
        (.degraded, 503, .degraded),
    ]

    /// 500 for a code that the table does not know.
    package var httpStatus: Int {
        Self.table.first { $0.code == self }?.httpStatus ?? 500
    }

    /// `failed` for a code that the table does not know.
    package var exitStatus: CommandExit {
        Self.table.first { $0.code == self }?.exitStatus ?? .failed
    }

    /// The code of a reply whose body does not say it: a refusal by the HTTP server itself.
    package init(httpStatus: Int) {
        self = Self.table.first { $0.httpStatus == httpStatus }?.code ?? .failed
    }
}

/// What `convenectl` ends with.
package enum CommandExit: Int32, CaseIterable, Sendable {
    case ok = 0
    case failed = 1
    case usage = 2
    case daemonNotRunning = 3
    case notFound = 4
    case notPermitted = 5
    case conflict = 6
    case incompatible = 7
    case degraded = 8
}
