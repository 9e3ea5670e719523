import ConveneImport
import ConveneModel
import Testing

@Suite struct ChangesTests {
    private func stored(_ programme: Programme) -> Stored {
        var stored = Stored()
        for entry in programme.localities { stored.localities[entry.value.id] = entry.value }
        for entry in programme.subjects { stored.subjects[entry.value.id] = entry.value }
        for entry in programme.products { stored.products[entry.value.id] = entry.value }
        for entry in programme.events { stored.events[entry.value.event.id] = entry.value }
        for entry in programme.sessions { stored.sessions[entry.value.id] = entry.value }
        for entry in programme.holidays { stored.holidays[entry.value.date] = entry.value }
        return stored
    }

    @Test func `everything is created in an empty store, in the order of the files`() throws {
        let programme = try Samples.programme().programme
        let changes = Changes(from: Stored(), to: programme, rules: PlainRules.syntax)
        #expect(changes.subjects.created == programme.subjects.map(\.value) && changes.events.created.count == 17)
        #expect(changes.localities.unchanged.isEmpty && changes.holidays.updated.isEmpty && !changes.isEmpty)
    }

    @Test func `the same files a second time change nothing`() throws {
        let programme = try Samples.programme().programme
        let changes = Changes(from: stored(programme), to: programme, rules: PlainRules.syntax)
        #expect(changes.isEmpty && changes.products.unchanged.count == 43 && changes.sessions.unchanged.count == 25)
    }

    @Test func `an update shows each field before and after`() throws {
        let programme = try Samples.programme().programme
        var before = stored(programme)
        let id = ID<Subject>(trusted: "S001")
        before.subjects[id]?.contact.phone = PhoneNumber(trusted: "+84950000199")
        before.subjects[id]?.isWomenLed = nil
        let changes = Changes(from: before, to: programme, rules: PlainRules.syntax).subjects
        let update = try #require(changes.updated.first)
        #expect(changes.updated.count == 1 && changes.created.isEmpty && update.before == before.subjects[id])
        #expect(
            update.fields.map(\.description) == ["phone: “+84950000199” → “+84950000101”", "female_led: “” → “true”"])
    }

    @Test func `other reminders are a change, another order of them is none`() throws {
        let programme = try Samples.programme().programme
        var before = stored(programme)
        before.events[ID(trusted: "E01")]?.rules.reverse()
        before.events[ID(trusted: "E11")]?.rules.removeLast()
        before.events[ID(trusted: "E12")]?.rules.reverse()
        before.events[ID(trusted: "E12")]?.event.capacity = nil
        let changes = Changes(from: before, to: programme, rules: PlainRules.syntax).events
        #expect(changes.updated.map(\.after.event.id.text) == ["E11", "E12"])
        #expect(
            changes.updated.flatMap(\.fields).map(\.description) == [
                "reminders: “invite -9d 08:00 email,sms; remind -2d 08:00 email” → "
                    + "“invite -9d 08:00 email,sms; remind -2d 08:00 email; remind -1d 17:00 sms”",
                "capacity: “” → “60”",
            ])
    }

    @Test func `what the files do not mention is left alone`() throws {
        let programme = try Samples.programme().programme
        var part = Programme()
        part.subjects = Array(programme.subjects.prefix(2))
        let changes = Changes(from: stored(programme), to: part, rules: PlainRules.syntax)
        #expect(changes.isEmpty && changes.subjects.unchanged.count == 2 && changes.localities.unchanged.isEmpty)
    }

    @Test func `what is stored is known to a batch`() throws {
        let known = stored(try Samples.programme().programme).knownIDs
        #expect(known.subjects.count == 32 && known.localityParents[ID(trusted: "duy-tien")]?.text == "ninh-binh")
        #expect(Samples.reader(known: known).read(files: [("products.csv", try Samples.bytes("products.csv"))]).issues == [])
    }
}
