import ConveneModel
import Glibc

/// Writes each dispatch into a folder, as a file that is whole or not there.
///
/// The name depends on the dispatch alone, so a repeated attempt overwrites its file instead of adding one.
package final class FolderTransport: Transport {
    private let path: String

    package init(path: String) {
        self.path = path
    }

    package func deliver(_ dispatch: OutgoingDispatch) -> Classified {
        let name = Self.fileName(of: dispatch)
        do {
            try write(Self.content(of: dispatch), name: name)
            var classified = Classified(.accepted, "written to \(name)")
            classified.providerID = name
            return classified
        } catch {
            return Classified(error)
        }
    }

    /// `dispatch-0000000042.eml`: in the order of the ids.
    static func fileName(of dispatch: OutgoingDispatch) -> String {
        let suffix =
            switch dispatch.payload {
            case .email: "eml"
            case .sms: "txt"
            }
        return "dispatch-\(padded(Int(dispatch.id), to: 10)).\(suffix)"
    }

    private static func content(of dispatch: OutgoingDispatch) -> [UInt8] {
        switch dispatch.payload {
        case .email(let bytes): bytes
        case .sms(let payload): Array("To: \(dispatch.recipient.address)\n\n\(payload.accented.text)\n".utf8)
        }
    }

    /// Temporary file, fsync, rename, fsync of the folder: after that the file survives a power cut.
    private func write(_ bytes: [UInt8], name: String) throws(FolderError) {
        let temporary = "\(path)/.\(name).part"
        let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FolderError(number: errno, doing: "opening", path: temporary) }
        do {
            try Self.fill(file, bytes, path: temporary)
        } catch {
            close(file)
            unsafe unlink(temporary)
            throw error
        }
        guard close(file) == 0 else { throw FolderError(number: errno, doing: "closing", path: temporary) }
        let final = "\(path)/\(name)"
        guard unsafe rename(temporary, final) == 0 else {
            let number = errno
            unsafe unlink(temporary)
            throw FolderError(number: number, doing: "renaming", path: temporary)
        }
        try synchronizeFolder()
    }

    private static func fill(_ file: Int32, _ bytes: [UInt8], path: String) throws(FolderError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(file, all.baseAddress?.advanced(by: written), all.count - written)
            }
            let number = errno
            guard count > 0 || number == EINTR else { throw FolderError(number: number, doing: "writing", path: path) }
            written += max(0, count)
        }
        guard fsync(file) == 0 else { throw FolderError(number: errno, doing: "keeping", path: path) }
    }

    private func synchronizeFolder() throws(FolderError) {
        let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FolderError(number: errno, doing: "opening", path: path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw FolderError(number: errno, doing: "keeping", path: path) }
    }
}

/// A step that the operating system refused.
private struct FolderError: Error, CustomStringConvertible {
    let number: Int32
    let doing: String
    let path: String

    var description: String {
        "\(doing) \(path) failed: \(unsafe String(cString: strerror(number)))"
    }
}

extension Classified {
    /// A full disk passes; a folder that is missing or closed to us does not.
    fileprivate init(_ error: FolderError) {
        let passes = [ENOSPC, EDQUOT, EIO, EMFILE, ENFILE].contains(error.number)
        self.init(passes ? .unreachable : .pauseGateway, "\(error)", code: "errno \(error.number)")
    }
}
