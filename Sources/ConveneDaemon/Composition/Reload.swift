import ConveneConfiguration
import Logging
import ServiceLifecycle
import UnixSignals

/// Follows a SIGHUP: reads the configuration anew and takes over gateways, texts, limits and access, all of it or nothing.
struct Reload: Service {
    let start: DaemonStart
    let live: LiveFittings
    let couriers: CourierService
    let scheduler: Scheduler

    func run() async throws {
        live.bell.connect { couriers.wake() }
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) { await reload() }
        }
    }

    private func reload() async {
        start.notifier.reloading()
        defer { start.notifier.ready(status: "ready") }
        do {
            let configuration = try start.reread()
            let fittings = try Fittings(configuration, secrets: start.secrets)
            try fittings.makeFolders()
            live.replace(with: fittings)
            await couriers.replace(with: fittings.gateways)
            scheduler.noteChange()
            start.logger.notice("the configuration was reloaded")
            if configuration.store != start.configuration.store || configuration.control != start.configuration.control {
                start.logger.warning("[store] and [control] take effect at the next start only")
            }
        } catch {
            start.logger.error("the configuration was not reloaded; what was in force stays so", metadata: ["error": "\(error)"])
        }
    }
}
