import ArgumentParser
import ConveneModel
import Glibc

/// The server that `deliver` starts as a process of its own.
struct SinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink", abstract: "Take everything on a port of the loopback, until standard input ends.",
        shouldDisplay: false)

    @Option(name: .long, help: "What it takes: e-mail over SMTP, SMS over HTTP.")
    var channel = Channel.email

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let listener = try LoopbackListener()
        // It must not outlive the one who started it.
        WorkerThread.detach {
            var byte: UInt8 = 0
            while unsafe read(STDIN_FILENO, &byte, 1) > 0 {}
            Glibc.exit(0)
        }
        print(listener.port)
        fflush(nil)
        listener.serve { [channel] connection in
            switch channel {
            case .email: SMTPSink(connection).run()
            case .sms: HTTPSink(connection).run()
            }
        }
    }
}
