/// What a cell's text stands for, for those who write it in a typed form such as JSON.
package enum CellShape: Sendable {
    case text
    /// `true` or `false`.
    case flag
    /// A decimal number.
    case number
    /// Items separated by `;`.
    case list
}
