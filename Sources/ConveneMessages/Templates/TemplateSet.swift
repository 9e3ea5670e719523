import ConveneModel

/// All templates: the built-in ones, overlaid with an office's own.
package struct TemplateSet: Sendable {
    private let own: [TemplateKey: Template]
    private let builtIn: [TemplateKey: Template]

    /// One file below the folder of templates: `vi/invitation.sms.mustache` and what it holds.
    package struct File: Sendable {
        package var path: String
        package var text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Reads and checks every template. The first one that cannot be used is reported, and nothing comes of the set.
    package init(files: [File] = []) throws(TemplateError) {
        var builtIn: [TemplateKey: Template] = [:]
        for (key, text) in DefaultTemplates.all {
            builtIn[key] = try Template(name: key.description, channel: key.channel, text: text)
        }
        var own: [TemplateKey: Template] = [:]
        for file in files {
            let key = try TemplateKey(path: file.path)
            if let earlier = own[key] {
                throw TemplateError(file: file.path, line: nil, problem: .duplicate(earlier.name))
            }
            own[key] = try Template(name: file.path, channel: key.channel, text: file.text)
        }
        (self.own, self.builtIn) = (own, builtIn)
    }

    /// The template for a kind of event: the office's own before a built-in one, one for the kind before one for all kinds.
    func template(for key: TemplateKey) throws(RenderingError.Problem) -> Template {
        var general = key
        general.kind = nil
        guard let template = own[key] ?? own[general] ?? builtIn[key] ?? builtIn[general] else {
            throw .noTemplate
        }
        return template
    }
}
