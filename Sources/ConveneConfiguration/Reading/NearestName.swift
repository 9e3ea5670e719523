/// The name that `text` was probably meant to be; nothing where none is near.
func nearestName(to text: String, among names: [String]) -> String? {
    let folded = text.lowercased().replacing("-", with: "_")
    let allowed = max(1, folded.unicodeScalars.count / 3)
    let ranked = names.map { (name: $0, distance: editDistance(folded, $0.lowercased().replacing("-", with: "_"))) }
        .filter { $0.distance <= allowed }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many signs must be put in, taken out, replaced or swapped with their neighbour to make `right` of `left`.
func editDistance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
