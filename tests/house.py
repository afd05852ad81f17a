"""Draw the house from the import contracts of pyproject.toml. `python -m tests.house`"""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def layers(container: str) -> tuple[str, ...]:
    """Return the layers inside a package, the highest first; rooms on one floor stand in one line."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    for contract in contracts["contracts"]:
        inside = contract.get("containers", ["decision_aid"])
        if contract["type"] == "layers" and inside == [container]:
            return tuple(layer.replace("decision_aid.", "").replace(" : ", " · ") for layer in contract["layers"])
    raise LookupError(container)


def purpose(package: str) -> str:
    """Return what a package is for, from the page of the whole."""
    text = (ROOT / "decision_aid" / "__init__.py").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(f"- `{package}`"))
    return line.partition(": ")[2].rstrip(".")


def picture() -> str:
    """Return the floors of the house, and those of the two largest packages, as text."""
    whole = [f"{package:13} {purpose(package)}" for package in layers("decision_aid")]
    knowledge, window = layers("decision_aid.knowledge"), layers("decision_aid.window")
    rows = [f"{'inside knowledge':25} inside window"]
    for number in range(max(len(knowledge), len(window))):
        left = knowledge[number] if number < len(knowledge) else ""
        right = window[number] if number < len(window) else ""
        rows.append(f"{left:25} {right}".rstrip())
    return "\n".join([*whole, "", *rows])


if __name__ == "__main__":
    print(picture())
