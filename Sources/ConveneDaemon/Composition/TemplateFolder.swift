import ConveneMessages
import Glibc

/// The office's own texts as files: `<language>/<purpose>.<channel>.mustache` below one folder.
enum TemplateFolder {
    /// The files below `directory`, in the order of their paths; none where no folder is configured.
    static func files(in directory: String?) throws -> [TemplateSet.File] {
        guard let directory else { return [] }
        return try names(in: directory).flatMap { language -> [TemplateSet.File] in
            let folder = "\(directory)/\(language)"
            return try names(in: folder).filter { $0.hasSuffix(".mustache") }.map { name in
                guard let bytes = FileBytes.read("\(folder)/\(name)"), let text = String(validating: bytes, as: UTF8.self) else {
                    throw UnreadableFolder(path: "\(folder)/\(name)", detail: "not a readable UTF-8 file")
                }
                return TemplateSet.File(path: "\(language)/\(name)", text: text)
            }
        }
    }

    private static func names(in path: String) throws -> [String] {
        guard let stream = unsafe opendir(path) else {
            throw UnreadableFolder(path: path, detail: unsafe String(cString: strerror(errno)))
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

/// A folder or file of templates that cannot be read.
struct UnreadableFolder: Error, CustomStringConvertible {
    let path: String
    let detail: String

    var description: String { "\(path) cannot be read (\(detail)): correct [templates] directory, or the rights of the file" }
}
