import ConveneImport
import ConveneModel
import ConveneStore

/// Where the objects of one noun are found and changed.
struct Collection<Value: Sendable>: Sendable {
    let page:
        @Sendable (ReadAccess, _ after: String?, _ limit: Int, _ filters: [(column: String, value: String)]) throws -> [Value]
    let find: @Sendable (ReadAccess, _ id: String) throws -> Value?
    let insert: @Sendable (WriteAccess, Value) throws -> Void
    let update: @Sendable (WriteAccess, Value) throws -> Void
    let remove: @Sendable (WriteAccess, _ id: String) throws -> Void
    let id: @Sendable (Value) -> String
}

extension Collection {
    /// A noun that is one row of one table.
    init(
        reading: @escaping @Sendable (ReadAccess) -> TableReader<Value>,
        writing: @escaping @Sendable (WriteAccess) -> TableWriter<Value>, id: @escaping @Sendable (Value) -> String
    ) {
        self.init(
            page: { try reading($0).page(after: $1, limit: $2, filters: $3) }, find: { try reading($0).find($1) },
            insert: { try writing($0).insert($1) }, update: { try writing($0).update($1) },
            remove: { try writing($0).remove($1) }, id: id)
    }
}

extension Collection<EventWithRules> {
    /// Events together with their rules, which stand in a table of their own.
    static let events = Collection(
        page: { access, after, limit, filters in
            try access.events.page(after: after, limit: limit, filters: filters).map { try $0.withRules(in: access) }
        },
        find: { access, id in try access.events.find(id)?.withRules(in: access) },
        insert: { access, value in
            try access.events.insert(value.event)
            try access.replaceRules(of: value.event.id, by: value.rules)
        },
        update: { access, value in
            try access.events.update(value.event)
            try access.replaceRules(of: value.event.id, by: value.rules)
        },
        remove: { access, id in try access.events.remove(id) },
        id: { $0.event.id.text })
}

extension Event {
    fileprivate func withRules(in access: ReadAccess) throws -> EventWithRules {
        EventWithRules(event: self, rules: try access.rules(of: id).map(\.content))
    }
}
