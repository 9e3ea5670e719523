import ConveneAPI
import Testing

@Suite struct RouteTests {
    @Test func `a pattern and its path fit together`() {
        #expect(Route.registrationAction.pattern == "/v1/registrations/{event}/{subject}/{action}")
        #expect(Route.registrationAction.path(["E01", "S001", "confirm"]) == "/v1/registrations/E01/S001/confirm")
        #expect(Route.list(.locality).path() == "/v1/localities")
        #expect(Route.show(.holiday).path(["2026-09-02"]) == "/v1/holidays/2026-09-02")
    }

    @Test func `values cannot leave their place in a path`() {
        #expect(Route.show(.event).path(["../x?y#z é"]) == "/v1/events/..%2Fx%3Fy%23z%20%C3%A9")
    }

    @Test func `a query holds what has a value, each name once`() {
        var query = Query([.event: "E01", .subject: nil, .state: "a b&c"])
        #expect(Route.list(.message).path(query: query) == "/v1/messages?event=E01&state=a%20b%26c")
        query[.event] = "E02"
        query[.state] = nil
        #expect(query.text == "?event=E02")
        #expect(Query().text.isEmpty)
    }

    @Test func `no two routes of the editable nouns are the same`() {
        let routes = Noun.editable.flatMap { [Route.list($0), .show($0), .create($0), .edit($0), .remove($0)] }
        #expect(Set(routes).count == Noun.editable.count * 5)
    }
}
