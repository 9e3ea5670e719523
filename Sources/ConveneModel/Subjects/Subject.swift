/// A registered household, cooperative, cooperative group, enterprise or person.
package struct Subject: Equatable, Sendable {
    package var id: ID<Subject>
    package var name: String
    package var kind: SubjectKind
    package var status: SubjectStatus
    package var registrationNumber: String?
    package var locality: ID<Locality>?
    package var address: String?
    package var legacyAddress: String?
    package var contact: Contact
    package var consent: Consent
    /// A BCP 47 tag, such as `vi`; nothing where the office does not know it.
    package var language: String?
    package var joinedOn: CivilDate?
    package var isWomenLed: Bool?
    /// Memberships (`women_union`), in the order given, each once.
    package var associations: [String]
    package var employees: Int?
    package var hasTraceability: Bool?
    package var foodSafetyExpiresOn: CivilDate?
    package var sellsOnline: Bool?
    package var tags: [String]
    package var notes: String?

    package init(id: ID<Subject>, name: String, kind: SubjectKind, status: SubjectStatus = .active) {
        self.id = id
        self.name = name
        self.kind = kind
        self.status = status
        self.contact = Contact()
        self.consent = Consent()
        self.associations = []
        self.tags = []
    }
}

package enum SubjectKind: String, CaseIterable, Sendable {
    case household
    case cooperative
    case cooperativeGroup = "cooperative_group"
    case enterprise
    case person
}

/// Where a subject stands in its own life; only an active one is invited unless a rule speaks of the status.
package enum SubjectStatus: String, CaseIterable, Sendable {
    case idea, active, paused, dissolving, dissolved

    /// Whether a subject of this status is left alone: nothing is sent to it.
    package var isLeftAlone: Bool {
        switch self {
        case .idea, .active: false
        case .paused, .dissolving, .dissolved: true
        }
    }
}
