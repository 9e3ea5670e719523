#!/usr/bin/env python3
"""What Python's zoneinfo says of every zone of this system, for ZoneRulesJudgeTests to compare with.

    python3 Tests/Judges/zoneinfo_cases.py > FILE
    CONVENE_ZONE_CASES=FILE swift test --filter ZoneRulesJudgeTests

The clock readings are those around every change of offset from 2000 to 2040, and some of 1970 to 2100 drawn with a fixed
seed. A reading that does not exist or exists twice is judged with fold=0: the offset before the change, the first of two.

Lines:  P <folder of the TZif files>      Z <zone>
        L <seconds of a clock reading from 1970-01-01T00:00> <the instant, in seconds>
        U <an instant> <seconds of the clock reading>
"""

import datetime as dt
import os
import random
import sys
import zoneinfo

FOLDER = "/usr/share/zoneinfo"
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
NAIVE_EPOCH = dt.datetime(1970, 1, 1)
FIRST, LAST = (int((dt.datetime(y, 1, 1) - NAIVE_EPOCH).total_seconds()) for y in (2000, 2041))
DAY = 86_400


def offset(zone, instant):
    moment = (EPOCH + dt.timedelta(seconds=instant)).astimezone(zone)
    return int(moment.utcoffset().total_seconds())


def instant_of(zone, local):
    reading = (NAIVE_EPOCH + dt.timedelta(seconds=local)).replace(tzinfo=zone, fold=0)
    return local - int(reading.utcoffset().total_seconds())


def changes(zone):
    """(instant, offset before, offset after), found by daily samples and bisection."""
    before = offset(zone, FIRST)
    for day in range(FIRST, LAST, DAY):
        after = offset(zone, day + DAY)
        if after == before:
            continue
        low, high = day, day + DAY
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == before:
                low = middle
            else:
                high = middle
        yield high, before, offset(zone, high)
        before = after


def cases(zone, rng):
    for instant, before, after in changes(zone):
        gap = abs(after - before)
        for edge in (instant + before, instant + after):
            for step in (-3601, -gap, -1, 0, 1, gap // 2, gap, 3600):
                yield f"L {edge + step} {instant_of(zone, edge + step)}"
        for step in (-1, 0, 1):
            yield f"U {instant + step} {instant + step + offset(zone, instant + step)}"
    for _ in range(40):
        local = rng.randrange(0, 130 * 365 * DAY)
        yield f"L {local} {instant_of(zone, local)}"
        yield f"U {local} {local + offset(zone, local)}"


def main():
    zoneinfo.reset_tzpath([FOLDER])
    print("P", FOLDER)
    known = {}  # many zones are other names of one file
    for name in sorted(zoneinfo.available_timezones()):
        path = os.path.join(FOLDER, name)
        if not os.path.exists(path):
            continue  # known to the tzdata package of Python only
        with open(path, "rb") as file:
            content = file.read()
        if content not in known:
            known[content] = "\n".join(cases(zoneinfo.ZoneInfo(name), random.Random(len(known))))
        print("Z", name)
        print(known[content])
    print(len(known), "different zones", file=sys.stderr)


if __name__ == "__main__":
    main()
