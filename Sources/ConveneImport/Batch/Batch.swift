import ConveneModel

/// The files of one batch while they are read.
struct Batch {
    var localities = TableFile(LocalityRecord.table, key: "id", keeping: ["parent_id", "valid_to"])
    var subjects = TableFile(SubjectRecord.table, key: "id", keeping: ["locality_id", "phone", "channels"])
    var products = TableFile(ProductRecord.table, key: "id", keeping: ["subject_id", "expires_on"])
    var events: TableFile<EventWithRules>
    var sessions = TableFile(SessionRecord.table, key: "id", keeping: ["event_id", "starts_at", "ends_at", "audience"])
    var holidays = TableFile(HolidayRecord.table, key: "date", keeping: [])

    init(language: ProgrammeLanguage) {
        events = TableFile(
            EventRecord.table(language.rules), key: "id",
            keeping: ["locality_id", "ends_at", "timezone", "register_by", "audience", "replaces"])
    }

    mutating func read(_ bytes: [UInt8], named name: String) {
        switch name {
        case "localities.csv": localities.read(bytes, named: name)
        case "subjects.csv": subjects.read(bytes, named: name)
        case "products.csv": products.read(bytes, named: name)
        case "events.csv": events.read(bytes, named: name)
        case "sessions.csv": sessions.read(bytes, named: name)
        case "holidays.csv": holidays.read(bytes, named: name)
        default: preconditionFailure("\(name) is no file of a programme")
        }
    }

    var programme: Programme {
        var programme = Programme()
        programme.localities = localities.entries
        programme.subjects = subjects.entries
        programme.products = products.entries
        programme.events = events.entries
        programme.sessions = sessions.entries
        programme.holidays = holidays.entries
        return programme
    }

    var issues: [ImportIssue] {
        localities.issues + subjects.issues + products.issues + events.issues + sessions.issues + holidays.issues
    }
}
