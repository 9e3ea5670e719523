import ConveneMatching
import ConveneModel
import Testing

/// The tree of a rule that is right.
func parsed(_ text: String) throws -> Criteria {
    try CriteriaParser().parse(text)
}

/// The error of a rule that is wrong.
func refusal(
    of text: String, names: CriteriaNames = CriteriaNames(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> CriteriaError {
    try #require(throws: CriteriaError.self, sourceLocation: sourceLocation) { try CriteriaParser(names: names).parse(text) }
}

func subjectLeaf(_ field: SubjectField, _ condition: Condition) -> Criteria {
    .criterion(Criterion(.subject(field), condition))
}

func productLeaf(_ field: ProductField, _ condition: Condition) -> Criteria {
    .criterion(Criterion(.product(field), condition))
}

func flag(_ field: SubjectField) -> Criteria { subjectLeaf(field, .holds) }
