"""convenectl import: idempotent, all or nothing, and every complaint with its place."""

import csv
import io
import re
import shutil

from support.folders import PROGRAMME, minimal_configuration
from support.harness import check, equal
from support.programs import Daemon

LISTS = ["subject", "product", "event", "session", "locality", "holiday", "rule"]


def _daemon(bench):
    return Daemon(bench, minimal_configuration(bench.folder)).start()


def _state(daemon):
    return {noun: daemon.control(noun, "list", "--json").out for noun in LISTS}


def _copy(bench):
    folder = bench.folder / "programme"
    shutil.copytree(PROGRAMME, folder)
    return folder


def _edit(path, change):
    """Rewrites a table after `change` has had its rows; the line on which each row then begins is not known to it."""
    text = path.read_text(encoding="utf-8-sig")
    reader = csv.DictReader(io.StringIO(text))
    rows = list(reader)
    change(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=reader.fieldnames, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8", newline="")


def _refused(bench, daemon, folder, file, line, *words):
    before = _state(daemon)
    for arguments in [["import", folder, "--dry-run"], ["import", folder]]:
        answer = daemon.control(*arguments)
        equal(answer.code, 1, f"{answer}")
        places = re.findall(rf"{file}:(\d+):(\d+)", answer.error)
        check(line in [int(place[0]) for place in places], f"{file}:{line}:COLUMN is not named in\n{answer.error}")
        for word in words:
            check(word in answer.error, f"“{word}” is not in\n{answer.error}")
        check("\r" not in answer.error + answer.out, "a carriage return of the file reaches the terminal")
    equal(_state(daemon), before, "what the daemon holds after the refusal")


def a_programme_imported_twice_changes_nothing_the_second_time(bench):
    daemon = _daemon(bench)
    first = daemon.do("import", PROGRAMME)
    check(sum(noun["created"] for noun in first["nouns"]) > 100, f"{first['nouns']}")
    before, audit = _state(daemon), daemon.control("audit", "--json").out
    second = daemon.do("import", PROGRAMME)
    equal(sum(noun["created"] + noun["updated"] for noun in second["nouns"]), 0, "changes of the second import")
    check(sum(noun["unchanged"] for noun in second["nouns"]) > 100, f"{second['nouns']}")
    equal(_state(daemon), before, "what the daemon holds after the second import")
    equal(daemon.control("audit", "--json").out, audit, "the audit after the second import")


def a_dry_run_changes_nothing_and_says_what_would(bench):
    daemon = _daemon(bench)
    before = _state(daemon)
    answer = daemon.control("import", PROGRAMME, "--dry-run")
    equal(answer.code, 0, f"{answer}")
    check("created subject S001" in answer.out and "nothing was changed" in answer.out, f"{answer.out[:2000]}")
    equal(_state(daemon), before, "what the daemon holds after the dry run")


def a_changed_cell_is_one_update(bench):
    daemon = _daemon(bench)
    daemon.do("import", PROGRAMME)
    folder = _copy(bench)
    _edit(folder / "subjects.csv", lambda rows: rows[2].update(phone="0950 000 188"))
    reply = daemon.do("import", folder)
    counts = {noun["noun"]: (noun["created"], noun["updated"]) for noun in reply["nouns"]}
    equal({noun: count for noun, count in counts.items() if count != (0, 0)}, {"subjects": (0, 1)}, "changes")


def a_broken_row_is_refused_with_its_place(bench):
    daemon = _daemon(bench)
    folder = _copy(bench)
    path = folder / "subjects.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[4] = lines[4].rstrip("\n") + ",too,many,cells\n"
    path.write_text("".join(lines), encoding="utf-8", newline="")
    _refused(bench, daemon, folder, "subjects.csv", 5)


def a_quote_that_is_never_closed_is_refused_with_its_place(bench):
    daemon = _daemon(bench)
    folder = _copy(bench)
    with open(folder / "holidays.csv", "a", encoding="utf-8") as file:
        file.write('2027-01-01,"Tết,New Year,off,law\n')
    count = len((PROGRAMME / "holidays.csv").read_text().splitlines())
    _refused(bench, daemon, folder, "holidays.csv", count + 1)


def one_wrong_cell_in_the_last_file_leaves_all_files_out(bench):
    daemon = _daemon(bench)
    daemon.do("import", PROGRAMME)
    folder = _copy(bench)
    _edit(folder / "localities.csv", lambda rows: rows[0].update(note="changed"))
    _edit(folder / "subjects.csv", lambda rows: (rows[0].update(name="Changed"), rows[1].update(consent_on="2026-02-30")))
    _refused(bench, daemon, folder, "subjects.csv", 3, "2026-02-30", "consent_on")


def line_breaks_in_an_address_are_refused(bench):
    daemon = _daemon(bench)
    daemon.do("import", PROGRAMME)
    for hidden in ["\r\nBcc: evil@evil.example", "\nRCPT TO:<evil@evil.example>", "\r", "\u2028x"]:
        folder = bench.folder / "programme"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PROGRAMME, folder)
        _edit(folder / "subjects.csv", lambda rows: rows[0].update(email="lienhe@luavensong.example" + hidden))
        _refused(bench, daemon, folder, "subjects.csv", 2, "email")


