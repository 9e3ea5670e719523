"""`convened check`: every mistake with its place, and nothing opened."""

import re

from support.folders import ROOT, minimal_configuration
from support.harness import check, equal


def _positions(text, path):
    """The (line, column) of every mistake that the text tells of the file."""
    return [(int(line), int(column)) for line, column in re.findall(rf"{re.escape(str(path))}:(\d+):(\d+)", text)]


def _refused(bench, text, *expected):
    """Checks a file that has mistakes at `expected`, each (line, column, word of the complaint)."""
    path = bench.folder / "convened.toml"
    path.write_text(text)
    answer = bench.programs.daemon("check", "--config", path)
    equal(answer.code, 1, f"exit status; {answer}")
    equal(answer.out, "", "standard output")
    found = _positions(answer.error, path)
    equal(sorted(found), sorted((line, column) for line, column, _ in expected), f"positions in\n{answer.error}")
    for _, _, word in expected:
        check(word in answer.error, f"“{word}” is not in\n{answer.error}")
    equal([entry.name for entry in bench.folder.iterdir()], ["convened.toml"], "files after the check")


def a_good_file_is_accepted_and_opens_nothing(bench):
    path = minimal_configuration(bench.folder)
    answer = bench.programs.daemon("check", "--config", path)
    equal((answer.code, answer.error), (0, ""), f"{answer}")
    equal([entry.name for entry in bench.folder.iterdir()], ["convened.toml"], "files after the check")


def the_shipped_configuration_is_accepted(bench):
    answer = bench.programs.daemon("check", "--config", ROOT / "etc/convened.toml")
    equal(answer.code, 0, f"{answer}")


def an_unknown_key_is_named_with_its_place(bench):
    _refused(bench, '[store]\npath = "/x/c.db"\n[control]\nsocket = "/x/s"\n[sending]\n  opnes = "07:00"\n', (6, 3, "opnes"))


def an_unknown_section_is_named_with_its_place(bench):
    _refused(bench, '[store]\npath = "/x/c.db"\n[control]\nsocket = "/x/s"\n[sendnig]\nopens = "07:00"\n', (5, 2, "sendnig"))


def a_value_of_a_wrong_type_is_named_with_its_place(bench):
    _refused(bench, '[store]\npath = 5\n[control]\nsocket = "/x/s"\n', (2, 8, "path"))


def a_missing_required_key_is_named(bench):
    path = bench.folder / "convened.toml"
    path.write_text('[store]\npath = "/x/c.db"\n[control]\n')
    answer = bench.programs.daemon("check", "--config", path)
    equal(answer.code, 1, f"{answer}")
    check("socket" in answer.error and _positions(answer.error, path), f"no place or name in\n{answer.error}")


def a_secret_in_the_file_itself_is_refused(bench):
    _refused(
        bench,
        '[store]\npath = "/x/c.db"\n[control]\nsocket = "/x/s"\n[mail]\nfrom = "a@b.example"\n[gateway.relay]\n'
        'kind = "smtp"\nhost = "mail.b.example"\nusername = "u"\npassword = "hunter2"\n[channels]\nemail = "relay"\n',
        (11, 12, "password"))


def every_mistake_of_a_file_is_told_at_once(bench):
    _refused(
        bench, '[store]\npath = 5\ncolour = "red"\n[control]\nsocket = "/x/s"\n[sending]\nopens = "25:00"\n[log]\nlevel = "loud"\n',
        (2, 8, "path"), (3, 1, "colour"), (7, 9, "25:00"), (9, 9, "loud"))


def a_secret_is_never_repeated_in_a_complaint(bench):
    path = bench.folder / "convened.toml"
    path.write_text(
        '[store]\npath = "/x/c.db"\n[control]\nsocket = "/x/s"\n[gateway.relay]\nkind = "smtp"\nhost = "m.example"\n'
        'password = "hunter2"\n')
    answer = bench.programs.daemon("check", "--config", path)
    equal(answer.code, 1, f"{answer}")
    check("hunter2" not in answer.error + answer.out, f"the secret is repeated:\n{answer.error}")


def a_syntax_error_is_named_with_its_place(bench):
    path = bench.folder / "convened.toml"
    path.write_text('[store]\npath = "/x/c.db\n')
    answer = bench.programs.daemon("check", "--config", path)
    equal(answer.code, 1, f"{answer}")
    check(any(line == 2 for line, _ in _positions(answer.error, path)), f"line 2 is not named in\n{answer.error}")


def a_missing_file_is_refused(bench):
    answer = bench.programs.daemon("check", "--config", bench.folder / "none.toml")
    equal(answer.code, 1, f"{answer}")
    check("none.toml" in answer.error, f"the file is not named in\n{answer.error}")


def the_daemon_does_not_start_with_a_mistake(bench):
    path = minimal_configuration(bench.folder, "[sending]\nopnes = 1\n")
    answer = bench.programs.daemon("run", "--config", path)
    equal(answer.code, 1, f"{answer}")
    check(_positions(answer.error, path), f"no place in\n{answer.error}")
    equal([entry.name for entry in bench.folder.iterdir()], ["convened.toml"], "files after the refusal")
