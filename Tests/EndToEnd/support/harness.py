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
    passed = failed = 0
    for suite in suites:
        chosen = [test for test in tests_of(suite) if options.only in f"{suite.__name__}.{test.__name__}"]
        if chosen:
            print(suite.__name__.split(".")[-1], flush=True)
        for test in chosen:
            if options.list:
                print(f"  {sentence(test)}")
                continue
            if run(test, programs, options):
                passed += 1
            else:
                failed += 1
    if not options.list:
        print(f"{passed} passed, {failed} failed")
    return 1 if failed or (not passed and not options.list) else 0


def sentence(test):
    return test.__name__.replace("_", " ")


def run(test, programs, options):
    # A short path: a socket's address holds 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="cv-", dir="/tmp"))
    bench = Bench(programs, folder, options)
    start = time.monotonic()
    problem = None
    try:
        test(bench)
    except Refuted as refuted:
        problem = f"      {refuted}"
    except Exception:
        problem = traceback.format_exc()
    try:
        bench.close()
    except Exception:
        problem = (problem or "") + traceback.format_exc()
    print(f"  {'FAIL' if problem else 'ok  '} {sentence(test)} ({time.monotonic() - start:.1f} s)", flush=True)
    if problem:
        print(problem, flush=True)
        print(f"      its folder: {folder}", flush=True)
        return False
    shutil.rmtree(folder, ignore_errors=True)
    return True