def line_breaks_in_a_name_and_in_a_phone_are_refused(bench):
    daemon = _daemon(bench)
    for field, value in [("name", "Tên\r\nX-Evil: 1"), ("contact_name", "Bà\nBcc: e@e.example"), ("phone", "0950 000\n101")]:
        folder = bench.folder / "programme"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PROGRAMME, folder)
        _edit(folder / "subjects.csv", lambda rows: rows[0].update({field: value}))
        _refused(bench, daemon, folder, "subjects.csv", 2, field)


def an_id_given_twice_in_a_file_is_refused(bench):
    daemon = _daemon(bench)
    folder = _copy(bench)
    _edit(folder / "subjects.csv", lambda rows: rows[3].update(id="S001"))
    _refused(bench, daemon, folder, "subjects.csv", 5, "S001")


def an_unknown_zone_is_refused(bench):
    daemon = _daemon(bench)
    for zone in ["Asia/Duy_Tien", "../../etc/passwd", "/etc/passwd", "Asia/../Asia/Ho_Chi_Minh"]:
        folder = bench.folder / "programme"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PROGRAMME, folder)
        _edit(folder / "events.csv", lambda rows: rows[0].update(timezone=zone))
        _refused(bench, daemon, folder, "events.csv", 2, "timezone", zone)


def references_to_nothing_are_refused(bench):
    daemon = _daemon(bench)
    for file, field, value in [("products.csv", "subject_id", "S999"), ("subjects.csv", "locality_id", "atlantis"),
                               ("sessions.csv", "event_id", "E99"), ("events.csv", "audience", "colour is red"),
                               ("events.csv", "reminders", "remind -3x 08:00 sms"), ("events.csv", "ends_at", "2020-01-01T00:00")]:
        folder = bench.folder / "programme"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PROGRAMME, folder)
        _edit(folder / file, lambda rows: rows[0].update({field: value}))
        _refused(bench, daemon, folder, file, 2)


def a_missing_column_and_an_unknown_one_are_refused(bench):
    daemon = _daemon(bench)
    folder = _copy(bench)
    path = folder / "subjects.csv"
    path.write_text(path.read_text().replace("id,name,", "id,nom,", 1))
    _refused(bench, daemon, folder, "subjects.csv", 1, "nom")


def files_that_are_no_text_are_refused(bench):
    daemon = _daemon(bench)
    folder = _copy(bench)
    (folder / "holidays.csv").write_bytes(b"date,name\n2026-01-01,T\xe9t\n")
    _refused(bench, daemon, folder, "holidays.csv", 2)


def a_folder_without_tables_is_refused(bench):
    daemon = _daemon(bench)
    (bench.folder / "empty").mkdir()
    for folder in [bench.folder / "empty", bench.folder / "none"]:
        answer = daemon.control("import", folder)
        check(answer.code in (1, 2), f"{answer}")
        check(str(folder) in answer.error, f"{answer}")


def a_byte_order_mark_semicolons_and_windows_line_ends_are_read(bench):
    daemon = _daemon(bench)
    daemon.do("import", PROGRAMME)
    folder = bench.folder / "excel"
    folder.mkdir()
    for path in PROGRAMME.glob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
        out = io.StringIO()
        csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
        (folder / path.name).write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    reply = daemon.do("import", folder)
    equal(sum(noun["created"] + noun["updated"] for noun in reply["nouns"]), 0, "changes by the same tables as Excel writes them")
