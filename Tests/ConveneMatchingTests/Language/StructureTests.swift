import ConveneMatching
import ConveneModel
import Testing

@Suite struct StructureTests {
    private let women = flag(.womenLed)
    private let online = flag(.onlineSales)
    private let traceable = flag(.traceability)

    @Test func `a line break is the loosest and`() throws {
        #expect(try parsed("women-led or online-sales\ntraceability") == .all([.any([women, online]), traceable]))
        #expect(try parsed("traceability\nwomen-led or online-sales") == .all([traceable, .any([women, online])]))
    }

    @Test func `and in a line joins like a line break`() throws {
        let three = Criteria.all([women, online, traceable])
        #expect(try parsed("women-led\nonline-sales\ntraceability") == three)
        #expect(try parsed("women-led and online-sales and traceability") == three)
        #expect(try parsed("women-led and online-sales\ntraceability") == three)
    }

    @Test func `not binds to the next term only`() throws {
        #expect(try parsed("not women-led and online-sales") == .all([.not(women), online]))
        #expect(try parsed("not women-led or online-sales") == .any([.not(women), online]))
        #expect(try parsed("not (women-led or online-sales)") == .not(.any([women, online])))
        #expect(try parsed("not not women-led") == .not(.not(women)))
        #expect(
            try parsed("not product (label-ready) or women-led")
                == .any([.not(.product(productLeaf(.labelReady, .holds))), women]))
    }

    @Test func `brackets decide where and meets or`() throws {
        #expect(try parsed("(women-led or online-sales) and traceability") == .all([.any([women, online]), traceable]))
        #expect(try parsed("women-led or (online-sales and traceability)") == .any([women, .all([online, traceable])]))
        #expect(try parsed("((women-led))") == women)
    }

    @Test func `inside brackets a line break is a blank`() throws {
        #expect(try parsed("(women-led\n  or online-sales)\ntraceability") == .all([.any([women, online]), traceable]))
        #expect(
            try parsed("product (label-ready\n and\n traceability)")
                == .product(
                    .all([
                        productLeaf(.labelReady, .holds), productLeaf(.traceability, .holds),
                    ])))
    }

    @Test func `comments, empty lines and foreign line ends are skipped`() throws {
        #expect(try parsed("# who\r\n\r\nwomen-led # led by a woman\r\n\n  online-sales\n\n") == .all([women, online]))
    }

    @Test func `a comma list ends before or`() throws {
        let expected = Criteria.product(
            .any([
                productLeaf(.group, .isAmong(["handicraft", "ornamental", "tourism"])), .not(productLeaf(.labelReady, .holds)),
            ]))
        #expect(try parsed("product (group is handicraft, ornamental, tourism or not label-ready)") == expected)
    }

    @Test func `traceability is the subject's outside of product and the product's inside`() throws {
        #expect(
            try parsed("traceability\nproduct (traceability)") == .all([traceable, .product(productLeaf(.traceability, .holds))]))
    }

    @Test func `at least n products asks for different ones`() throws {
        let starred = productLeaf(.stars, .number(.compares(.atLeast, 3)))
        #expect(try parsed("at least 2 products (stars >= 3)") == .products(atLeast: 2, starred))
        #expect(try parsed("at least 1 product (stars >= 3)") == .product(starred))
    }

    @Test func `in at least n of, a comma before a field begins the next part`() throws {
        let kinds = subjectLeaf(.kind, .isAmong(["household", "cooperative"]))
        #expect(
            try parsed("at least 2 of (kind is household, cooperative, women-led, not online-sales)")
                == .atLeast(2, [kinds, women, .not(online)]))
        #expect(
            try parsed("at least 1 of (tag export, women-led)")
                == .atLeast(1, [subjectLeaf(.tag, .set(.hasAny(of: ["export"]))), women]))
        #expect(
            try parsed("at least 1 of (tag export, \"women-led\")")
                == .atLeast(1, [subjectLeaf(.tag, .set(.hasAny(of: ["export", "women-led"])))]))
        #expect(
            try parsed("at least 1 of (women-led or online-sales,\n product (stars >= 3), traceability)")
                == .atLeast(
                    1, [.any([women, online]), .product(productLeaf(.stars, .number(.compares(.atLeast, 3)))), traceable]))
    }

    @Test func `inside brackets of at least n of, a comma goes on with the list`() throws {
        let tags = subjectLeaf(.tag, .set(.hasAny(of: ["export", "joined"])))
        #expect(
            try parsed("at least 1 of ((tag export, joined or women-led), online-sales)")
                == .atLeast(1, [.any([tags, women]), online]))
    }
}
