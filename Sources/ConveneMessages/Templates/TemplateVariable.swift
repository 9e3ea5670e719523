/// The names that a template may use. Each is a text; in a section it counts as present where it is not empty.
package enum TemplateVariable: String, CaseIterable, Sendable {
    // The office. `org` is the name in capitals, `brand` the short name, `hot` the number without blanks.
    case org, brand, hot, hotline, programme
    case orgName = "org_name"
    case contactName = "contact_name"
    case officeEmail = "office_email"

    // Whom the message is to.
    case subject, salutation, addressee, name, role

    // What it is about. A dossier is what a deadline is for.
    case event, session, organizer, contact, bring, support, requirements, dossier
    case shortTitle = "short_title"
    case dossierShort = "dossier_short"
    case documentNumber = "document_no"
    case signedBy = "signed_by"

    // When and where, for a letter and for an SMS.
    case when, `where`
    case whenShort = "when_short"
    case whereShort = "where_short"
    case startDate = "start_date"
    case registerBy = "register_by"
    case registerByShort = "register_by_short"
    case daysLeft = "days_left"
    case daysLeftCapital = "days_left_capital"

    // The subject's products.
    case product, products, missing, stars
    case certificateNumber = "certificate_no"
    case expiresOn = "expires_on"

    // What has changed, and why.
    case old, reason
    case reasonShort = "reason_short"
    case ruleText = "rule_text"

    // For sections only. `if_room` holds what is left out where it would cost a further SMS.
    case isFair = "is_fair"
    case isDeadline = "is_deadline"
    case isPostponed = "is_postponed"
    case isExtended = "is_extended"
    case ifRoom = "if_room"
}
