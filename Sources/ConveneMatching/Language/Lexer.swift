import ConveneModel

/// Cuts the text of a rule into tokens. A line break inside brackets is no more than a blank.
struct Lexer {
    private let signs: [Character]
    private var index = 0
    private var position = Position()
    private var openBrackets = 0
    private var tokens: [Token] = []

    /// All tokens of `text`, closed by `.end`; no line break stands first, last, or next to another.
    static func tokens(of text: String) throws(CriteriaError) -> [Token] {
        var lexer = Lexer(signs: Array(text))
        while try lexer.readToken() {}
        if lexer.tokens.last?.kind == .lineBreak { lexer.tokens.removeLast() }
        lexer.append(.end, at: lexer.position)
        return lexer.tokens
    }

    private init(signs: [Character]) {
        self.signs = signs
    }

    private var current: Character? { index < signs.count ? signs[index] : nil }
    private var following: Character? { index + 1 < signs.count ? signs[index + 1] : nil }

    private mutating func advance() {
        if signs[index].isNewline {
            position = Position(line: position.line + 1, column: 1)
        } else {
            position.column += 1
        }
        index += 1
    }

    private mutating func append(_ kind: Token.Kind, at start: Position) {
        tokens.append(Token(kind: kind, position: start))
    }

    /// Reads one token or one blank; false at the end of the text.
    private mutating func readToken() throws(CriteriaError) -> Bool {
        guard let sign = current else { return false }
        if sign.isNewline {
            readLineBreak()
        } else if sign.isWhitespace || sign == "\u{FEFF}" {
            advance()
        } else if sign == "#" {
            while let sign = current, !sign.isNewline { advance() }
        } else if sign == "\"" || sign == "“" {
            try readText(closedBy: sign == "“" ? "”" : "\"")
        } else if Self.isWordSign(sign) {
            readWord()
        } else {
            try readSymbol(sign)
        }
        return true
    }

    private mutating func readLineBreak() {
        let isNeeded = openBrackets == 0 && !tokens.isEmpty && tokens.last?.kind != .lineBreak
        if isNeeded { append(.lineBreak, at: position) }
        advance()
    }

    private mutating func readText(closedBy mark: Character) throws(CriteriaError) {
        let start = position
        var text = ""
        advance()
        while let sign = current, !sign.isNewline {
            advance()
            guard sign == mark else {
                text.append(sign)
                continue
            }
            // A doubled mark stands for the mark itself.
            guard mark == "\"", current == mark else {
                append(.text(text), at: start)
                return
            }
            text.append(mark)
            advance()
        }
        throw CriteriaError(.unclosedText, at: start, "the text that begins here is not closed on its line; add \(mark)")
    }

    private mutating func readWord() {
        let start = position
        var word = ""
        while let sign = current, Self.isWordSign(sign) || sign == "." && following.map(Self.isWordSign) == true {
            word.append(sign)
            advance()
        }
        append(.word(word), at: start)
    }

    private static func isWordSign(_ sign: Character) -> Bool {
        sign.isLetter || sign.isNumber || sign == "-" || sign == "_"
    }

    private mutating func readSymbol(_ sign: Character) throws(CriteriaError) {
        let start = position
        let (kind, length) = try symbol(sign)
        if kind == .open { openBrackets += 1 }
        if kind == .close { openBrackets = max(0, openBrackets - 1) }
        for _ in 0..<length { advance() }
        append(kind, at: start)
    }

    private func symbol(_ sign: Character) throws(CriteriaError) -> (Token.Kind, length: Int) {
        switch (sign, following) {
        case ("(", _): (.open, 1)
        case (")", _): (.close, 1)
        case (",", _): (.comma, 1)
        case (".", "."): (.range, 2)
        case ("…", _): (.range, 1)
        case (">", "="): (.comparison(.atLeast), 2)
        case ("<", "="): (.comparison(.atMost), 2)
        case ("≥", _): (.comparison(.atLeast), 1)
        case ("≤", _): (.comparison(.atMost), 1)
        case (">", _): (.comparison(.above), 1)
        case ("<", _): (.comparison(.below), 1)
        default: throw badSign(sign)
        }
    }

    private func badSign(_ sign: Character) -> CriteriaError {
        let remedy =
            switch sign {
            case "=": "write “is”, or “>=”, “<=”"
            case "!": "write “not” in front of the criterion"
            case "&": "write “and”"
            case "|": "write “or”"
            case ";": "separate values by commas, criteria by “and” or a new line"
            case "'", "‘", "’": "put texts between \" and \""
            default: "put a name that holds it between \" and \""
            }
        return CriteriaError(.badSign, at: position, "“\(sign)” is not a sign of this language; \(remedy)")
    }
}
