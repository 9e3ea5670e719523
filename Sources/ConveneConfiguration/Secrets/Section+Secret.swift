extension Section {
    /// The reference in `key`, after a look at whether the secret can be read.
    func secret(_ key: String, _ surroundings: Surroundings) -> SecretReference? {
        guard let reference = value(key, .secret) else { return nil }
        checkSecret(reference, key, surroundings.secrets)
        return reference
    }

    /// Whatever the file holds stays here: only what is wrong with it goes on.
    private func checkSecret(_ reference: SecretReference, _ key: String, _ source: SecretSource) {
        do throws(SecretSource.Problem) {
            let file = try source.file(of: reference)
            _ = try SecretSource.content(of: file)
            guard file.isReadableByAll else { return }
            let complaint = Complaint("may be read by everybody: \(reference)", remedy: "take the right away with chmod o-rwx")
            complain(key, complaint, severity: .warning)
        } catch {
            let complaint = Complaint("names \(reference), which \(error)", remedy: error.remedy)
            complain(key, complaint, severity: error == .outsideService ? .warning : .error)
        }
    }
}

extension ValueReader where Value == SecretReference {
    static var secret: Self {
        Self { (node) throws(Complaint) in
            guard case .table(let entries) = node.value else {
                throw Complaint(
                    "is written out here, where everybody who may read this file, its copies and its backups can see it",
                    remedy:
                        "keep it in a file of its own and write { file = \"/path\" }, or { credential = \"name\" } for systemd's")
            }
            guard let entry = entries.first, entries.count == 1 else {
                throw Complaint("does not say where the secret is", remedy: Self.forms)
            }
            switch entry.key {
            case "file": return .file(try ValueReader<String>.path(entry.node))
            case "credential": return .credential(try ValueReader<String>.credentialName(entry.node))
            default: throw Complaint("does not say where the secret is", remedy: Self.forms)
            }
        }
    }

    private static var forms: String { "write { file = \"/path\" } or { credential = \"name\" }" }
}

extension ValueReader where Value == String {
    /// A name that stays within the credentials directory.
    fileprivate static var credentialName: Self {
        Self.line.map { (name) throws(Complaint) in
            guard !name.contains("/"), name != ".", name != ".." else {
                throw Complaint("is “\(name)”, which is no name of a credential", remedy: "use the name from LoadCredential=")
            }
            return name
        }
    }
}
