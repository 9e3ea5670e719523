/// Finds what somebody probably meant.
enum SimilarNames {
    /// The candidate that differs least from `name`, where it differs by no more than a third of its letters.
    static func nearest(to name: String, among candidates: [String]) -> String? {
        let word = Array(name.lowercased().utf8)
        let distances = candidates.map { (name: $0, distance: distance(word, Array($0.utf8))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, max(word.count, best.name.utf8.count) / 3) ? best.name : nil
    }

    /// Levenshtein's edit distance.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
