import ConveneConfiguration
import ConveneTestSupport
import Testing

@Suite struct `damaged configurations` {
    @Test(arguments: [UInt64(0xDA3A6E)])
    func `any damage ends in a configuration or in mistakes that lie within the file`(start: UInt64) throws {
        let text = try ShippedFiles.text("etc/gateways/esms.toml") + "[store]\npath=\"/s\"\n[control]\nsocket=\"/c\"\n"
        for seed in start..<start + 300 {
            var random = SeededGenerator(seed: seed)
            let bytes = damaged(Array(text.utf8), &random)
            let reading = Configuration.read(SourceFile(name: "c", bytes: bytes), surroundings: .plain())
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            #expect((reading.configuration == nil) == !reading.errors.isEmpty, "seed \(seed)")
            #expect(reading.issues.allSatisfy { 1...lines ~= $0.line && $0.column >= 1 }, "seed \(seed): \(reading.issues)")
        }
    }

    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("\n[x]\n".utf8), at: place)
            default: bytes.insert("\"[]{}=.,#'\n1a".utf8.randomElement(using: &random) ?? 0, at: place)
            }
        }
        return bytes
    }
}
