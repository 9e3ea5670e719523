/// How large a rule may be. What is larger is refused where the limit is passed.
package enum CriteriaLimits {
    package static let criteria = 64
    /// Brackets, `not`, `product` and `at least` within one another.
    package static let depth = 8
    package static let valuesPerList = 200
    package static let bytes = 4096
}
