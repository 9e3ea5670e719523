import ConveneModel

extension Checks {
    func localityIssues() -> [ImportIssue] {
        repetitions(of: batch.localities, by: \.id)
            + danglingReferences(
                from: batch.localities, \.parent, column: "parent_id",
                to: batch.localities, id: \.id, known: known.localities, noun: "locality")
            + circles() + endedLocalities()
    }

    private func endedLocalities() -> [ImportIssue] {
        batch.localities.entries.compactMap { entry in
            guard let from = entry.value.validFrom, let to = entry.value.validTo, to <= from else { return nil }
            return entry.row.issue(
                at: "valid_to", "the place ends before it begins", remedy: "write the first day without the place")
        }
    }

    /// Places that lie within themselves. Each circle is named once, at its first place in the file.
    private func circles() -> [ImportIssue] {
        var parents = known.localityParents
        for entry in batch.localities.entries { parents[entry.value.id] = entry.value.parent }
        var settled: Set<ID<Locality>> = []
        var issues: [ImportIssue] = []
        for entry in batch.localities.entries {
            let (path, circle) = way(up: parents, from: entry.value.id, until: settled)
            settled.formUnion(path)
            guard let circle else { continue }
            let first = batch.localities.entries.first { circle.contains($0.value.id) } ?? entry
            let names = (circle + circle.prefix(1)).map(\.text).joined(separator: " in ")
            issues.append(
                first.row.issue(at: "parent_id", "this place lies within itself: \(names)", remedy: "correct one parent"))
        }
        return issues
    }

    /// The places from `id` upwards that are not settled yet, and those of them that form a circle.
    private func way(up parents: [ID<Locality>: ID<Locality>], from id: ID<Locality>, until settled: Set<ID<Locality>>)
        -> (path: [ID<Locality>], circle: [ID<Locality>]?)
    {
        var path: [ID<Locality>] = []
        var indexes: [ID<Locality>: Int] = [:]
        var next: ID<Locality>? = id
        while let place = next, !settled.contains(place) {
            if let index = indexes[place] { return (path, Array(path[index...])) }
            indexes[place] = path.count
            path.append(place)
            next = parents[place]
        }
        return (path, nil)
    }
}
