"""kill -9 at random moments, and what stands afterwards: in the ledger, and in the logs of the servers."""

import random
import sqlite3
import threading
import time

from support.folders import inspect, season
from support.gateways import configuration, propose_everybody, reconcile, wait_settled
from support.harness import check, equal, wait_until
from support.http_sink import HTTPSink
from support.programs import Daemon, answers
from support.smtp_sink import SMTPSink

KILLS_PER_RUN = 10
COURIERS = 2
COUNT = 1000


def _survive(bench, seed, idempotent):
    """One season with ten kills spread over it; checks the outcome and gives it."""
    chance = random.Random(seed)
    # Slow enough that ten kills fall into the season, and that most of them find an attempt open.
    mail = SMTPSink(before_reply=lambda taken: time.sleep(chance.uniform(0, 0.02)))
    sms = HTTPSink(bool(idempotent), before_reply=lambda taken: time.sleep(chance.uniform(0, 0.02)))
    folder = bench.folder / f"run{seed}"
    folder.mkdir()
    daemon = Daemon(bench, configuration(folder, mail, sms, couriers=COURIERS, idempotent=idempotent))
    daemon.socket = folder / "s"
    daemon.start().do("import", season(folder / "season", COUNT))
    propose_everybody(daemon)
    for _ in range(KILLS_PER_RUN):
        time.sleep(chance.uniform(0.02, 1.2))
        daemon.kill()
        daemon.start()
    unfinished = sum(answers(daemon.socket)["queue"][state] for state in ("planned", "deferred", "claimed", "unknown"))
    wait_settled(daemon, 2 * COUNT, may_stay_unknown=not idempotent)
    result = reconcile(daemon, mail, sms, COUNT)
    result["left after the last kill"] = unfinished
    equal(daemon.terminate(), 0, "exit status after SIGTERM")
    mail.close()
    sms.close()
    _check_store(folder / "convene.db")
    _check_doubles(result, idempotent, seed)
    return result


def _check_store(path):
    connection = sqlite3.connect(path)
    equal(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)], "integrity_check")
    equal(connection.execute("PRAGMA foreign_key_check").fetchall(), [], "foreign_key_check")
    connection.close()
    equal(inspect(path, "SELECT count(*) FROM attempt WHERE ended_at IS NULL"), [(0,)], "attempts left open")
    worst = inspect(path, "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM attempt WHERE outcome = 'unknown' "
                    "GROUP BY incarnation, courier)")
    check(worst[0][0] <= 1, f"a kill left {worst[0][0]} attempts of one courier uncertain")


def _check_doubles(result, idempotent, seed):
    bound = KILLS_PER_RUN * COURIERS
    check(result["mail_doubles"] <= bound, f"seed {seed}: {result['mail_doubles']} mails twice, after {bound} open attempts at most")
    equal(result["sms_doubles"], 0, f"seed {seed}: SMS sent twice")
    equal(result["mail_unknown"], 0, f"seed {seed}: mails that stay unknown")
    if idempotent:
        equal(result["sms_unknown"], 0, f"seed {seed}: SMS that stay unknown")
    else:
        check(result["sms_unknown"] <= bound, f"seed {seed}: {result['sms_unknown']} SMS unknown")


def _series(bench, idempotent):
    runs = 10 if bench.is_long else 1
    first = random.SystemRandom().randrange(10**6)
    for seed in range(first, first + runs):
        result = _survive(bench, seed, idempotent)
        bench.figure(f"seed {seed}, {KILLS_PER_RUN} kills", result)


def nothing_is_lost_and_no_SMS_is_doubled_where_references_are_not_known(bench):
    _series(bench, "")


def nothing_is_lost_and_repetitions_are_recognised_where_references_are_known(bench):
    _series(bench, "24h")


