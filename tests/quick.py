"""The quick check: lint, types, contracts, the rules, and every test that needs no long walk. `python -m tests.quick`

What is left out is marked `slow`; the README's test command runs everything.
"""

import subprocess
import sys
import time

CHECKS = (
    ("ruff", "format", "--check", "--quiet", "."),
    ("ruff", "check", "--quiet", "."),
    ("mypy",),
    ("importlinter",),
    ("decision_aid", "check"),
    ("pytest", "-m", "not slow", "-n", "auto"),
)


def main() -> int:
    """Run the checks one after another and stop at the first that finds something."""
    begun = time.monotonic()
    for module, *arguments in CHECKS:
        command = [sys.executable, "-m", module, *arguments]
        if module == "importlinter":
            command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
        ended = subprocess.run(command, check=False)
        if ended.returncode:
            return ended.returncode
    print(f"All well, in {time.monotonic() - begun:.0f} seconds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
