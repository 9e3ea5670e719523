package import ConveneModel

/// A message whose text could not be made. It concerns one subject; others are rendered all the same.
package struct RenderingError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Problem: Error, Equatable, Sendable {
        case noTemplate
        /// The template writes variables that have no value here.
        case missing([String])
        case empty
    }

    package let template: String
    package let subject: ID<Subject>
    package let problem: Problem

    package var description: String {
        "template \(template), subject \(subject): \(sentence)"
    }

    private var sentence: String {
        switch problem {
        case .noTemplate: "there is no such template; add it to the folder of templates"
        case .missing(let names):
            "no value for \(names.joined(separator: ", ")); complete the data, or write {{#\(names[0])}}…{{/\(names[0])}} around it"
        case .empty: "the text is empty; give the template something that it always says"
        }
    }
}
