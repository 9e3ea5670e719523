import Mustache

/// The values of one rendering, as Mustache looks them up. Used by one thread, for one text.
final class TemplateValues: MustacheParent {
    private let texts: [TemplateVariable: String]
    private(set) var missing: [String] = []

    init(_ texts: [TemplateVariable: String]) {
        self.texts = texts
    }

    func child(named name: String) -> Any? {
        Value(name: name, text: TemplateVariable(rawValue: name).flatMap { texts[$0] } ?? "", values: self)
    }

    fileprivate func write(_ value: Value) -> String {
        if value.text.isEmpty, !missing.contains(value.name) { missing.append(value.name) }
        return value.text
    }
}

/// One variable. Asked for its text, it is being written; asked whether it is null, it opens a section.
private struct Value: MustacheCustomRenderable, MustacheParent {
    let name: String
    let text: String
    let values: TemplateValues

    var renderText: String { values.write(self) }
    var isNull: Bool { text.isEmpty }

    /// Within its own section a variable has nothing below it: names are looked up further out, and nothing is reflected on.
    func child(named _: String) -> Any? { nil }
}
