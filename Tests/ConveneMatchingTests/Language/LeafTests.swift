import ConveneMatching
import ConveneModel
import Testing

/// What each form of criterion is read as, and that its canonical text is the one given.
@Suite struct LeafTests {
    private static let day = CivilDate(year: 2027, month: 4, day: 1) ?? CivilDate(dayNumber: 0)

    static let subjectForms: [(String, SubjectField, Condition)] = [
        ("subject is S003, S004", .subject, .isAmong(["S003", "S004"])),
        ("kind is cooperative-group", .kind, .isAmong(["cooperative_group"])),
        ("status is active, paused", .status, .isAmong(["active", "paused"])),
        ("locality in duy-tien, duy-tan", .locality, .isUnder(["duy-tien", "duy-tan"])),
        ("locality in \"Lào Cai\"", .locality, .isUnder(["Lào Cai"])),
        ("language is vi", .language, .isAmong(["vi"])),
        ("women-led", .womenLed, .holds),
        ("consent", .consent, .holds),
        ("consent sms", .consentSMS, .holds),
        ("consent email unknown", .consentEmail, .isUnknown),
        ("employees <= 10", .employees, .number(.compares(.atMost, 10))),
        ("employees < 10", .employees, .number(.compares(.below, 10))),
        ("employees > 10", .employees, .number(.compares(.above, 10))),
        ("food-safety before 2027-04-01", .foodSafety, .date(.before(.on(day)))),
        ("food-safety after start", .foodSafety, .date(.after(.start))),
        ("food-safety within 90 days of start", .foodSafety, .date(.within(CalendarSpan(90, .days), of: .start))),
        ("food-safety unknown", .foodSafety, .isUnknown),
        ("joined within 1 years", .joined, .date(.within(CalendarSpan(1, .years), of: .today))),
        ("joined known", .joined, .isKnown),
        ("member of \"Farmers Union\", \"women_union\"", .memberOf, .set(.hasAny(of: ["Farmers Union", "women_union"]))),
        ("tag \"say \"\"hi\"\"\"", .tag, .set(.hasAny(of: ["say \"hi\""]))),
        ("tag any", .tag, .set(.isNotEmpty)),
        ("tag none", .tag, .set(.isEmpty)),
        ("tag \"none\"", .tag, .set(.hasAny(of: ["none"]))),
        ("attended E01, E02", .attended, .history(HistoryCondition(.hasAny(of: ["E01", "E02"])))),
        ("invited to any since 2027-04-01", .invitedTo, .history(HistoryCondition(.isNotEmpty, since: .day(day)))),
        ("declined E01 at least 2 times", .declined, .history(HistoryCondition(.hasAny(of: ["E01"]), times: 2))),
        (
            "absent at none within 2 years", .absentAt,
            .history(HistoryCondition(.isEmpty, since: .within(CalendarSpan(2, .years), of: .today)))
        ),
    ]

    static let productForms: [(String, ProductField, Condition)] = [
        ("group is food, drink", .group, .isAmong(["food", "drink"])),
        ("group under \"Vải, may mặc\"", .group, .isUnder(["Vải, may mặc"])),
        ("stage is idea, expired", .stage, .isAmong(["idea", "expired"])),
        ("stage >= dossier", .stage, .ranks(.atLeast, "dossier")),
        ("stars is 4", .stars, .number(.equals(4))),
        ("stars 3..4", .stars, .number(.between(3, 4))),
        ("score >= 78.5", .score, .number(.compares(.atLeast, 78.5))),
        ("target-stars is 5", .targetStars, .number(.equals(5))),
        ("local-material unknown", .localMaterial, .isUnknown),
        ("certificate valid", .certificate, .certificate(.valid(on: .today))),
        ("certificate valid on start", .certificate, .certificate(.valid(on: .start))),
        ("certificate valid through end", .certificate, .certificate(.validThrough(.end))),
        ("certificate valid through 2027-04-01", .certificate, .certificate(.validThrough(.on(day)))),
        ("certificate expired", .certificate, .certificate(.expired)),
        (
            "certificate expires within 30 days of start", .certificate,
            .certificate(.expires(within: CalendarSpan(30, .days), of: .start))
        ),
        ("certificate known", .certificate, .isKnown),
        ("certified-on within 6 months", .certifiedOn, .date(.within(CalendarSpan(6, .months), of: .today))),
        ("expires-on before end", .expiresOn, .date(.before(.end))),
        ("target-round is \"2026-2\", \"2027-1\"", .targetRound, .isAmong(["2026-2", "2027-1"])),
        ("missing any", .missing, .set(.isNotEmpty)),
        ("missing \"label\"", .missing, .set(.hasAny(of: ["label"]))),
        ("food-safety-ready", .foodSafetyReady, .holds),
    ]

    @Test(arguments: subjectForms)
    func `a criterion on the subject is read and written`(text: String, field: SubjectField, condition: Condition) throws {
        let tree = subjectLeaf(field, condition)
        #expect(try parsed(text) == tree)
        #expect(tree.canonicalText == text)
    }

    @Test(arguments: productForms)
    func `a criterion on a product is read and written`(text: String, field: ProductField, condition: Condition) throws {
        let tree = Criteria.product(productLeaf(field, condition))
        #expect(try parsed("product (\(text))") == tree)
        #expect(tree.canonicalText == "product (\(text))")
    }

    @Test(arguments: [
        ("Kind IS Cooperative_Group", "kind is cooperative-group"),
        ("women_led", "women-led"),
        ("kind is \"cooperative_group\" or kind is \"household\"", "kind is cooperative-group or kind is household"),
        ("joined within 1 year", "joined within 1 years"),
        ("product (stars ≥ 3)", "product (stars >= 3)"),
        ("product (stars is 3 .. 4)", "product (stars 3..4)"),
        ("product (stars 3…4)", "product (stars 3..4)"),
        ("tag “tết”, export", "tag \"tết\", \"export\""),
        ("locality in E.1, \"tag\"", "locality in E.1, \"tag\""),
        ("product (certificate valid on today)", "product (certificate valid)"),
    ])
    func `other spellings lead to the canonical one`(text: String, canonical: String) throws {
        #expect(try parsed(text).canonicalText == canonical)
    }

    @Test func `a rule is also written on one line`() throws {
        let tree = try parsed("women-led or consent\ntag any")
        #expect(CriteriaPrinter().text(tree, layout: .lines) == "women-led or consent\ntag any")
        #expect(CriteriaPrinter().text(tree, layout: .oneLine) == "(women-led or consent) and tag any")
        #expect(try parsed(CriteriaPrinter().text(tree, layout: .oneLine)) == tree)
    }
}
