"""convened demo: one command, no configuration, half a minute."""

import email
import email.policy
import re
import subprocess
import time
from pathlib import Path

from support.harness import check, equal, wait_until
from support.programs import answers


def the_demonstration_sends_answers_meanwhile_and_ends_by_itself(bench):
    start = time.monotonic()
    output = bench.folder / "output"
    with open(output, "wb") as file:
        process = subprocess.Popen(
            [bench.programs.convened, "demo"], stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT,
            env={"PATH": "/usr/bin:/bin", "TMPDIR": str(bench.folder)})
    bench.at_the_end(lambda: process.poll() is None and process.kill())

    def socket_in_the_output():
        found = re.search(r"--socket (\S+)", output.read_text(errors="replace"))
        return found and found.group(1)

    socket = wait_until(socket_in_the_output, "the demo prints a command with --socket")
    wait_until(lambda: answers(socket), f"the socket {socket} answers while the demo runs")
    answer = bench.programs.control(socket, "subject", "list", "--json")
    equal(answer.code, 0, f"convenectl during the demo: {answer}")
    equal(process.wait(30), 0, "exit status of the demo")
    took = time.monotonic() - start
    check(took <= 30, f"the demo took {took:.1f} s")
    text = output.read_text()
    paths = [Path(path) for path in re.findall(r"(/\S+\.(?:eml|txt))", text)]
    check(any(path.suffix == ".eml" for path in paths), "no .eml is printed")
    check(any(path.suffix == ".txt" for path in paths), "no .txt is printed")
    missing = [str(path) for path in paths if not path.is_file()]
    equal(missing, [], "printed paths that do not exist")
    written = {path for kind in ("eml", "txt") for path in bench.folder.rglob(f"*.{kind}")}
    equal(written - set(paths), set(), "written messages whose paths are not printed")
    for path in paths:
        if path.suffix == ".eml":
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            check(not message.defects and message["To"] and message["Message-ID"] and message["Subject"], f"{path}")
            check(b"\n" not in path.read_bytes().replace(b"\r\n", b""), f"{path} has a bare line feed")
    check("S029" not in "".join(path.name for path in paths), "the dissolving S029 was written to")
    bench.figure("demo", f"{took:.1f} s, {len(paths)} messages")
