package import ConveneMessages
package import ConveneModel

extension Configuration {
    /// Who speaks to the subjects, in which language, and where.
    package struct Office: Equatable, Sendable {
        /// The office as its messages name it.
        package var identity: ConveneMessages.Office
        package var language: MessageLanguage
        package var zone: ZoneID
        /// Two letters (ISO 3166): how national telephone numbers are read.
        package var country: String

        package static let standard = Office(
            identity: ConveneMessages.Office(name: "The office", shortName: "The office", hotline: "", contactName: ""),
            language: .english, zone: ZoneID("Asia/Ho_Chi_Minh"), country: "VN")
    }
}
