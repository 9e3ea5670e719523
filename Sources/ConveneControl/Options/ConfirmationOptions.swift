import ArgumentParser
import ConveneAPI

/// Asks a person before something wide or final happens.
struct ConfirmationOptions: ParsableArguments {
    @Flag(name: [.long, .customShort("y")], help: "Do not ask.")
    var yes = false

    /// Asks `question` where a person sits at the terminal; elsewhere goes on without.
    func confirm(_ question: String) throws {
        guard !yes, let ask = Surroundings.current.ask else { return }
        guard ask(question) else { throw ControlError(.failed, "nothing was changed") }
    }

    /// Asks `question`, and refuses where nobody can answer it: for what cannot be taken back.
    func require(_ question: String) throws {
        guard yes || Surroundings.current.ask != nil else {
            throw ControlError(.usage, "\(question) Nobody is at the terminal to answer", remedy: "pass --yes")
        }
        try confirm(question)
    }
}
