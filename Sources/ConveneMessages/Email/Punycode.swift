/// Punycode of RFC 3492, as domain labels use it.
enum Punycode {
    private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)

    /// `label` itself where it is ASCII, else its A-label.
    static func label(_ label: String) -> String {
        label.utf8.allSatisfy { $0 < 0x80 } ? label : "xn--" + encode(label.unicodeScalars.map { Int($0.value) })
    }

    private static func encode(_ points: [Int]) -> String {
        let basic = points.filter { $0 < 0x80 }.compactMap { Unicode.Scalar($0) }
        var output = String(String.UnicodeScalarView(basic))
        var (next, delta, bias, handled) = (0x80, 0, 72, basic.count)
        if !basic.isEmpty { output += "-" }
        while handled < points.count, let smallest = points.filter({ $0 >= next }).min() {
            delta += (smallest - next) * (handled + 1)
            next = smallest
            for point in points {
                if point < next { delta += 1 }
                guard point == next else { continue }
                output += variableLength(delta, bias: bias)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
                (delta, handled) = (0, handled + 1)
            }
            (delta, next) = (delta + 1, next + 1)
        }
        return output
    }

    private static func variableLength(_ delta: Int, bias: Int) -> String {
        var (output, rest, k) = ("", delta, base)
        while true {
            let threshold = min(max(k - bias, tMin), tMax)
            guard rest >= threshold else { return output + digit(rest) }
            output += digit(threshold + (rest - threshold) % (base - threshold))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }

    private static func digit(_ value: Int) -> String {
        String(UnicodeScalar(UInt8(value < 26 ? value + 97 : value + 22)))
    }
}
