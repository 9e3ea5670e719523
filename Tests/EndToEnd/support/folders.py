"""What a test writes before it starts a daemon: configurations and programmes; and what it looks at afterwards."""

import csv
import hashlib
import io
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAMME = ROOT / "Sources/ConveneDaemon/Demo/Programme"


def minimal_configuration(folder, more=""):
    path = folder / "convened.toml"
    path.write_text(f'[store]\npath = "{folder}/convene.db"\n\n[control]\nsocket = "{folder}/s"\n\n{more}')
    return path


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def inspect(path, sql):
    """Rows of a stopped daemon's database, which is opened read-only."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def write_table(folder, name, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / name).write_text(text.getvalue(), encoding="utf-8", newline="")


def noon_zone(now):
    """A fixed zone in which it is about noon: sending hours are open and no midnight is near."""
    hours = 12 - now.hour
    # The sign in these names is that of POSIX: Etc/GMT-3 is three hours east.
    name = "Etc/GMT" if hours == 0 else f"Etc/GMT{'-' if hours > 0 else '+'}{abs(hours)}"
    return name, timezone(timedelta(hours=hours))


def season(folder, count, rules=("invite -20d {time} email", "invite -20d {time} sms")):
    """A programme in which `count` subjects are invited by e-mail to MAIL and by SMS to TEXT, as soon as they are proposed."""
    folder.mkdir()
    now = datetime.now(timezone.utc)
    zone, offset = noon_zone(now)
    due = now.astimezone(offset) - timedelta(minutes=5)
    start = (due + timedelta(days=20)).date()
    write_table(folder, "localities.csv", [{"id": "hoa-mac", "name": "Hòa Mạc", "kind": "ward"}])
    write_table(folder, "subjects.csv", [subject(number) for number in range(1, count + 1)])
    write_table(folder, "events.csv", [
        {
            "id": name, "title": title, "short_title": title, "kind": "conference", "status": "scheduled",
            "organizer": "Văn phòng (mẫu)", "venue": "Hội trường", "venue_short": "HT", "locality_id": "hoa-mac",
            "starts_at": f"{start}T14:00", "ends_at": f"{start}T16:00", "timezone": zone,
            "audience": "status is active", "reminders": rule.format(time=due.strftime("%H:%M")),
        }
        for name, title, rule in zip(("MAIL", "TEXT"), ("Hội nghị thư", "Hội nghị tin"), rules)
    ])
    return folder


def subject(number):
    return {
        "id": f"T{number:05d}", "name": f"Hộ mẫu {number}", "kind": "household", "locality_id": "hoa-mac",
        "phone": f"0950 {number // 1000:03d} {number % 1000:03d}", "email": f"ho{number}@mau.example", "channels": "email;sms",
        "language": "vi", "consent_sms": "granted", "consent_email": "granted", "status": "active",
    }


def phone_of(number):
    return f"+84950{number // 1000:03d}{number % 1000:03d}"
