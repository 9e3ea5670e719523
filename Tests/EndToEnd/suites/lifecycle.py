"""convened run: the start, the notifications of systemd, the memory of an idle daemon, the end, the reload."""

import os
import re
import signal
import socket
import statistics
import time

from support.folders import minimal_configuration
from support.harness import check, equal, wait_until
from support.programs import Daemon, answers


def _listener(bench):
    """A socket that stands in for systemd, and its path."""
    path = bench.folder / "notify"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.bind(str(path))
    listener.settimeout(20)
    bench.at_the_end(listener.close)
    return listener, path


def _hear(listener, word):
    """Waits for a datagram with a line that is `word`; gives all its lines."""
    while True:
        lines = listener.recv(4096).decode().splitlines()
        if word in lines:
            return lines


def the_daemon_is_ready_soon_small_when_idle_and_ends_with_0(bench):
    config = minimal_configuration(bench.folder)
    times = []
    for _ in range(5):
        for path in bench.folder.glob("convene.db*"):
            path.unlink()
        daemon = Daemon(bench, config).start(wait=False)
        times.append(daemon.wait_ready() * 1000)
        check(bench.folder.joinpath("convene.db").exists(), "there is no database")
        equal(daemon.terminate(), 0, "exit status after SIGTERM")
        check(not daemon.socket.exists(), "the socket is left behind")
    bench.figure("status answers on an empty store", f"median {statistics.median(times):.0f} ms, best {min(times):.0f} ms of 5")
    daemon = Daemon(bench, config).start()
    time.sleep(5)  # Idle is a state without an end to wait for.
    status = open(f"/proc/{daemon.process.pid}/status").read()
    memory = {name: int(re.search(rf"{name}:\s+(\d+) kB", status).group(1)) / 1024 for name in ("VmRSS", "RssAnon", "RssFile")}
    bench.figure("idle daemon", ", ".join(f"{name} {value:.1f} MB" for name, value in memory.items()))
    ticks = lambda: sum(map(int, open(f"/proc/{daemon.process.pid}/stat").read().rsplit(")")[1].split()[11:13]))
    before = ticks()
    time.sleep(3)
    bench.figure("idle processor time", f"{(ticks() - before) * 1000 / os.sysconf('SC_CLK_TCK') / 3:.0f} ms/s")
    equal(daemon.terminate(), 0, "exit status after SIGTERM")


def systemd_is_told_of_the_start_the_watchdog_and_the_end(bench):
    listener, path = _listener(bench)
    daemon = Daemon(
        bench, minimal_configuration(bench.folder), {"NOTIFY_SOCKET": str(path), "WATCHDOG_USEC": "30000000"}).start(wait=False)
    lines = _hear(listener, "READY=1")
    took = (time.monotonic() - daemon.started) * 1000
    check(any(line.startswith("STATUS=") for line in lines), f"{lines}")
    check(answers(daemon.socket), "READY came before the socket answered")
    bench.figure("READY=1", f"{took:.0f} ms after the start")
    _hear(listener, "WATCHDOG=1")
    daemon.process.send_signal(signal.SIGHUP)
    _hear(listener, "RELOADING=1")
    _hear(listener, "READY=1")
    daemon.process.send_signal(signal.SIGTERM)
    _hear(listener, "STOPPING=1")
    equal(daemon.process.wait(20), 0, "exit status")


def systemd_hears_an_abstract_address_too(bench):
    name = f"cv-{os.getpid()}-{time.time_ns()}"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.bind("\0" + name)
    listener.settimeout(20)
    bench.at_the_end(listener.close)
    daemon = Daemon(bench, minimal_configuration(bench.folder), {"NOTIFY_SOCKET": "@" + name}).start(wait=False)
    _hear(listener, "READY=1")
    equal(daemon.terminate(), 0, "exit status")


def an_interrupt_ends_it_as_well(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    daemon.process.send_signal(signal.SIGINT)
    equal(daemon.process.wait(20), 0, "exit status after SIGINT")


def a_reload_with_a_mistake_keeps_what_was(bench):
    listener, path = _listener(bench)
    config = minimal_configuration(bench.folder)
    daemon = Daemon(bench, config, {"NOTIFY_SOCKET": str(path)}).start()
    _hear(listener, "READY=1")
    before = answers(daemon.socket)["gateways"]
    good = config.read_text()
    config.write_text(good + "[sendnig]\n")
    daemon.process.send_signal(signal.SIGHUP)
    wait_until(lambda: "sendnig" in daemon.tail(), "the mistake is in the log")
    equal(answers(daemon.socket)["gateways"], before, "the gateways")
    (bench.folder / "trial").mkdir()
    config.write_text(
        good + f'[channels]\nemail = "trial"\n[gateway.trial]\nkind = "folder"\npath = "{bench.folder}/trial"\n')
    daemon.process.send_signal(signal.SIGHUP)
    wait_until(lambda: "trial" in [one["name"] for one in answers(daemon.socket)["gateways"]], "the new gateway")
    equal(daemon.terminate(), 0, "exit status")


def what_it_makes_is_nobody_elses(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    for name in ["convene.db", "convene.db-wal", "convene.db.lock", "outbox"]:
        path = bench.folder / name
        if path.exists():
            mode = path.stat().st_mode & 0o777
            check(mode & 0o077 == 0, f"{name} has the mode {mode:o}: it holds personal data")
    equal(daemon.terminate(), 0, "exit status")
