"""Finds the tests of the suites, runs each in a folder of its own, and counts."""

import shutil
import tempfile
import time
import traceback
from pathlib import Path

from support.programs import Programs


class Refuted(AssertionError):
    """What a test expected did not happen."""


def check(condition, message):
    """Refutes the test with `message` unless `condition` holds."""
    if not condition:
        raise Refuted(message() if callable(message) else message)


def equal(found, expected, what):
    if found != expected:
        raise Refuted(f"{what}: expected {expected!r}, found {found!r}")


def wait_until(condition, what, seconds=30.0, pause=0.02):
    """Polls `condition` until it gives something true, and gives it back."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Refuted(f"not within {seconds:g} s: {what}")
        time.sleep(pause)


class NotJudged(Exception):
    """This machine lacks what the test needs; the test counts as skipped, never as passed."""


class Bench:
    """What a test gets: the programs, an empty folder, the options, and a way to print figures."""

    def __init__(self, programs, folder, options):
        self.programs = programs
        self.folder = folder
        self.is_long = options.long
        self._endings = []

    def at_the_end(self, action):
        self._endings.append(action)

    def figure(self, name, value):
        print(f"      {name}: {value}", flush=True)

    def close(self):
        for action in reversed(self._endings):
            action()


def tests_of(suite):
    """The public functions that a suite defines itself, in the order of its file."""
    own = [value for name, value in vars(suite).items() if callable(value) and not name.startswith("_")]
    own = [value for value in own if getattr(value, "__module__", "") == suite.__name__ and hasattr(value, "__code__")]
    return sorted(own, key=lambda function: function.__code__.co_firstlineno)


def main(suites, options):
    programs = Programs(options.bin_dir.resolve())
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for suite in suites:
        chosen = [test for test in tests_of(suite) if options.only in f"{suite.__name__}.{test.__name__}"]
        if chosen:
            print(suite.__name__.split(".")[-1], flush=True)
        for test in chosen:
            if options.list:
                print(f"  {sentence(test)}")
                continue
            counts[run(test, programs, options)] += 1
    if options.list:
        return 0
    print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    return 1 if counts["failed"] or not counts["passed"] else 0


def sentence(test):
    return test.__name__.replace("_", " ")


def run(test, programs, options):
    """Runs one test; answers what it came to: passed, failed or skipped."""
    # A short path: a socket's address holds 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="cv-", dir="/tmp"))
    bench = Bench(programs, folder, options)
    start = time.monotonic()
    problem = missing = None
    try:
        test(bench)
    except NotJudged as reason:
        missing = str(reason)
    except Refuted as refuted:
        problem = f"      {refuted}"
    except Exception:
        problem = traceback.format_exc()
    try:
        bench.close()
    except Exception:
        problem = (problem or "") + traceback.format_exc()
    print(f"  {'FAIL' if problem else 'skip' if missing else 'ok  '} {sentence(test)} ({time.monotonic() - start:.1f} s)", flush=True)
    if problem:
        print(problem, flush=True)
        print(f"      its folder: {folder}", flush=True)
        return "failed"
    if missing:
        print(f"      {missing}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    return "skipped" if missing else "passed"