def _interrupted_text(bench, idempotent):
    """A daemon that was killed while the service already had the SMS and had not answered; and the service."""
    taken, answer = threading.Event(), threading.Event()

    def hang(_):
        taken.set()
        answer.wait(60)

    mail, sms = SMTPSink(), HTTPSink(bool(idempotent), before_reply=hang)
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    bench.at_the_end(answer.set)
    daemon = Daemon(bench, configuration(bench.folder, mail, sms, idempotent=idempotent)).start()
    daemon.do("import", season(bench.folder / "season", 1))
    propose_everybody(daemon)
    check(taken.wait(20), "the SMS is not handed over")
    wait_until(lambda: any(one["state"] == "accepted" for one in daemon.do("message", "list", "--event", "MAIL")), "the mail goes")
    daemon.kill()
    answer.set()
    return daemon, sms


def _text(daemon):
    return daemon.do("message", "list", "--event", "TEXT")[0]


def an_uncertain_SMS_waits_for_a_person_where_references_are_not_known(bench):
    daemon, sms = _interrupted_text(bench, "")
    message = _text(daemon.start())
    equal((message["state"], message["next_at"]), ("unknown", None), f"{message}")
    time.sleep(2.5)  # Longer than unknown_retry, at which a repetition would come.
    equal(_text(daemon)["state"], "unknown", "the state later")
    equal(len(sms.log), 1, "posts")


def an_uncertain_SMS_is_repeated_within_the_services_memory(bench):
    daemon, sms = _interrupted_text(bench, "24h")
    daemon.start()
    wait_until(lambda: _text(daemon)["state"] == "accepted", "the SMS is accepted")
    equal([one.verdict for one in sms.log], ["taken", "duplicate"], "posts")
    equal(len({one.reference for one in sms.log}), 1, "references")


def _is_left_to_a_person(daemon):
    wait_until(lambda: _text(daemon)["next_at"] is None, "the SMS is left to a person")
    message = _text(daemon)
    equal(message["state"], "unknown", f"{message}")
    check("a person has to decide" in message["reason"], f"{message}")


def an_uncertain_SMS_is_not_repeated_beyond_the_services_memory(bench):
    daemon, sms = _interrupted_text(bench, "24h")
    # Two days pass in which nothing runs: all that the stopped store holds was two days ago.
    connection = sqlite3.connect(bench.folder / "convene.db")
    connection.execute("UPDATE attempt SET started_at = started_at - 2 * 86400000, ended_at = ended_at - 2 * 86400000")
    connection.commit()
    connection.close()
    sms.seen.clear()
    _is_left_to_a_person(daemon.start())
    equal(len(sms.log), 1, "posts")


def an_uncertain_SMS_is_not_repeated_over_another_service(bench):
    daemon, sms = _interrupted_text(bench, "24h")
    other = HTTPSink(True)
    bench.at_the_end(other.close)
    text = daemon.config.read_text().replace("gateway.texts", "gateway.other").replace('sms = "texts"', 'sms = "other"')
    daemon.config.write_text(text.replace(f":{sms.port}/", f":{other.port}/"))
    _is_left_to_a_person(daemon.start())
    equal(len(other.log), 0, "posts to the other service")


def an_import_that_is_killed_is_whole_or_not_there(bench):
    chance = random.Random(time.time_ns())
    mail, sms = SMTPSink(), HTTPSink(False)
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    folder = season(bench.folder / "season", COUNT)
    daemon = Daemon(bench, configuration(bench.folder, mail, sms))
    outcomes = []
    for _ in range(100 if bench.is_long else 5):
        daemon.start()
        thread = threading.Thread(target=daemon.control, args=("import", folder))
        thread.start()
        time.sleep(chance.uniform(0.02, 0.3))
        daemon.kill()
        thread.join()
        counts = answers(daemon.start().socket)["counts"]
        check(counts["subjects"] in (0, COUNT) and counts["events"] == (2 if counts["subjects"] else 0), f"{counts}")
        outcomes.append(counts["subjects"])
        equal(daemon.terminate(), 0, "exit status")
        if counts["subjects"]:
            for path in bench.folder.glob("convene.db*"):
                path.unlink()
    bench.figure("subjects after each kill", outcomes)
