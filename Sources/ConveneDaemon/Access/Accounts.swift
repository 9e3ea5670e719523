import Glibc

/// The machine's users and groups. Each answer may ask the network, where accounts live there.
enum Accounts {
    private static let bufferSize = 64 * 1024

    static func name(of user: UInt32) -> String? {
        unsafe withUser { entry, buffer, size, result in
            unsafe getpwuid_r(user, entry, buffer, size, result)
        } read: { entry in
            unsafe String(cString: entry.pw_name)
        }
    }

    static func user(named name: String) -> UInt32? {
        unsafe withUser { entry, buffer, size, result in
            unsafe getpwnam_r(name, entry, buffer, size, result)
        } read: { entry in
            unsafe entry.pw_uid
        }
    }

    static func group(named name: String) -> UInt32? {
        var entry = unsafe Glibc.group()
        var result: UnsafeMutablePointer<Glibc.group>?
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bufferSize) { buffer -> UInt32? in
            guard let start = buffer.baseAddress else { return nil }
            let code = unsafe getgrnam_r(name, &entry, start, buffer.count, &result)
            return unsafe code == 0 && result != nil ? entry.gr_gid : nil
        }
    }

    /// All groups of a user, supplementary ones included; at least `primary`.
    static func groups(of user: UInt32, primary: UInt32) -> Set<UInt32> {
        guard let name = name(of: user) else { return [primary] }
        var count: Int32 = 1024
        var list = [gid_t](repeating: primary, count: Int(count))
        guard unsafe getgrouplist(name, primary, &list, &count) >= 0 else { return [primary] }
        return Set(list.prefix(Int(count)))
    }

    private typealias LookUp = (
        UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int, UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32

    private static func withUser<Value>(_ lookUp: LookUp, read: (passwd) -> Value) -> Value? {
        var entry = unsafe passwd()
        var result: UnsafeMutablePointer<passwd>?
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bufferSize) { buffer in
            guard let start = buffer.baseAddress, unsafe lookUp(&entry, start, buffer.count, &result) == 0, unsafe result != nil
            else { return nil }
            return unsafe read(entry)
        }
    }
}
