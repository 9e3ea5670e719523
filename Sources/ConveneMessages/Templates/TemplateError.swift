import ConveneModel

/// A template that cannot be used, with the place in its file.
package struct TemplateError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Problem: Equatable, Sendable {
        case unknownLanguage, fileName, empty, noSubject
        case unknownPurpose(String), unknownChannel(String), unknownKind(String)
        case unknownVariable(String)
        case unclosedTag, emptyTag
        case unsupportedTag(String)
        case unopenedSection(String)
        case unclosedSection(String)
        case duplicate(String)
        case malformed(String)
    }

    package let file: String
    /// From 1; nothing where the whole file is meant.
    package let line: Int?
    package let problem: Problem

    package var description: String {
        line.map { "\(file):\($0): \(sentence)" } ?? "\(file): \(sentence)"
    }

    private var sentence: String {
        switch problem {
        case .unknownLanguage:
            "the folder names no language; use \(Self.listed(MessageLanguage.self))"
        case .fileName:
            "name the file PURPOSE.CHANNEL.mustache or PURPOSE.KIND.CHANNEL.mustache, such as invitation.sms.mustache"
        case .empty: "the template holds no text"
        case .noSubject: "an e-mail template begins with a line “Subject: …” and an empty line"
        case .unknownPurpose(let word): "“\(word)” is no purpose; use \(Self.listed(Purpose.self))"
        case .unknownChannel(let word): "“\(word)” is no channel; use \(Self.listed(Channel.self))"
        case .unknownKind(let word): "“\(word)” is no kind of event; use \(Self.listed(EventKind.self))"
        case .unknownVariable(let name): "“\(name)” is no variable; use \(Self.listed(TemplateVariable.self))"
        case .unclosedTag: "the tag that begins here with {{ is not closed by }}"
        case .emptyTag: "the tag names no variable"
        case .unsupportedTag(let tag):
            "“\(tag)” is not supported; use {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} or {{! comment }}"
        case .unopenedSection(let name): "{{/\(name)}} closes a section that is not the one open here"
        case .unclosedSection(let name): "the section {{#\(name)}} is not closed by {{/\(name)}}"
        case .duplicate(let other): "this template is given twice; remove this file or \(other)"
        case .malformed(let reason): "the template cannot be read: \(reason)"
        }
    }

    private static func listed<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> String
    where Word.RawValue == String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
