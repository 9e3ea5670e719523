import ArgumentParser
package import ConveneAPI
import Glibc

/// The command as a program: arguments in, an exit status out.
package enum Convenectl {
    /// Runs what the process's arguments ask for, and ends the process.
    package static func start() -> Never {
        exit(run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
    }

    /// Runs one command and returns what the process should end with.
    package static func run(_ arguments: [String], in surroundings: Surroundings) -> CommandExit {
        Surroundings.$current.withValue(surroundings) { run(arguments) }
    }

    private static func run(_ arguments: [String]) -> CommandExit {
        do {
            var command = try RootCommand.parseAsRoot(arguments)
            try command.run()
            return .ok
        } catch let error as ControlError {
            Surroundings.current.complain(error.text)
            return error.exitStatus
        } catch let ending as Ending {
            return ending.exitStatus
        } catch {
            return explain(error)
        }
    }

    /// Help and versions are asked for; everything else that the parser throws is a mistake on the command line.
    private static func explain(_ error: any Error) -> CommandExit {
        let text = RootCommand.fullMessage(for: error)
        guard !RootCommand.exitCode(for: error).isSuccess else {
            Surroundings.current.write(text)
            return .ok
        }
        Surroundings.current.complain(text)
        return .usage
    }
}

/// Ends the command with a status of its own after all has been said.
struct Ending: Error {
    let exitStatus: CommandExit
}
