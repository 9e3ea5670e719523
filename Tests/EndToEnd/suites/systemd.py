"""The unit, judged by systemd's own tools."""

import shutil
import subprocess
from pathlib import Path

from support.harness import NotJudged, equal


def the_unit_is_clean_and_its_exposure_small(bench):
    script = Path(__file__).resolve().parents[1] / "systemd.sh"
    if not shutil.which("systemd-analyze"):
        raise NotJudged("systemd-analyze is not installed")
    done = subprocess.run(
        [script, Path(bench.programs.convened).parent], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
    equal(done.returncode, 0, f"systemd.sh\n{done.stdout}")
    for line in done.stdout.strip().splitlines():
        bench.figure("systemd", line)
