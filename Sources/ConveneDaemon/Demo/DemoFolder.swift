import Glibc

/// The temporary folder of a demonstration, with its configuration.
struct DemoFolder: Sendable {
    let path: String

    var configuration: String { "\(path)/convened.toml" }
    var socket: String { "\(path)/control.sock" }
    var outbox: String { "\(path)/outbox" }

    init(below directory: String) throws {
        var template = Array("\(directory)/convene-demo-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw DemoFolderUnusable(directory: directory) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try writeConfiguration()
    }

    private func writeConfiguration() throws {
        let text = """
            [store]
            path = "\(path)/convene.sqlite"

            [control]
            socket = "\(socket)"

            [office]
            name = "Ủy ban nhân dân phường Duy Tiên"
            name_english = "People's Committee of Duy Tien Ward"
            short_name = "UBND P.Duy Tiên"
            programme = "Chương trình OCOP"
            hotline = "0950 000 001"
            contact = "Bà Phạm Thị Minh"
            email = "ocop@phuongduytien.example"
            language = "vi"
            zone = "Asia/Ho_Chi_Minh"

            [mail]
            from = "UBND phường Duy Tiên <ocop@phuongduytien.example>"
            """
        let bytes = Array(text.utf8)
        let file = unsafe open(configuration, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0, unsafe write(file, bytes, bytes.count) == bytes.count, close(file) == 0 else {
            throw DemoFolderUnusable(directory: path)
        }
    }

    var welcome: String {
        """
        A season of the sample programme of Duy Tiên. Everything lies in \(path).
        From a second terminal you can ask the daemon what it does:

            convenectl --socket \(socket) status
            convenectl --socket \(socket) message list
            convenectl --socket \(socket) match E12

        """
    }

    var farewell: String { "The folder stays: \(path) (remove it when you have seen enough)." }
}

/// A folder in which no demonstration can be set up.
struct DemoFolderUnusable: Error, CustomStringConvertible {
    let directory: String

    var description: String { "no folder can be made in \(directory): set TMPDIR to one that can be written to" }
}
