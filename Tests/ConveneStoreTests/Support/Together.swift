import ConveneModel
import ConveneStore
import Dispatch
import Synchronization

/// Opens once as many have come as are expected.
private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let missing: Mutex<Int>

    init(expecting count: Int) {
        missing = Mutex(count)
    }

    func arrive() {
        let isOpen = missing.withLock { missing in
            missing -= 1
            return missing == 0
        }
        if isOpen { semaphore.signal() }
    }

    func wait() { semaphore.wait() }
}

/// Does all `works` at the same time: they are handed over while another write keeps the writer busy, so that it finds
/// them waiting together. Answers the error of each.
func together(_ works: [@Sendable (WriteAccess) throws -> Void], in store: Store) async -> [StoreError?] {
    let gate = Gate(expecting: works.count)
    return await withTaskGroup(of: (Int, StoreError?).self) { group in
        group.addTask {
            let error = await outcome(of: { _ in gate.wait() }, in: store)
            return (-1, error)
        }
        for (index, work) in works.enumerated() {
            group.addTask {
                gate.arrive()
                return (index, await outcome(of: work, in: store))
            }
        }
        var errors = [StoreError?](repeating: nil, count: works.count)
        for await (index, error) in group where index >= 0 { errors[index] = error }
        return errors
    }
}

private func outcome(of work: @escaping @Sendable (WriteAccess) throws -> Void, in store: Store) async -> StoreError? {
    do {
        try await store.write(as: clerk, at: morning, work)
        return nil
    } catch {
        return error as? StoreError ?? .failed("\(error)")
    }
}
