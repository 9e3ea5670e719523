import ArgumentParser
import ConveneModel

extension Channel: ExpressibleByArgument {}

struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "From due rows of the ledger to recorded outcomes, through a server on the loopback.",
        discussion: """
            The server is another process of this program. In the same run, the same messages go through libcurl alone, on as \
            many threads and without a store: that is the ceiling.
            """)

    @Option(name: .long, help: "How many messages are due.")
    var messages = 5_000

    @Option(name: .long, parsing: .upToNextOption, help: "The numbers of couriers, one run each.")
    var couriers = [1, 4, 8]

    @Option(name: .long, help: "The channel.")
    var channel = Channel.email

    @OptionGroup var place: DirectoryOptions

    func run() async throws {
        let sink = try SinkProcess(channel)
        defer { sink.stop() }
        for count in couriers {
            let season = Delivery(channel: channel, messages: messages, couriers: count, port: sink.port)
            let gateways = season.gateways
            let figures = try await BenchDaemon.run(below: place.directory, gateways: gateways) { try await season.run(in: $0) }
            report(figures, Reporter(bench: "deliver", parameters: [("messages", messages), ("couriers", count)]))
        }
    }

    private func report(_ figures: Delivery.Figures, _ reporter: Reporter) {
        let channel = channel.rawValue
        reporter.report("planned", figures.planned, "\(channel)/s")
        reporter.report("delivered", figures.delivered, "\(channel)/s")
        reporter.report("ceiling", figures.ceiling, "\(channel)/s")
        reporter.report("ratio", figures.delivered / figures.ceiling, "of_ceiling")
        reporter.report("processor_time", figures.processor * 1e6, "us/\(channel)")
        reporter.report("ceiling_processor_time", figures.ceilingProcessor * 1e6, "us/\(channel)")
        if let peak = figures.peakMemory { reporter.report("peak_memory", peak, "MiB") }
    }
}
