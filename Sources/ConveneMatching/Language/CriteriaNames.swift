package import ConveneModel

/// What a rule may call by name: places, subjects, events. What is absent is not checked.
package struct CriteriaNames: Sendable {
    package enum Noun: String, Sendable {
        case locality = "place"
        case subject, event
    }

    package var localities: NameIndex?
    package var subjects: NameIndex?
    package var events: NameIndex?

    package init(localities: NameIndex? = nil, subjects: NameIndex? = nil, events: NameIndex? = nil) {
        self.localities = localities
        self.subjects = subjects
        self.events = events
    }

    subscript(noun: Noun) -> NameIndex? {
        switch noun {
        case .locality: localities
        case .subject: subjects
        case .event: events
        }
    }
}

/// The ids of one noun and the names that lead to them.
package struct NameIndex: Sendable {
    enum Resolution: Equatable {
        case found(String)
        case ambiguous([String])
        /// With what is spelt nearly so.
        case unknown(near: [String])
    }

    private var ids: Set<String> = []
    /// Exact names, and names without accents, case and hyphens, each with the ids that bear it.
    private var exact: [String: [String]] = [:]
    private var folded: [String: [String]] = [:]

    package init(_ entries: some Sequence<(id: String, names: [String])>) {
        for (id, names) in entries.sorted(by: { $0.id < $1.id }) {
            ids.insert(id)
            for name in Set(names) { exact[name, default: []].append(id) }
            for name in Set((names + [id]).map(Likeness.folded)) { folded[name, default: []].append(id) }
        }
    }

    /// An id wins over a name, a name as written over one that is alike but for accents and case.
    func resolve(_ written: String) -> Resolution {
        if ids.contains(written) { return .found(written) }
        let key = Likeness.folded(written)
        guard let bearers = exact[written] ?? folded[key] else {
            let near = Likeness.near(key, among: folded.keys.sorted()).compactMap { folded[$0]?.first }
            return .unknown(near: near.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
        return bearers.count == 1 ? .found(bearers[0]) : .ambiguous(bearers)
    }
}

extension NameIndex {
    /// Places by name, English name and alias. With `day`, the names of places that do not exist on it lead nowhere (their
    /// ids still do).
    package init(localities: some Sequence<Locality>, on day: CivilDate? = nil) {
        self.init(
            localities.map { place in
                let exists = day.map { place.exists(on: $0) } ?? true
                let names = [place.name, place.nameEnglish].compactMap(\.self) + place.aliases
                return (id: place.id.text, names: exists ? names : [])
            })
    }

    package init(subjects: some Sequence<Subject>) {
        self.init(subjects.map { (id: $0.id.text, names: [$0.name]) })
    }

    package init(events: some Sequence<Event>) {
        self.init(
            events.map { event in
                (id: event.id.text, names: [event.title, event.shortTitle, event.titleEnglish].compactMap(\.self))
            })
    }
}

extension Locality {
    fileprivate func exists(on day: CivilDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day < $0 } ?? true)
    }
}
