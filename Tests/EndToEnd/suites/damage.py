"""What is in the way of a start: each a clear error, its exit code, and nothing changed."""

import shutil
import sqlite3

from support.folders import PROGRAMME, digest, inspect, minimal_configuration
from support.harness import check, equal
from support.programs import Daemon, answers


def _refused(bench, config, code, *words):
    answer = bench.programs.daemon("run", "--config", config, timeout=20)
    equal(answer.code, code, f"exit status; {answer}")
    for word in words:
        check(str(word) in answer.error, f"“{word}” is not in\n{answer.error}")
    equal(answer.out, "", "standard output")


def _stopped_office(bench):
    """A store with the sample programme in it, and its configuration; no daemon runs."""
    config = minimal_configuration(bench.folder)
    daemon = Daemon(bench, config).start()
    daemon.do("import", PROGRAMME)
    equal(daemon.terminate(), 0, "exit status")
    return config, bench.folder / "convene.db"


def a_socket_that_a_living_daemon_serves_is_left_to_it(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    second = bench.folder / "second.toml"
    second.write_text(f'[store]\npath = "{bench.folder}/other.db"\n[control]\nsocket = "{daemon.socket}"\n')
    _refused(bench, second, 6, daemon.socket)
    check(answers(daemon.socket), "the living daemon does not answer any more")
    check(not (bench.folder / "other.db").exists(), "a second database was made")


def a_database_that_a_living_daemon_holds_is_left_to_it(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    second = bench.folder / "second.toml"
    second.write_text(f'[store]\npath = "{bench.folder}/convene.db"\n[control]\nsocket = "{bench.folder}/s2"\n')
    _refused(bench, second, 6, "convene.db")
    check(answers(daemon.socket), "the living daemon does not answer any more")
    equal(daemon.terminate(), 0, "exit status of the living daemon")


def a_socket_that_nobody_serves_is_taken_over(bench):
    config = minimal_configuration(bench.folder)
    daemon = Daemon(bench, config).start()
    daemon.kill()
    check(daemon.socket.exists(), "the killed daemon left no socket")
    daemon.start()
    equal(daemon.terminate(), 0, "exit status")


def a_file_in_the_place_of_the_socket_is_not_removed(bench):
    config = minimal_configuration(bench.folder)
    (bench.folder / "s").write_text("precious")
    _refused(bench, config, 1, bench.folder / "s")
    equal((bench.folder / "s").read_text(), "precious", "the file")
    check(not (bench.folder / "convene.db").exists(), "a database was made")


def a_socket_path_that_is_too_long_is_refused(bench):
    config = bench.folder / "convened.toml"
    config.write_text(f'[store]\npath = "{bench.folder}/c.db"\n[control]\nsocket = "/tmp/{"x" * 120}"\n')
    _refused(bench, config, 1, "107")


def a_socket_in_a_folder_that_does_not_exist_is_refused(bench):
    config = bench.folder / "convened.toml"
    config.write_text(f'[store]\npath = "{bench.folder}/c.db"\n[control]\nsocket = "{bench.folder}/none/s"\n')
    _refused(bench, config, 1, f"{bench.folder}/none/s")


def a_database_of_a_newer_version_is_refused_and_unchanged(bench):
    config, store = _stopped_office(bench)
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA user_version = 4711")
    connection.close()
    before = digest(store)
    _refused(bench, config, 7, store, "4711")
    equal(digest(store), before, "digest of the database")


def a_database_whose_newer_version_is_still_in_the_log_is_refused(bench):
    config, store = _stopped_office(bench)
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("PRAGMA user_version = 4711")
    # A copy of the files as they lie there while the log has not been taken over.
    other = bench.folder / "other"
    other.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{store}{suffix}", other / f"convene.db{suffix}")
    connection.close()
    moved = minimal_configuration(other)
    _refused(bench, moved, 7, "4711")
    # SQLite may take the log over into the file when it closes it; the content stays.
    equal(inspect(other / "convene.db", "PRAGMA user_version"), [(4711,)], "the version")
    equal(inspect(other / "convene.db", "SELECT count(*) FROM subject"), [(32,)], "the subjects")


def a_database_of_somebody_else_is_refused_and_unchanged(bench):
    config, store = minimal_configuration(bench.folder), bench.folder / "convene.db"
    connection = sqlite3.connect(store)
    connection.execute("CREATE TABLE precious (x)")
    connection.commit()
    connection.close()
    before = digest(store)
    _refused(bench, config, 1, store)
    equal(digest(store), before, "digest of the database")


def a_file_that_is_no_database_is_refused_and_unchanged(bench):
    config, store = minimal_configuration(bench.folder), bench.folder / "convene.db"
    for content in [b"my letters\n" * 100, b"x", b"SQLite format 3\0" + b"\xff" * 84, b"\0" * 4096]:
        store.write_bytes(content)
        _refused(bench, config, 1, store)
        equal(store.read_bytes(), content, "the file")


def a_damaged_database_is_refused_or_says_so(bench):
    config, store = _stopped_office(bench)
    content = bytearray(store.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    store.write_bytes(content)
    daemon = Daemon(bench, config).start(wait=False)
    try:
        daemon.wait_ready()
    except AssertionError:
        check(daemon.process.poll() not in (None, 0), f"no exit status\n{daemon.tail()}")
        check(str(store) in daemon.tail() or "damaged" in daemon.tail(), f"no word of the database in\n{daemon.tail()}")
        return
    check(answers(daemon.socket)["state"] == "degraded", "the daemon runs on a ruin and calls it ok")


def a_folder_that_does_not_exist_or_is_no_folder_is_refused(bench):
    (bench.folder / "file").write_text("x")
    for place in ["none/convene.db", "file/convene.db", "."]:
        config = bench.folder / "convened.toml"
        config.write_text(f'[store]\npath = "{bench.folder}/{place}"\n[control]\nsocket = "{bench.folder}/s"\n')
        _refused(bench, config, 1, bench.folder)
        check(not (bench.folder / "s").exists(), "the socket is left behind")
        equal((bench.folder / "file").read_text(), "x", "the file")
