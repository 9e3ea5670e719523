/// A word of the language itself, whatever it is spelt like in an organizer's tongue.
package enum Keyword: String, CaseIterable, Sendable {
    case and, or, not
    case atLeast = "at least"
    case of, product, products
    /// The "of" in `30 days of start`.
    case from
    case `is`, `in`, under, before, after, within, since
    case today, start, end
    case valid, expired, expires, on, through
    case known, unknown
    case any, none
    case times
    case days, weeks, months, years
}
