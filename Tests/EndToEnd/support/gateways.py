"""A configuration whose messages go to the two sinks, and the comparison of the ledger with what they took."""

from collections import Counter

from support.folders import minimal_configuration, phone_of
from support.harness import Refuted, check, equal, wait_until
from support.programs import answers

SETTLED = {"accepted", "delivered", "failed", "skipped", "superseded"}


def configuration(folder, mail, sms, couriers=2, idempotent="", retry="1s"):
    return minimal_configuration(folder, f"""
[office]
name = "Văn phòng mẫu"
hotline = "0950 000 001"
contact = "Bà Minh"
[mail]
from = "Văn phòng mẫu <vp@mau.example>"
[sending]
unknown_retry = "{retry}"
[sending.retry]
first = "1s"
cap = "2s"
[channels]
email = "relay"
sms = "texts"
[gateway.relay]
kind = "smtp"
host = "127.0.0.1"
port = {mail.port}
tls = "none"
couriers = {couriers}
[gateway.texts]
kind = "http"
sender = "MAU"
couriers = {couriers}
idempotent_for = "{idempotent}"
[gateway.texts.request]
url = "http://127.0.0.1:{sms.port}/messages"
json = {{ to = "${{to}}", text = "${{text}}", reference = "${{message_id}}" }}
[[gateway.texts.rules]]
status = "200-299"
outcome = "accepted"
id = {{ json = "/id" }}
[[gateway.texts.rules]]
status = 409
outcome = "duplicate"
""")


def propose_everybody(daemon):
    for event in ("MAIL", "TEXT"):
        daemon.do("match", event, "--apply", "--yes")


def open_messages(status, with_unknown=True):
    """How many messages the daemon itself will still do something about, or is not sure of."""
    queue = status["queue"]
    return sum(queue[state] for state in ("planned", "deferred", "claimed")) + (queue["unknown"] if with_unknown else 0)


def wait_settled(daemon, expected, seconds=120, may_stay_unknown=False):
    """Waits until every message is settled; SMS that a person has to decide about may stay unknown."""

    def settled():
        status = answers(daemon.socket)
        if not status or sum(status["queue"].values()) < expected or open_messages(status, with_unknown=False):
            return None
        if status["queue"]["unknown"] and not may_stay_unknown:
            return None
        if status["queue"]["unknown"]:
            unknown = daemon.items("messages", state="unknown")
            if any(message["next_at"] for message in unknown):
                return None
        return status

    try:
        return wait_until(settled, f"{expected} messages settled", seconds, pause=0.1)
    except Refuted as refuted:
        raise Refuted(f"{refuted}; status: {answers(daemon.socket)}\n{daemon.tail()}") from None


def reconcile(daemon, mail, sms, count):
    """Compares the ledger with the logs of both sinks, message by message. Gives the doubles and what stayed unknown."""
    messages = daemon.do("message", "list")
    equal(Counter(message["event"] for message in messages), Counter({"MAIL": count, "TEXT": count}), "messages per event")
    equal(len({(message["event"], message["subject"]) for message in messages}), 2 * count, "pairs of event and subject")
    states = Counter((message["event"], message["state"]) for message in messages)
    by_channel = {}
    for message in messages:
        expected = "email" if message["event"] == "MAIL" else "sms"
        equal(message["channel"], expected, f"channel of message {message['id']}")
        check(message["reason"], f"message {message['id']} has no reason")
        by_channel.setdefault(expected, {})[message["subject"]] = message
    mails = Counter(taken.recipient for taken in mail.taken())
    texts = Counter(taken.recipient for taken in sms.taken())
    for number in range(1, count + 1):
        _agree(by_channel["email"][f"T{number:05d}"], mails.pop(f"ho{number}@mau.example", 0))
        _agree(by_channel["sms"][f"T{number:05d}"], texts.pop(phone_of(number), 0))
    equal((dict(mails), dict(texts)), ({}, {}), "recipients that nobody asked for")
    ids = {}
    for taken in mail.taken():
        ids.setdefault(taken.recipient, set()).add(taken.message_id)
    equal({to: found for to, found in ids.items() if len(found) != 1}, {}, "recipients with several Message-IDs")
    equal(len({taken.message_id for taken in mail.taken()}), len(ids), "Message-IDs, each for one recipient")
    return {
        "states": {f"{event} {state}": n for (event, state), n in sorted(states.items())},
        "mail_doubles": len(mail.taken()) - len(ids),
        "sms_doubles": len(sms.taken()) - len({taken.recipient for taken in sms.taken()}),
        "sms_recognised": len(sms.duplicates()),
        "sms_unknown": states[("TEXT", "unknown")],
        "mail_unknown": states[("MAIL", "unknown")],
    }


def _agree(message, times):
    """A message that the ledger calls accepted was taken; one that it calls open, failed or skipped was not."""
    state, name = message["state"], f"message {message['id']} to {message['subject']}"
    if state in ("accepted", "delivered"):
        check(times >= 1, f"{name} is {state}, but no server took it")
    elif state not in ("unknown", "held"):
        check(times == 0, f"{name} is {state} ({message['reason']}), but a server took it {times} times")
