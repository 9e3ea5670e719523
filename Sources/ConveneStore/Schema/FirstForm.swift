import ConveneModel
import GRDB

extension Schema {
    /// Version 1: every word of the design as a table, with its rules as constraints.
    static func createFirstForm(_ database: Database) throws {
        for sql in [nouns, registrations, rules, ledger, records] { try database.execute(sql: sql) }
        try createTransitions(database, table: "registration", of: registrationSteps)
        try createTransitions(database, table: "message", of: messageSteps)
    }

    private static var registrationSteps: [(String, String)] {
        RegistrationState.allCases.flatMap { state in
            state.actions.compactMap { RegistrationState.transitions[state]?[$0] }.map { (state.rawValue, $0.rawValue) }
        }
    }

    private static var messageSteps: [(String, String)] {
        MessageState.allCases.flatMap { state in
            MessageAction.allCases.compactMap { state.applying($0) }.map { (state.rawValue, $0.rawValue) }
        }
    }

    /// Puts the model's transition table into the database and refuses every other change of state there.
    private static func createTransitions(_ database: Database, table: String, of steps: [(String, String)]) throws {
        try database.execute(
            sql: """
                CREATE TABLE \(table)_transition (
                    from_state TEXT NOT NULL, to_state TEXT NOT NULL, PRIMARY KEY (from_state, to_state)
                ) STRICT, WITHOUT ROWID
                """)
        for (from, to) in steps {
            try database.execute(
                sql: "INSERT INTO \(table)_transition VALUES (?, ?) ON CONFLICT DO NOTHING", arguments: [from, to])
        }
        try database.execute(
            sql: """
                CREATE TRIGGER \(table)_state_change BEFORE UPDATE OF state ON \(table)
                WHEN OLD.state <> NEW.state AND NOT EXISTS (
                    SELECT 1 FROM \(table)_transition WHERE from_state = OLD.state AND to_state = NEW.state)
                BEGIN SELECT RAISE(ABORT, 'this change of state is not in the \(table) transition table'); END
                """)
    }

