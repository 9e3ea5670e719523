"""A full disk: nothing more is sent than can be recorded, the control socket says why, and with space all goes on."""

import os
import subprocess
import time

from support.folders import season
from support.gateways import configuration, propose_everybody, reconcile, wait_settled
from support.harness import NotJudged, check, equal, wait_until
from support.http_sink import HTTPSink
from support.programs import Daemon, answers
from support.smtp_sink import SMTPSink

COUNT = 300
COURIERS = 2


class _SmallDisk:
    """A disk of a few megabytes that only the daemon has: a tmpfs in a mount namespace of its own."""

    def __init__(self, bench, megabytes):
        self.place = bench.folder / "disk"
        self.place.mkdir()
        script = f'mount -t tmpfs -o size={megabytes}m,mode=700 tmpfs "{self.place}" && exec "$@"'
        self.within = ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"]

    def is_possible(self):
        return subprocess.run([*self.within, "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def _filler(self, daemon):
        return f"/proc/{daemon.process.pid}/root{self.place}/filler"

    def fill(self, daemon):
        file = os.open(self._filler(daemon), os.O_WRONLY | os.O_CREAT)
        try:
            for size in (65536, 4096, 512, 1):
                try:
                    while os.write(file, b"x" * size):
                        pass
                except OSError:
                    continue
        finally:
            os.close(file)

    def free(self, daemon):
        os.unlink(self._filler(daemon))


def _office(bench, before_reply):
    mail, sms = SMTPSink(before_reply=before_reply), HTTPSink(True, before_reply=before_reply)
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    disk = _SmallDisk(bench, 96)
    config = configuration(bench.folder, mail, sms, couriers=COURIERS, idempotent="24h")
    config.write_text(config.read_text().replace(f"{bench.folder}/convene.db", f"{disk.place}/convene.db"))
    daemon = Daemon(bench, config, within=disk.within)
    if not disk.is_possible():
        raise NotJudged("a small disk of the daemon's own cannot be made here: it needs unshare and a tmpfs")
    return daemon.start(), disk, mail, sms


def an_import_onto_a_full_disk_is_refused_whole(bench):
    daemon, disk, _, _ = _office(bench, None)
    folder = season(bench.folder / "season", COUNT)
    disk.fill(daemon)
    answer = daemon.control("import", folder)
    check(answer.code in (1, 8), f"the import onto a full disk: {answer}")
    check("full" in answer.error or "disk" in answer.error, f"no word of the disk in\n{answer.error}")
    equal(answers(daemon.socket)["counts"]["subjects"], 0, "subjects after the refused import")
    disk.free(daemon)
    equal(sum(noun["created"] for noun in daemon.do("import", folder)["nouns"]), COUNT + 3, "created once there is space")
    equal(daemon.terminate(), 0, "exit status")


def a_disk_that_fills_during_the_sending_stops_it_and_doubles_nothing(bench):
    daemon, disk, mail, sms = _office(bench, lambda taken: time.sleep(0.01))
    daemon.do("import", season(bench.folder / "season", COUNT))
    propose_everybody(daemon)
    wait_until(lambda: len(mail.taken()) >= 30 and len(sms.taken()) >= 30, "thirty of each are taken")
    disk.fill(daemon)

    def degraded():
        status = answers(daemon.socket)
        return status and status["state"] == "degraded" and status

    status = wait_until(degraded, "the status says degraded", seconds=20)
    check(any("disk" in reason or "full" in reason for reason in status["reasons"]), f"{status['reasons']}")
    equal(daemon.control("status").code, 8, "exit status of convenectl status")
    before = len(mail.log) + len(sms.log)
    check(before < 2 * COUNT, "all was sent before the disk was full: the test shows nothing")
    time.sleep(3)  # Time in which a courier that does not mind would go on.
    check(len(mail.log) + len(sms.log) - before <= 2 * COURIERS, "sending goes on while nothing can be recorded")
    disk.free(daemon)
    wait_settled(daemon, 2 * COUNT)
    result = reconcile(daemon, mail, sms, COUNT)
    equal(result["states"], {"MAIL accepted": COUNT, "TEXT accepted": COUNT}, "states")
    equal((result["mail_doubles"], result["sms_doubles"]), (0, 0), "doubles")
    equal(answers(daemon.socket)["state"], "ok", "the state at the end")
    equal(daemon.terminate(), 0, "exit status")
