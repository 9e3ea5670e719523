#!/usr/bin/env python3
"""Reads every .eml of a folder with Python's own e-mail package and compares it with expected.json.

usage: mime_judge.py DIR

The folder is written by ConveneMessagesTests with CONVENE_MIME_OUT=DIR. Exit status 0 if every mail is free of defects and
says what it should, 1 otherwise.
"""

import email
import email.header
import email.policy
import json
import pathlib
import re
import sys

ONCE = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Auto-Submitted",
        "X-Auto-Response-Suppress"]


def wire_faults(raw):
    """What is wrong with the bytes, before anybody parses them."""
    if any(byte >= 0x80 or byte == 0 for byte in raw):
        yield "not 7-bit clean"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a bare CR or LF"
    head, _, _ = raw.partition(b"\r\n\r\n")
    for line in raw.split(b"\r\n"):
        if len(line) > 998:
            yield "a line of %d octets" % len(line)
    for line in head.split(b"\r\n"):
        if len(line) > 78 and not line.lstrip().lower().startswith((b"<", b"list-unsubscribe:", b"message-id:")):
            yield "a header line of %d octets: %r" % (len(line), line)
        if not line.strip():
            yield "a blank header line"
    for word in re.findall(rb"=\?UTF-8\?B\?[^? ]*\?=", head):
        if len(word) > 75:
            yield "an encoded-word of %d octets" % len(word)


def calendar_faults(text, method):
    if any(len(line.encode()) > 75 for line in text.split("\r\n")):
        yield "a calendar line over 75 octets"
    if "\r\nMETHOD:%s\r\n" % method not in text:
        yield "the calendar's METHOD is not %s" % method
    if method == "CANCEL" and "\r\nSTATUS:CANCELLED\r\n" not in text:
        yield "a cancellation without STATUS:CANCELLED"


def content(part):
    return part.get_content().replace("\r\n", "\n")


def squeezed(text):
    """Without blanks: Python's address parser puts one between adjacent encoded-words, against RFC 2047 section 6.2."""
    return "".join(text.split())


def display_name(raw, field):
    """The name as RFC 2047 and 5322 have it, blanks and all."""
    value = email.message_from_bytes(raw, policy=email.policy.compat32)[field].replace("\r\n", "").replace("\n", "")
    phrase = value[:value.rindex("<")].strip()
    if phrase.startswith('"'):
        return re.sub(r"\\(.)", r"\1", phrase[1:-1])
    return str(email.header.make_header(email.header.decode_header(phrase))) if phrase else ""


def meaning_faults(raw, message, expected):
    """What a reader gets out of the mail, against what went in."""
    for name in ONCE:
        if len(message.get_all(name, [])) != 1:
            yield "%d times %s" % (len(message.get_all(name, [])), name)
    if message.get_all("Bcc"):
        yield "an injected header"
    for part in message.walk():
        if part.defects:
            yield "defects %r" % part.defects
        for name, value in part.items():
            if getattr(value, "defects", ()):
                yield "defects in %s: %r" % (name, value.defects)
    if message["Subject"] != expected["subject"]:
        yield "subject %r is not %r" % (str(message["Subject"]), expected["subject"])
    for field in ("from", "to"):
        found = message[field].addresses
        name = display_name(raw, field)
        if len(found) != 1 or name != expected[field]:
            yield "%s %r is not %r" % (field, name, expected[field])
        if squeezed(found[0].display_name) != squeezed(expected[field]):
            yield "%s reads as %r, not %r" % (field, found[0].display_name, expected[field])
    if message["Date"].datetime is None or message["Date"].datetime.tzinfo is None:
        yield "no date"
    yield from body_faults(message, expected)


def body_faults(message, expected):
    parts = [part for part in message.walk() if not part.is_multipart()]
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    html = [part for part in parts if part.get_content_type() == "text/html"]
    if len(plain) != 1 or parts[0] is not plain[0] or content(plain[0]) != expected["text"]:
        yield "text differs"
    if [content(part) for part in html] != ([expected["html"]] if expected.get("html") else []):
        yield "html differs"
    calendars = [part for part in parts if part.get_content_type() == "text/calendar"]
    files = list(message.iter_attachments()) if message.get_content_subtype() == "mixed" else []
    if not expected.get("calendar"):
        if calendars or files:
            yield "a calendar that nobody gave"
        return
    inline = calendars[0].get_payload(decode=True).decode()
    if inline != expected["calendar"] or files[0].get_payload(decode=True).decode() != expected["calendar"]:
        yield "calendar differs"
    if calendars[0].get_param("method") != expected["method"]:
        yield "method differs"
    if files[0].get_filename() != expected["fileName"]:
        yield "file name %r is not %r" % (files[0].get_filename(), expected["fileName"])
    yield from calendar_faults(inline, expected["method"])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    mails = sorted(folder.glob("*.eml"))
    failed = 0
    for path in mails:
        raw = path.read_bytes()
        faults = list(wire_faults(raw))
        try:
            message = email.message_from_bytes(raw, policy=email.policy.strict)
            faults += meaning_faults(raw, message, expected[path.name])
        except Exception as error:  # a defect is raised by the strict policy, whatever its class
            faults.append("%s: %s" % (type(error).__name__, error))
        failed += bool(faults)
        for fault in faults:
            print("%s: %s" % (path.name, fault))
    print("%d mails, %d faulty" % (len(mails), failed))
    sys.exit(1 if failed or not mails or len(mails) != len(expected) else 0)


if __name__ == "__main__":
    main()
