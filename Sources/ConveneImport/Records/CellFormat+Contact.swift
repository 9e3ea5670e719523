import ConveneModel

/// What offices write where there is no number or address.
private let nothing: Set<String> = ["-", "–", "—", "không", "không có", "khong co", "n/a"]

extension CellFormat where Value == PhoneNumber {
    /// Printed in E.164; read as people write it.
    static var phone: Self {
        Self(
            parse: { text throws(CellProblem) in
                do throws(InvalidPhoneNumber) { return try PhoneNumber.normalized(text) } catch {
                    throw CellProblem(error.problem.what, remedy: error.problem.remedy)
                }
            }, print: \.e164, meaningNothing: nothing)
    }
}

extension CellFormat where Value == EmailAddress {
    static var email: Self {
        Self(
            parse: { text throws(CellProblem) in
                do throws(InvalidEmailAddress) { return try EmailAddress(text) } catch {
                    throw error.problem.inCell
                }
            }, print: \.text, meaningNothing: nothing)
    }
}

extension InvalidEmailAddress.Problem {
    fileprivate var inCell: CellProblem {
        switch self {
        case .noAtSign: CellProblem("there is no @ in this address", remedy: "write it as name@domain")
        case .controlOrBlank: CellProblem("there is a blank in this address", remedy: "remove it; keep one address only")
        case .localPart: CellProblem("the part before the @ is not allowed", remedy: "check its signs, dots and length")
        case .localPartNotASCII: CellProblem("the part before the @ has accents", remedy: "ask for an address without")
        case .domain: CellProblem("the part after the @ is not a domain name", remedy: "check it for typing mistakes")
        }
    }
}
