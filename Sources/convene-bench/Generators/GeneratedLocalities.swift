import ConveneModel

/// A province with twelve wards of eight villages each.
enum GeneratedLocalities {
    private static let province = ID<Locality>(trusted: "province")

    static let wards: [ID<Locality>] = (1...12).map { ID(trusted: "ward-\($0)") }
    static let villages: [ID<Locality>] = wards.flatMap(villages)

    static var list: [Locality] {
        [Locality(id: province, name: "Tỉnh Ninh Bình", kind: "province")]
            + wards.map { Locality(id: $0, name: "Phường \($0)", kind: "ward", parent: province) }
            + wards.flatMap { ward in
                villages(of: ward).map { Locality(id: $0, name: "Thôn \($0)", kind: "village", parent: ward) }
            }
    }

    private static func villages(of ward: ID<Locality>) -> [ID<Locality>] {
        (1...8).map { ID(trusted: "\(ward)-v\($0)") }
    }
}
