import ConveneMessages
import ConveneModel

/// The sample's office.
enum GeneratedOffice {
    static let address = EmailAddress(trusted: "ocop@phuongduytien.example")

    static let office = Office(
        name: "Ủy ban nhân dân phường Duy Tiên", nameEnglish: "People's Committee of Duy Tien Ward",
        shortName: "UBND P.Duy Tiên", hotline: "0950 000 001", contactName: "Bà Phạm Thị Minh", email: address,
        programme: "Chương trình OCOP")

    /// The same in a configuration.
    static let configuration = """
        [office]
        name = "\(office.name)"
        short_name = "\(office.shortName)"
        programme = "Chương trình OCOP"
        hotline = "\(office.hotline)"
        contact = "\(office.contactName)"
        email = "\(address)"
        language = "vi"
        zone = "Asia/Ho_Chi_Minh"

        [mail]
        from = "UBND phường Duy Tiên <\(address)>"
        """
}
