"""Run a piece of Python in a process of its own: where limits, another user and kills reach nothing else.

Bounds are those of the system (memory, processor seconds), which it enforces; nothing is timed.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# what a piece may call before its work: at most so much more memory than now, and so many processor seconds
BOUNDED = """
def bounded(megabytes, seconds):
    import math, resource
    from pathlib import Path
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
"""


def run_apart(code: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a fresh interpreter and return what came of it; it finds `arguments` in sys.argv."""
    return subprocess.run(
        [sys.executable, "-c", BOUNDED + code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        timeout=300,
    )
