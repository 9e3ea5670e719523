import ConveneImport
import ConveneModel

/// The files of a programme as an office would hand them over.
struct ProgrammeFiles {
    let localities: [UInt8]
    let subjects: [UInt8]
    let products: [UInt8]
    let productCount: Int

    init(subjects count: Int) {
        let list = GeneratedSubjects.list(count)
        let goods = GeneratedProducts.list(of: list).flatMap(\.self)
        localities = Self.bytes(GeneratedLocalities.list, LocalityRecord.table)
        subjects = Self.bytes(list, SubjectRecord.table)
        products = Self.bytes(goods, ProductRecord.table)
        productCount = goods.count
    }

    var named: [(name: String, bytes: [UInt8])] {
        [("localities.csv", localities), ("subjects.csv", subjects), ("products.csv", products)]
    }

    private static func bytes<Record>(_ records: [Record], _ table: RecordTable<Record>) -> [UInt8] {
        var text = CSVWriter.line(table.columnNames)
        for record in records { text += CSVWriter.line(table.print(record).map(\.text)) }
        return Array(text.utf8)
    }
}
