import ConveneAPI
import ConveneModel
import ConveneReminders
import ConveneStore

/// Lets the sample programme happen: the files are imported, everybody is matched, and time passes from one moment at which
/// something is due to the next.
struct DemoSeason: Sendable {
    let daemon: Daemon
    let clock: ManualClock
    let ends: Instant

    private var actor: Actor { .daemon(uid: ownUserID()) }

    /// Imports the programme and proposes to each coming event those whom its audience selects.
    func load() async throws {
        let zones = ZoneFiles()
        let today = try zones.rules(of: ZoneID("Asia/Ho_Chi_Minh")).civil(at: clock.now()).date
        let request = ImportRequest(dryRun: false, files: SampleProgramme.files.map { .init(name: $0.name, bytes: $0.bytes) })
        _ = try await daemon.store.write(as: actor, at: clock.now()) { access in
            let reply = try ImportDesk(zones: zones, today: today).take(request, in: access)
            guard reply.applied else { throw ControlFailure(.invalid, "the sample programme has mistakes", issues: reply.issues) }
            let invitations = InvitationDesk(zones: zones, policy: PlanningPolicy())
            for event in try access.reading.events.all() where event.status == .scheduled {
                let answer = try MatchDesk(zones: zones).answer(for: event, at: access.now, in: access.reading)
                _ = try invitations.propose(answer, in: access)
            }
        }
        daemon.scheduler.noteChange()
    }

    /// Moves the clock from one due moment to the next until the season is over.
    func pass() async throws {
        while true {
            try await settle()
            guard let next = try await nextMoment(), next < ends else { break }
            clock.set(to: next)
            // What was deferred to this moment is the couriers' business alone.
            daemon.couriers.wake()
        }
        clock.set(to: ends)
        try await settle()
    }

    private func nextMoment() async throws -> Instant? {
        let claims = try await daemon.store.read { access in
            try Channel.allCases.compactMap { try access.nextClaim(on: $0) }
        }
        let moments = claims + [daemon.scheduler.nextDue].compactMap(\.self)
        return moments.filter { $0 > clock.now() }.min()
    }

    /// Waits until what is due has been decided, and sent.
    private func settle() async throws {
        while try await isBusy() { try await Task.sleep(for: .milliseconds(2)) }
    }

    private func isBusy() async throws -> Bool {
        guard daemon.scheduler.isCaughtUp else { return true }
        let now = clock.now()
        return try await daemon.store.read { access in
            let waiting = try access.queue(limit: 1).contains { $0.nextAt.map { $0 <= now } ?? false }
            return try waiting || (access.messageCounts()[.claimed] ?? 0) > 0
        }
    }
}

/// The sample programme's files, as they are built into the program.
enum SampleProgramme {
    static var files: [(name: String, bytes: [UInt8])] {
        [
            ("localities.csv", PackageResources.localities_csv), ("subjects.csv", PackageResources.subjects_csv),
            ("products.csv", PackageResources.products_csv), ("events.csv", PackageResources.events_csv),
            ("sessions.csv", PackageResources.sessions_csv), ("holidays.csv", PackageResources.holidays_csv),
        ]
    }
}
