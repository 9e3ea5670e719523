#!/usr/bin/env python3
"""Compares encoding, length and number of segments of the texts in DIR/sms.json with PyPI smsutil.

usage: sms_judge.py DIR

The file is written by ConveneMessagesTests with CONVENE_MIME_OUT=DIR. Exit status 0 if all agree, 1 otherwise, 2 without smsutil.
"""

import json
import pathlib
import sys

try:
    import smsutil
except ImportError:
    print("sms_judge.py needs the package smsutil (pip install smsutil)", file=sys.stderr)
    sys.exit(2)

EXTENDED = set("\f^{}\\[~]|€")


def judged(text):
    """What smsutil says; it keeps pairs whole where it splits."""
    parts = [part.content for part in smsutil.split(text).parts]
    if not text or smsutil.is_valid_gsm(text):
        return "gsm7", sum(2 if sign in EXTENDED else 1 for sign in text), max(len(parts), 1)
    return "ucs2", len(text.encode("utf-16-be")) // 2, max(len(parts), 1)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    texts = json.loads((pathlib.Path(sys.argv[1]) / "sms.json").read_text(encoding="utf-8"))
    failed = 0
    for entry in texts:
        ours = (entry["encoding"], entry["length"], entry["segments"])
        theirs = judged(entry["text"])
        if ours != theirs:
            failed += 1
            print("%r: %r, but smsutil says %r" % (entry["text"], ours, theirs))
    print("%d texts, %d judged otherwise" % (len(texts), failed))
    sys.exit(1 if failed or not texts else 0)


if __name__ == "__main__":
    main()
