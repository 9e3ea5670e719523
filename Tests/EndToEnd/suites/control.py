"""convenectl as programs use it: exit codes, JSON on every verb, and that curl can do the same."""

import json
import os
import statistics
import subprocess
import time

from support.folders import PROGRAMME, minimal_configuration
from support.harness import check, equal
from support.programs import Daemon, curl, request

NOUNS = {
    "subject": ("subjects", "S001"), "product": ("products", "P001"), "event": ("events", "E01"),
    "session": ("sessions", "E01-1"), "locality": ("localities", "duy-tien"), "holiday": ("holidays", "2026-09-02"),
}


def _office(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    answer = daemon.control("import", PROGRAMME)
    equal(answer.code, 0, f"import: {answer}")
    return daemon


def help_needs_no_daemon(bench):
    for arguments in [["--help"], ["subject", "--help"], ["match", "--help"], ["--version"]]:
        answer = bench.programs.bare_control(*arguments)
        equal(answer.code, 0, f"convenectl {arguments}: {answer}")
        check(answer.out.strip(), "nothing is printed")
    times = []
    for _ in range(20):
        start = time.monotonic()
        subprocess.run([bench.programs.convenectl, "--help"], stdout=subprocess.DEVNULL, check=True)
        times.append((time.monotonic() - start) * 1000)
    bench.figure("convenectl --help", f"median {statistics.median(times):.1f} ms, best {min(times):.1f} ms of 20")


def without_a_daemon_every_verb_ends_with_3(bench):
    for arguments in [["status"], ["subject", "list"], ["match", "E01"], ["queue"], ["import", PROGRAMME], ["audit", "--json"]]:
        answer = bench.programs.control(bench.folder / "none", *arguments)
        equal(answer.code, 3, f"convenectl {arguments}: {answer}")
        check(str(bench.folder / "none") in answer.error and answer.out == "", f"{answer}")


def the_socket_can_be_named_by_the_environment(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    answer = bench.programs.bare_control("status", environment={"CONVENE_SOCKET": str(daemon.socket)})
    equal(answer.code, 0, f"{answer}")


def mistakes_on_the_command_line_end_with_2(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    for arguments in [["frobnicate"], ["subject", "list", "--colour", "red"], ["match"], ["event", "edit", "E01"],
                      ["subject", "list", "--limit", "0"], ["message", "list", "--limit", "x"]]:
        answer = daemon.control(*arguments)
        equal(answer.code, 2, f"convenectl {arguments}: {answer}")


def what_does_not_exist_ends_with_4(bench):
    daemon = _office(bench)
    for arguments in [["subject", "show", "S999"], ["match", "E99"], ["invite", "E99", "--yes"], ["message", "show", "12345"],
                      ["product", "edit", "P999", "--set", "name=x"], ["event", "remove", "E99", "--yes"],
                      ["gateway", "test", "nowhere", "--to", "a@b.example"], ["registration", "list", "--event", "E99"],
                      ["registration", "confirm", "E11", "S001"]]:
        answer = daemon.control(*arguments)
        equal(answer.code, 4, f"convenectl {arguments}: {answer}")


def what_exists_already_ends_with_6(bench):
    daemon = _office(bench)
    before = daemon.control("subject", "list", "--json").out
    answer = daemon.control("subject", "add", "S001", "--set", "name=Other", "--set", "kind=household")
    equal(answer.code, 6, f"{answer}")
    check("S001" in answer.error, f"{answer}")
    equal(daemon.control("subject", "list", "--json").out, before, "the subjects after the refusal")
    equal(daemon.control("registration", "add", "E11", "S001").code, 0, "a first registration")
    equal(daemon.control("registration", "add", "E11", "S001").code, 6, "a second registration")


def a_value_that_cannot_be_ends_with_1_and_changes_nothing(bench):
    daemon = _office(bench)
    before = daemon.control("subject", "list", "--json").out
    for field in ["kind=castle", "email=a@b.example\r\nBcc: evil@c.example", "phone=12", "locality_id=nowhere", "colour=red",
                  "consent_on=2026-02-30", "language=\u202e"]:
        answer = daemon.control("subject", "edit", "S001", "--set", field)
        equal(answer.code, 1, f"--set {field!r}: {answer}")
        check("\r" not in answer.error, "a control character reaches the terminal")
    equal(daemon.control("subject", "list", "--json").out, before, "the subjects after the refusals")


def every_list_speaks_JSON_and_tables(bench):
    daemon = _office(bench)
    equal(daemon.control("match", "E11", "--apply", "--yes").code, 0, "match --apply")
    lists = [[noun, "list"] for noun in NOUNS] + [
        ["registration", "list"], ["rule", "list"], ["message", "list"], ["gateway", "list"], ["audit"], ["forecast"]]
    for arguments in lists:
        answer = daemon.control(*arguments, "--json")
        equal(answer.code, 0, f"{arguments}: {answer}")
        check(isinstance(answer.json, list), f"{arguments} --json is no array: {answer.out[:200]}")
        table = daemon.control(*arguments)
        equal(table.code, 0, f"{arguments}: {table}")
        check(not table.out.lstrip().startswith(("[", "{")), f"{arguments} prints JSON to people: {table.out[:200]}")
    for arguments in [["status"], ["queue"], ["match", "E10"]]:
        answer = daemon.control(*arguments, "--json")
        check(isinstance(answer.json, dict), f"{arguments} --json is no object")
        check(not daemon.control(*arguments).out.startswith("{"), f"{arguments} prints JSON to people")


def a_list_is_complete_beyond_a_page(bench):
    daemon = _office(bench)
    everything = daemon.control("subject", "list", "--json").json
    small, after = [], ""
    while after is not None:
        page = curl(daemon.socket, f"/v1/subjects?limit=7{'&after=' + after if after else ''}").json
        check(len(page["items"]) <= 7, "a page is longer than its limit")
        small += page["items"]
        after = page["next"]
    equal(small, everything, "the pages together")


def curl_does_the_same_as_convenectl(bench):
    daemon = _office(bench)
    for arguments, path in [(["match", "E10"], "/v1/events/E10/match"), (["status"], "/v1/status"), (["queue"], "/v1/queue")] + [
            ([noun, "show", example], f"/v1/{plural}/{example}") for noun, (plural, example) in NOUNS.items()]:
        ours, theirs = daemon.control(*arguments, "--json"), curl(daemon.socket, path)
        equal(ours.code, 0, f"{arguments}: {ours}")
        # `event show` adds the event's sessions and rules, which have paths of their own.
        shown = {key: value for key, value in ours.json.items() if not path.startswith("/v1/events/E01") or key not in ("sessions", "rules")}
        equal(theirs.json, shown, f"{path} by curl")
    for noun, (plural, _) in NOUNS.items():
        equal(curl(daemon.socket, f"/v1/{plural}?limit=500").json["items"], daemon.do(noun, "list"), plural)
    created = curl(
        daemon.socket, "/v1/subjects", "-X", "POST", "-H", "Content-Type: application/json",
        "-d", json.dumps({"id": "C001", "name": "Curl", "kind": "household"}))
    equal(created.json["id"], "C001", "a subject made by curl")
    equal(daemon.do("subject", "show", "C001")["name"], "Curl", "the same by convenectl")
    equal(request(daemon.socket, "/v1/subjects/C001", "DELETE")[0] // 100, 2, "removal by HTTP")
    equal(daemon.control("subject", "show", "C001").code, 4, "the removed subject")


def strangers_bodies_and_paths_are_refused_and_the_daemon_lives(bench):
    daemon = _office(bench)
    for path, method, body, expected in [
            ("/v1/subjects", "POST", "{", 400), ("/v1/subjects", "POST", "[1]", 400), ("/v1/subjects", "POST", "", 422),
            ("/v1/nothing", "GET", None, 404), ("/v1/subjects/%2e%2e%2f", "GET", None, 404),
            ("/v1/subjects?limit=-1", "GET", None, 422), ("/v1/subjects", "POST", '{"id":"../x","name":"n","kind":"household"}', 422),
            ("/v1/import", "POST", '{"dry_run":false,"files":[{"name":"subjects.csv","content":"!!"}]}', 400),
            ("/v1/subjects", "POST", '{"id":"%s","name":"n","kind":"household"}' % ("x" * 65), 422),
            ("/v1/subjects", "POST", "[" * 100_000, 400)]:
        arguments = ["-X", method, "-o", "/dev/null", "-w", "%{http_code}"]
        if body is not None:
            (bench.folder / "body").write_text(body)
            arguments += ["-H", "Content-Type: application/json", "--data-binary", f"@{bench.folder}/body"]
        answer = curl(daemon.socket, path, *arguments)
        equal(int(answer.out or 0), expected, f"{method} {path} {str(body)[:60]!r} ({answer.error.strip()})")
    equal(daemon.control("status").code, 0, "the daemon afterwards")


def removing_something_needs_a_yes(bench):
    daemon = _office(bench)
    answer = daemon.control("subject", "remove", "S031")
    equal(answer.code, 2, f"{answer}")
    equal(daemon.control("subject", "show", "S031").code, 0, "the subject afterwards")


def a_change_names_its_actor_in_the_audit(bench):
    daemon = _office(bench)
    daemon.do("subject", "edit", "S001", "--set", "phone=0950 000 199")
    change = daemon.do("audit", "--noun", "subject", "--id", "S001")[-1]
    equal(change["uid"], os.getuid(), "the uid of the change")
    check(change["before"] and change["after"] and change["before"] != change["after"], f"{change}")