    /// `'a', 'b', …` for a CHECK.
    private static func words<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> String where Word.RawValue == String {
        Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    private static let nouns = """
        CREATE TABLE locality (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT, kind TEXT NOT NULL,
            parent_id TEXT REFERENCES locality, code TEXT, code_scheme TEXT, valid_from TEXT, valid_to TEXT,
            aliases TEXT NOT NULL, note TEXT,
            CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to), CHECK (parent_id <> id)
        ) STRICT;
        CREATE INDEX locality_parent ON locality (parent_id);

        CREATE TABLE subject (
            id TEXT PRIMARY KEY, name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (\(words(SubjectKind.self)))),
            status TEXT NOT NULL CHECK (status IN (\(words(SubjectStatus.self)))),
            registration_no TEXT, locality_id TEXT REFERENCES locality, address TEXT, legacy_address TEXT,
            salutation TEXT, contact_name TEXT, contact_role TEXT, phone TEXT, email TEXT, channels TEXT NOT NULL,
            consent_sms TEXT NOT NULL CHECK (consent_sms IN (\(words(ConsentState.self)))),
            consent_email TEXT NOT NULL CHECK (consent_email IN (\(words(ConsentState.self)))),
            consent_source TEXT, consent_on TEXT, language TEXT, joined_on TEXT, female_led INTEGER,
            associations TEXT NOT NULL, employees INTEGER CHECK (employees >= 0), traceability INTEGER,
            food_safety_expires_on TEXT, online_sales INTEGER, tags TEXT NOT NULL, notes TEXT
        ) STRICT;
        CREATE INDEX subject_locality ON subject (locality_id);
        CREATE INDEX subject_phone ON subject (phone) WHERE phone IS NOT NULL;

        CREATE TABLE product (
            id TEXT PRIMARY KEY, subject_id TEXT NOT NULL REFERENCES subject, name TEXT NOT NULL,
            product_group TEXT, subgroup TEXT, stage TEXT CHECK (stage IN (\(words(ProductStage.self)))),
            stars INTEGER CHECK (stars BETWEEN 1 AND 5), score REAL, certificate_no TEXT, issued_by TEXT,
            certified_on TEXT, expires_on TEXT, target_stars INTEGER CHECK (target_stars BETWEEN 1 AND 5),
            target_round TEXT, dossier_missing TEXT NOT NULL, traceability INTEGER, label_ready INTEGER,
            food_safety_ready INTEGER, local_material_pct REAL, season_months TEXT NOT NULL, notes TEXT,
            CHECK (certified_on IS NULL OR expires_on IS NULL OR certified_on <= expires_on)
        ) STRICT;
        CREATE INDEX product_subject ON product (subject_id);

        CREATE TABLE event (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, short_title TEXT, title_en TEXT,
            kind TEXT NOT NULL CHECK (kind IN (\(words(EventKind.self)))),
            status TEXT NOT NULL CHECK (status IN (\(words(EventStatus.self)))),
            message_class TEXT NOT NULL CHECK (message_class IN (\(words(MessageClass.self)))),
            organizer TEXT, co_organizers TEXT NOT NULL, contact TEXT, venue TEXT, venue_short TEXT, address TEXT,
            locality_id TEXT REFERENCES locality, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, timezone TEXT NOT NULL,
            register_by TEXT, capacity INTEGER CHECK (capacity >= 0), quota_per_locality INTEGER CHECK (quota_per_locality >= 0),
            session_mode TEXT NOT NULL CHECK (session_mode IN (\(words(SessionMode.self)))),
            audience TEXT, requirements TEXT NOT NULL, bring TEXT, support TEXT, document_no TEXT, signed_by TEXT,
            replaces TEXT REFERENCES event, notes TEXT,
            revision INTEGER NOT NULL DEFAULT 1,
            CHECK (starts_at <= ends_at)
        ) STRICT;
        CREATE INDEX event_status ON event (status, ends_at);

        CREATE TABLE session (
            id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES event, seq INTEGER NOT NULL, title TEXT NOT NULL,
            starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, room TEXT, presenter TEXT, audience TEXT,
            capacity INTEGER CHECK (capacity >= 0), mandatory INTEGER NOT NULL,
            CHECK (starts_at <= ends_at)
        ) STRICT;
        CREATE INDEX session_event ON session (event_id, seq);

        CREATE TABLE holiday (
            date TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT,
            kind TEXT NOT NULL CHECK (kind IN (\(words(HolidayKind.self)))), status TEXT
        ) STRICT;
        """

    private static let registrations = """
        CREATE TABLE registration (
            event_id TEXT NOT NULL REFERENCES event, subject_id TEXT NOT NULL REFERENCES subject,
            session_id TEXT REFERENCES session, state TEXT NOT NULL CHECK (state IN (\(words(RegistrationState.self)))),
            products TEXT NOT NULL, party_size INTEGER NOT NULL CHECK (party_size >= 1),
            registered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            PRIMARY KEY (event_id, subject_id)
        ) STRICT;
        CREATE INDEX registration_subject ON registration (subject_id);
        CREATE INDEX registration_session ON registration (session_id) WHERE session_id IS NOT NULL;

        CREATE TABLE registration_change (
            id INTEGER PRIMARY KEY, event_id TEXT NOT NULL, subject_id TEXT NOT NULL, at INTEGER NOT NULL,
            uid INTEGER NOT NULL, actor TEXT NOT NULL, from_state TEXT, to_state TEXT NOT NULL, session_id TEXT, note TEXT,
            FOREIGN KEY (event_id, subject_id) REFERENCES registration
        ) STRICT;
        CREATE INDEX registration_change_of ON registration_change (event_id, subject_id);
        """

    private static let rules = """
        CREATE TABLE rule (
            id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES event, version INTEGER NOT NULL CHECK (version >= 1),
            purpose TEXT NOT NULL CHECK (purpose IN (\(words(Purpose.self)))),
            anchor TEXT NOT NULL CHECK (anchor IN (\(words(Trigger.Anchor.self)))),
            offset_days INTEGER, offset_time TEXT, offset_ms INTEGER, channels TEXT NOT NULL,
            max_late INTEGER CHECK (max_late >= 0), min_lead INTEGER CHECK (min_lead >= 0),
            late_registrants TEXT NOT NULL CHECK (late_registrants IN (\(words(LatenessPolicy.LateRegistrants.self)))),
            removed_at INTEGER,
            CHECK ((offset_ms IS NULL) = (offset_days IS NOT NULL)), CHECK ((offset_days IS NULL) = (offset_time IS NULL))
        ) STRICT;
        CREATE INDEX rule_event ON rule (event_id);
        """

    private static let ledger = """
        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            subject_id TEXT NOT NULL REFERENCES subject, origin TEXT NOT NULL, cause TEXT NOT NULL, occurrence TEXT NOT NULL,
            event_id TEXT REFERENCES event, session_id TEXT REFERENCES session, rule_id TEXT REFERENCES rule,
            purpose TEXT NOT NULL CHECK (purpose IN (\(words(Purpose.self)))), rule_version INTEGER NOT NULL,
            channels TEXT NOT NULL, due_at INTEGER NOT NULL, useful_until INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (\(words(MessageState.self)))), reason TEXT NOT NULL CHECK (reason <> ''),
            channel TEXT, next_at INTEGER, attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0), courier TEXT,
            facts TEXT, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            UNIQUE (subject_id, origin, cause, occurrence),
            CHECK ((state = 'claimed') = (courier IS NOT NULL)),
            CHECK (next_at IS NULL OR state IN ('planned', 'deferred', 'unknown')),
            CHECK (state NOT IN ('planned', 'deferred') OR (next_at IS NOT NULL AND channel IS NOT NULL)),
            CHECK (channels <> '')
        ) STRICT;
        CREATE INDEX message_ready ON message (channel, next_at, id) WHERE next_at IS NOT NULL;
        CREATE INDEX message_event ON message (event_id, origin);
        CREATE INDEX message_session ON message (session_id) WHERE session_id IS NOT NULL;
        CREATE INDEX message_open ON message (state) WHERE state IN ('planned', 'deferred', 'held', 'claimed', 'unknown');

        CREATE TABLE dispatch (
            id INTEGER PRIMARY KEY, channel TEXT NOT NULL, gateway TEXT NOT NULL, recipient TEXT NOT NULL,
            message_id TEXT NOT NULL UNIQUE, title TEXT, text TEXT, content BLOB NOT NULL, facts TEXT NOT NULL,
            created_at INTEGER NOT NULL, provider_id TEXT
        ) STRICT;

        CREATE TABLE dispatch_message (
            dispatch_id INTEGER NOT NULL REFERENCES dispatch, message_id INTEGER NOT NULL REFERENCES message,
            PRIMARY KEY (message_id, dispatch_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX dispatch_message_dispatch ON dispatch_message (dispatch_id);

        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY, dispatch_id INTEGER NOT NULL REFERENCES dispatch, courier TEXT NOT NULL,
            incarnation INTEGER NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER,
            outcome TEXT CHECK (outcome IN (\(words(Outcome.self)))), code TEXT, detail TEXT,
            CHECK ((ended_at IS NULL) = (outcome IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX attempt_open ON attempt (courier) WHERE ended_at IS NULL;
        CREATE INDEX attempt_dispatch ON attempt (dispatch_id);

        CREATE TABLE gateway (
            name TEXT PRIMARY KEY, paused_at INTEGER, reason TEXT, not_before INTEGER, failures INTEGER NOT NULL DEFAULT 0,
            rate_memory INTEGER, counted_day TEXT, sent_that_day INTEGER NOT NULL DEFAULT 0,
            CHECK ((paused_at IS NULL) = (reason IS NULL))
        ) STRICT;

        CREATE TABLE suppression (
            channel TEXT NOT NULL, address TEXT NOT NULL, reason TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,
            PRIMARY KEY (channel, address)
        ) STRICT, WITHOUT ROWID;
        """

    private static let records = """
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, uid INTEGER NOT NULL, actor TEXT NOT NULL,
            action TEXT NOT NULL, noun TEXT NOT NULL, object TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_object ON audit (noun, object);

        CREATE TABLE audit_value (
            audit_id INTEGER PRIMARY KEY REFERENCES audit, before TEXT, after TEXT
        ) STRICT;

        CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
        CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

        CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
