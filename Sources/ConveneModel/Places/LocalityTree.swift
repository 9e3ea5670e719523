/// The tree of places, for questions of the kind "does this lie within that?".
///
/// Nodes are numbered in pre-order, so that everything within a place is one run of numbers.
package struct LocalityTree: Sendable {
    private var span: [ID<Locality>: ClosedRange<Int32>] = [:]
    private var parents: [ID<Locality>: ID<Locality>] = [:]

    /// Builds the tree. A parent that is not among `localities` makes its child a root; a circle is left out of the
    /// tree (the store refuses circles before they get here).
    package init(_ localities: some Sequence<Locality>) {
        var children: [ID<Locality>: [ID<Locality>]] = [:]
        var roots: [ID<Locality>] = []
        let all = localities.sorted { $0.id < $1.id }
        let known = Set(all.map(\.id))
        for locality in all {
            if let parent = locality.parent, known.contains(parent) {
                children[parent, default: []].append(locality.id)
                parents[locality.id] = parent
            } else {
                roots.append(locality.id)
            }
        }
        var next: Int32 = 0
        for root in roots { number(root, children, &next) }
    }

    private mutating func number(_ id: ID<Locality>, _ children: [ID<Locality>: [ID<Locality>]], _ next: inout Int32) {
        let first = next
        next += 1
        for child in children[id] ?? [] { number(child, children, &next) }
        span[id] = first...(next - 1)
    }

    package func contains(_ id: ID<Locality>) -> Bool { span[id] != nil }

    /// Whether `inner` is `outer` or lies anywhere below it.
    package func isWithin(_ inner: ID<Locality>, _ outer: ID<Locality>) -> Bool {
        guard let place = span[inner], let area = span[outer] else { return false }
        return area.contains(place.lowerBound)
    }

    /// The pre-order numbers of `id` and everything below it.
    package func range(of id: ID<Locality>) -> ClosedRange<Int32>? { span[id] }

    /// The way up: `id` first, the root last.
    package func path(of id: ID<Locality>) -> [ID<Locality>] {
        var path = [id]
        while let parent = parents[path[path.count - 1]] { path.append(parent) }
        return path
    }
}
