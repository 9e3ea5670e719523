import ConveneMatching
import ConveneModel
import Foundation
import Testing

/// The sample programme as candidates, read from the demo's CSV files.
struct SampleProgramme {
    struct SampleEvent {
        var id: String
        var audience: String
        var start: CivilDate
        var end: CivilDate
    }

    struct SampleSession {
        var id: String
        var event: String
        var audience: String
    }

    let localities: [Locality]
    let candidates: [Candidate]
    let events: [SampleEvent]
    let sessions: [SampleSession]

    init() throws {
        localities = try CSVTable("localities").rows.map(Locality.init(row:))
        let products = Dictionary(grouping: try CSVTable("products").rows.map(Product.init(row:)), by: \.subject)
        candidates = try CSVTable("subjects").rows.map(Subject.init(row:)).map { Candidate($0, products: products[$0.id] ?? []) }
        events = try CSVTable("events").rows.map { row in
            SampleEvent(
                id: row["id"], audience: row["audience"], start: try #require(row.date("starts_at")),
                end: try #require(row.date("ends_at")))
        }
        sessions = try CSVTable("sessions").rows.map {
            SampleSession(id: $0["id"], event: $0["event_id"], audience: $0["audience"])
        }
    }

    func event(_ id: String) throws -> SampleEvent { try #require(events.first { $0.id == id }) }

    func candidate(_ id: String) throws -> Candidate { try #require(candidates.first { $0.subject.id.text == id }) }

    var names: CriteriaNames {
        CriteriaNames(localities: NameIndex(localities: localities), subjects: NameIndex(subjects: candidates.map(\.subject)))
    }

    /// As of the event's first day.
    func context(of event: SampleEvent) -> MatchContext {
        MatchContext(localities: LocalityTree(localities), today: event.start, eventStart: event.start, eventEnd: event.end)
    }

    func eligibility(_ id: String) throws -> Eligibility {
        let event = try event(id)
        return Eligibility(try CriteriaParser(names: names).parse(event.audience), in: context(of: event))
    }

    func selected(_ id: String) throws -> [String] { try eligibility(id).select(candidates).map(\.text) }
}

extension Locality {
    fileprivate init(row: CSVRow) throws {
        self.init(
            id: ID(trusted: row["id"]), name: row["name"], kind: row["kind"],
            parent: row.optional("parent_id").map { ID(trusted: $0) })
        nameEnglish = row.optional("name_en")
        validFrom = row.date("valid_from")
        validTo = row.date("valid_to")
        aliases = row.list("aliases")
    }
}

extension Subject {
    fileprivate init(row: CSVRow) throws {
        self.init(
            id: ID(trusted: row["id"]), name: row["name"], kind: try #require(SubjectKind(rawValue: row["kind"])),
            status: try #require(SubjectStatus(rawValue: row["status"])))
        locality = row.optional("locality_id").map { ID(trusted: $0) }
        language = row.optional("language")
        consent = Consent(
            sms: try #require(ConsentState(rawValue: row["consent_sms"])),
            email: try #require(ConsentState(rawValue: row["consent_email"])))
        joinedOn = row.date("joined_on")
        isWomenLed = row.flag("female_led")
        associations = row.list("associations")
        employees = Int(row["employees"])
        hasTraceability = row.flag("traceability")
        foodSafetyExpiresOn = row.date("food_safety_expires_on")
        sellsOnline = row.flag("online_sales")
        tags = row.list("tags")
    }
}

extension Product {
    fileprivate init(row: CSVRow) throws {
        self.init(id: ID(trusted: row["id"]), subject: ID(trusted: row["subject_id"]), name: row["name"])
        group = row.optional("group")
        subgroup = row.optional("subgroup")
        stage = try row.optional("stage").map { try #require(ProductStage(rawValue: $0)) }
        stars = Int(row["stars"])
        score = Double(row["score"])
        certificate.certifiedOn = row.date("certified_on")
        certificate.expiresOn = row.date("expires_on")
        targetStars = Int(row["target_stars"])
        targetRound = row.optional("target_round")
        missingDocuments = row.list("dossier_missing")
        hasTraceability = row.flag("traceability")
        isLabelReady = row.flag("label_ready")
        isFoodSafetyReady = row.flag("food_safety_ready")
        localMaterialPercent = Double(row["local_material_pct"])
    }
}

extension CSVRow {
    /// The day of a date or a date-time.
    fileprivate func date(_ column: String) -> CivilDate? { CivilDate(String(self[column].prefix(10))) }

    fileprivate func flag(_ column: String) -> Bool? {
        switch self[column] {
        case "true": true
        case "false": false
        default: nil
        }
    }
}
