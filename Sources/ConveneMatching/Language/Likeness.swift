/// When two spellings are alike, and which are near to one another.
enum Likeness {
    /// Equal but for `-` and `_`, as values are written in rules and in files.
    static func areAlike(_ left: String, _ right: String) -> Bool {
        left == right || hyphenated(left) == hyphenated(right)
    }

    private static func hyphenated(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        return String(text.map { $0 == "_" ? "-" : $0 })
    }

    /// Lower case, without accents, `-` for `_`: how names are looked up. Works on composed and decomposed letters alike.
    static func folded(_ name: String) -> String {
        String(
            hyphenated(name).lowercased().map { letter in
                letter.isASCII ? letter : baseLetters[letter] ?? letter
            })
    }

    private static let baseLetters: [Character: Character] = {
        let accented: [(Character, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậäå"), ("e", "èéẻẽẹêềếểễệë"), ("i", "ìíỉĩịîï"), ("o", "òóỏõọôồốổỗộơờớởỡợö"),
            ("u", "ùúủũụưừứửữựûü"), ("y", "ỳýỷỹỵÿ"), ("d", "đ"), ("n", "ñ"), ("c", "ç"),
        ]
        var bases: [Character: Character] = [:]
        for (base, letters) in accented {
            for letter in letters { bases[letter] = base }
        }
        return bases
    }()

    /// The one of `words` that `word` is most likely a slip of, or nothing where none is near.
    static func nearest(to word: String, among words: [String]) -> String? {
        near(word, among: words).first
    }

    /// Up to three of `words`, nearest first, that begin with `word` or differ from it by few letters.
    static func near(_ word: String, among words: [String]) -> [String] {
        let tolerance = max(1, word.count / 3)
        let ranked = words.compactMap { candidate -> (distance: Int, word: String)? in
            let distance = candidate.hasPrefix(word) && word.count > 2 ? 1 : distance(word, candidate)
            return distance <= tolerance ? (distance, candidate) : nil
        }
        return ranked.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
    }

    /// The number of letters to add, drop, change, or swap with their neighbour.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        guard abs(left.count - right.count) <= max(left.count, right.count) / 2 else { return .max }
        // One row per letter of `left`: the distances to every beginning of `right`.
        var (before, above) = ([Int](), Array(0...right.count))
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var least = min(above[j] + (left[i] == right[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { least = min(least, before[j - 1] + 1) }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[right.count]
    }
}
