"""convenectl match: the audiences of the sample programme, and what a match may and may not do."""

import csv
from collections import defaultdict
from pathlib import Path

from support.folders import PROGRAMME, minimal_configuration
from support.harness import check, equal
from support.programs import Daemon

EXPECTED = Path(__file__).resolve().parents[1] / "expected_audience.csv"


def _office(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    daemon.do("import", PROGRAMME)
    return daemon


def the_expected_subjects_are_matched_and_no_others(bench):
    expected = defaultdict(list)
    for row in csv.DictReader(EXPECTED.open(encoding="utf-8")):
        expected[row["event_id"]].append(row["subject_id"])
    check(len(expected) >= 7, "the table of expected audiences is not whole")
    daemon = _office(bench)
    everybody = [subject["id"] for subject in daemon.do("subject", "list")]
    for event, subjects in expected.items():
        reply = daemon.do("match", event)
        equal(reply["event"], event, "the event")
        equal(sorted(match["subject"] for match in reply["matched"]), sorted(subjects), f"matched for {event}")
        named = [candidate["subject"] for candidate in reply["matched"] + reply["unmatched"]]
        equal(sorted(named), sorted(everybody), f"everybody is named once for {event}")
        for candidate in reply["matched"] + reply["unmatched"]:
            check(candidate["reasons"] and all(candidate["reasons"]), f"{event} {candidate} has no reason")


def every_event_of_the_programme_can_be_matched(bench):
    daemon = _office(bench)
    for event in daemon.do("event", "list"):
        first, second = daemon.control("match", event["id"], "--json"), daemon.control("match", event["id"], "--json")
        equal(first.code, 0, f"{event['id']}: {first}")
        equal(first.out, second.out, f"match {event['id']}, asked twice")


def a_match_alone_registers_nobody(bench):
    daemon = _office(bench)
    daemon.do("match", "E11")
    equal(daemon.do("registration", "list"), [], "registrations")
    reply = daemon.do("match", "E11", "--apply", "--yes")
    registrations = daemon.do("registration", "list", "--event", "E11")
    equal(
        sorted(one["subject"] for one in registrations), sorted(one["subject"] for one in reply["matched"]), "registered subjects")
    again = daemon.do("match", "E11", "--apply", "--yes")
    equal(again["proposed"], 0, "proposed the second time")


def drafts_and_cancelled_events_invite_nobody(bench):
    daemon = _office(bench)
    for event in ["E17", "E04"]:
        daemon.control("match", event, "--apply", "--yes")
        answer = daemon.control("invite", event, "--yes")
        equal(answer.code, 6, f"invite {event}: {answer}")
        equal(daemon.do("message", "list", "--event", event), [], f"messages of {event}")
        equal(daemon.do("forecast", "--event", event, "--until", "2027-12-31"), [], f"forecast of {event}")


def a_subject_that_dissolves_is_not_chased(bench):
    daemon = _office(bench)
    for event in daemon.do("event", "list"):
        if event["status"] == "scheduled":
            daemon.do("match", event["id"], "--apply", "--yes")
    messages = daemon.do("message", "list", "--subject", "S029") + daemon.do("forecast", "--subject", "S029", "--until", "2027-12-31")
    equal([one for one in messages if one.get("state", one.get("verdict")) not in ("skipped", "skip")], [], "messages to S029")
