import Glibc

/// Prints the figures of one bench as they come.
struct Reporter {
    let bench: String
    var parameters: [(name: String, value: Int)] = []

    func report(_ name: String, _ value: Double, _ unit: String, _ more: [(name: String, value: Int)] = []) {
        print(Figure(bench: bench, name: name, value: value, unit: unit, parameters: parameters + more).line)
        // Somebody may read along through a pipe.
        fflush(nil)
    }
}
