"""A thousand e-mails and a thousand SMS through independent servers; the ledger agrees with what they took."""

import email
import email.policy
import signal
import time

from support.folders import minimal_configuration, season, write_table
from support.gateways import configuration, propose_everybody, reconcile, wait_settled
from support.harness import check, equal, wait_until
from support.http_sink import HTTPSink
from support.programs import Daemon, answers
from support.smtp_sink import SMTPSink

COUNT = 1000


def _everybody_is_reached_once(bench, idempotent):
    mail, sms = SMTPSink(), HTTPSink(knows_references=bool(idempotent))
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    daemon = Daemon(bench, configuration(bench.folder, mail, sms, idempotent=idempotent)).start()
    daemon.do("import", season(bench.folder / "season", COUNT))
    start = time.monotonic()
    propose_everybody(daemon)
    wait_settled(daemon, 2 * COUNT)
    seconds = time.monotonic() - start
    result = reconcile(daemon, mail, sms, COUNT)
    equal(result["states"], {"MAIL accepted": COUNT, "TEXT accepted": COUNT}, "states")
    equal((len(mail.taken()), len(sms.taken()), result["sms_recognised"]), (COUNT, COUNT, 0), "taken mails, SMS, repetitions")
    bench.figure("2,000 messages", f"{seconds:.1f} s from proposal to the last acceptance, {2 * COUNT / seconds:.0f}/s")
    equal(daemon.terminate(), 0, "exit status after SIGTERM")
    daemon.start()
    wait_settled(daemon, 2 * COUNT)
    equal(reconcile(daemon, mail, sms, COUNT), result, "the same after a restart")
    return mail, sms, daemon


def a_thousand_mails_and_a_thousand_SMS_arrive_once(bench):
    mail, _, _ = _everybody_is_reached_once(bench, "")
    for taken in mail.taken()[:50]:
        message = email.message_from_bytes(taken.content, policy=email.policy.default)
        check(not message.defects, f"defects {message.defects} in\n{taken.content.decode()}")
        equal(len(message.get_all("Message-ID")), 1, "Message-IDs of a mail")
        check(max(map(len, taken.content.split(b"\r\n"))) <= 998, "a line is too long")
        check(b"\n" not in taken.content.replace(b"\r\n", b""), "a bare line feed is sent")
        taken.content.decode("ascii")


def a_thousand_mails_and_a_thousand_SMS_arrive_once_where_references_are_known(bench):
    _everybody_is_reached_once(bench, "24h")


def refused_addresses_stop_nobody_else(bench):
    bad = {f"ho{number}@mau.example" for number in range(10, 110, 10)}
    busy, seen = {f"ho{number}@mau.example" for number in range(5, 100, 10)}, set()

    def refuse(address):
        if address in bad:
            return "550 5.1.1 no such user"
        if address in busy and address not in seen:
            seen.add(address)
            return "451 4.3.0 try later"
        return None

    mail, sms = SMTPSink(refuse=refuse), HTTPSink(True, lambda one: (500, {}) if one.recipient.endswith("007") else None)
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    daemon = Daemon(bench, configuration(bench.folder, mail, sms)).start()
    daemon.do("import", season(bench.folder / "season", 100))
    propose_everybody(daemon)
    wait_settled(daemon, 200, may_stay_unknown=True)
    messages = daemon.do("message", "list")
    failed = {message["subject"] for message in messages if message["state"] == "failed"}
    equal(failed, {f"T{number:05d}" for number in range(10, 110, 10)}, "failed subjects")
    # Without an idempotency key a 500 tells nothing: a person has to decide, and nothing is repeated.
    equal([message["subject"] for message in messages if message["state"] == "unknown"], ["T00007"], "unknown subjects")
    equal(len(mail.taken()), 90, "mails taken")
    equal(len(sms.taken()), 100, "SMS posted")


def a_dead_mail_server_costs_nobody_a_message(bench):
    mail, sms = SMTPSink(), HTTPSink(False)
    bench.at_the_end(sms.close)
    config = configuration(bench.folder, mail, sms)
    mail.close()
    daemon = Daemon(bench, config).start()
    daemon.do("import", season(bench.folder / "season", 20))
    propose_everybody(daemon)
    wait_until(lambda: len(sms.taken()) == 20, "all SMS while the mail server is down")
    wait_until(lambda: answers(daemon.socket)["queue"]["deferred"] > 0, "mails put off")
    again = SMTPSink()
    bench.at_the_end(again.close)
    config.write_text(config.read_text().replace(f"port = {mail.port}", f"port = {again.port}"))
    daemon.process.send_signal(signal.SIGHUP)
    wait_settled(daemon, 40)
    equal(len({taken.recipient for taken in again.taken()}), 20, "recipients after the reload")
    equal(len(again.taken()), 20, "mails after the reload")


def a_test_message_goes_over_a_gateway_and_not_into_the_ledger(bench):
    mail, sms = SMTPSink(), HTTPSink(False)
    bench.at_the_end(mail.close)
    bench.at_the_end(sms.close)
    daemon = Daemon(bench, configuration(bench.folder, mail, sms)).start()
    answer = daemon.control("gateway", "test", "relay", "--to", "probe@mau.example", "--json")
    equal(answer.code, 0, f"{answer}")
    equal([taken.recipient for taken in mail.taken()], ["probe@mau.example"], "mails taken")
    equal(daemon.do("message", "list"), [], "messages")


def the_least_configuration_and_the_least_of_data_are_enough_to_write_to_somebody(bench):
    daemon = Daemon(bench, minimal_configuration(bench.folder)).start()
    folder = season(bench.folder / "season", 1)
    least = {"id": "T1", "name": "Hộ mẫu", "kind": "household", "phone": "0950 000 101", "email": "ho@mau.example",
             "consent_sms": "granted", "consent_email": "granted"}
    write_table(folder, "subjects.csv", [{**least, "id": f"T{language}", "language": language} for language in ("en", "vi")])
    daemon.do("import", folder)
    propose_everybody(daemon)
    wait_settled(daemon, 4)
    bad = [f"{one['subject']} {one['event']}: {one['reason']}" for one in daemon.do("message", "list") if one["state"] != "accepted"]
    equal(bad, [], "messages not written")
