"""What an editor shows on the rules: yaml-language-server over standard input and output; run by hand.

    npm install --prefix DIR yaml-language-server
    python -m tests.by_hand.editor DIR/node_modules/yaml-language-server/bin/yaml-language-server

Works on a copy of the shipped rules. Exits with 1 if it finds a mistake in a shipped file, if an id, a field or a
choice is not completed, if a field is not explained, or if a slip passes unseen.
"""

import json
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from tests.support.editing import RulesFolder, copy_of


class Server:
    """The language server: requests and their answers, and the latest mistakes of each file."""

    def __init__(self, program: str) -> None:
        self.process = subprocess.Popen(["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.numbers = count(1)
        self.mistakes: dict[str, list[str]] = {}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {
                    "textDocument": {"completion": {"completionItem": {"documentationFormat": ["plaintext"]}}}
                },
            },
        )
        self.tell("initialized", {})

    def tell(self, method: str, params: Any, **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._write(body)

    def _write(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method: str, params: Any) -> Any:
        number = next(self.numbers)
        self.tell(method, params, id=number)
        while True:
            message = self.read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def read(self) -> dict[str, Any]:
        """Read one message; answer what the server asks, and keep the mistakes that it tells."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.mistakes[params["uri"]] = [found["message"] for found in params["diagnostics"]]
        elif "method" in message and "id" in message:
            asked = message["params"].get("items", []) if isinstance(message.get("params"), dict) else []
            result: Any = [self._setting(item.get("section", "")) for item in asked]
            self._write(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result or None}).encode())
        return message

    @staticmethod
    def _setting(section: str) -> Any:
        return (
            {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
            if section == "yaml"
            else {}
        )

    def opened(self, path: Path, text: str) -> str:
        """Open a file with a text, or give it another, and wait for its mistakes."""
        uri = path.as_uri()
        document = {"uri": uri, "version": next(self.numbers)}
        if uri in self.mistakes:
            self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        else:
            self.tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "yaml", "text": text}})
        self.mistakes.pop(uri, None)
        while uri not in self.mistakes:
            self.read()
        return uri

    def at(self, method: str, uri: str, text: str, mark: str) -> Any:
        """Ask about the place right behind the first `mark`."""
        before = text[: text.index(mark) + len(mark)]
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": place})


def completed(server: Server, rules: RulesFolder, file: str, old: str, new: str) -> set[str]:
    """Return what is offered at the “|” of `new`, where it takes the place of the first `old` of a file."""
    before, after = new.split("|")
    text = rules.read(file).replace(old, before + after, 1)
    assert before + after in text, (file, old)
    uri = server.opened(rules.path / file, text)
    found = server.at("textDocument/completion", uri, text, before)
    items = found["items"] if isinstance(found, dict) else found or []
    return {item["label"].strip('"') for item in items}


def main(program: str) -> int:
    library = load_library()
    server = Server(program)
    failed = 0

    def judge(what: str, *, well: bool, seen: object = "") -> None:
        nonlocal failed
        failed += not well
        print(f"{'well ' if well else 'WRONG'} {what}{'' if well else f': {str(seen)[:300]}'}")

    with tempfile.TemporaryDirectory() as folder:
        rules = copy_of(rules_folder(), Path(folder) / "rules")
        copy_of(resources_folder(), Path(folder) / "resources")
        mistaken = {}
        files = [*sorted(rules.path.rglob("*.yaml")), *sorted((Path(folder) / "resources").glob("*.yaml"))]
        for path in files:
            uri = server.opened(path, path.read_text(encoding="utf-8"))
            if server.mistakes[uri]:
                mistaken[path.name] = server.mistakes[uri][:2]
        judge(f"{len(files)} shipped files have no mistake", well=not mistaken, seen=mistaken)

        point = next(iter(library.points.values()))
        topic = next(
            file
            for file in rules.path.glob("points/*.yaml")
            if f"- id: {point.id}\n" in file.read_text(encoding="utf-8")
        )
        name = f"points/{topic.name}"
        begin = f"  - id: {point.id}\n"
        claim, condition = next(iter(library.claims)), next(iter(library.named_conditions))
        wanted = {
            "a claim": (f"{begin}    claims: [|]\n", claim),
            "a named condition": (f"{begin}    when: {{see: |}}\n", condition),
            "a question": (f"{begin}    when: {{answer: |}}\n", "cost"),
            "a choice": (f"{begin}    when: {{answer: cost, is: |}}\n", library.offered["cost"][0]),
            "a kind": (f"{begin}    kind: |\n", "benefit"),
            "an option": (f"{begin}    about: [|]\n", "ect"),
            "a field": (f"{begin}    |\n", "when_unknown"),
        }
        for what, (new, label) in wanted.items():
            found = completed(server, rules, name, begin, new)
            judge(f"{what} is completed: {label}", well=label in found, seen=sorted(found))
        shown = completed(
            server,
            rules,
            "cases/people.yaml",
            "cases:\n",
            "cases:\n  - name: New\n    answers: {cost: big-worry}\n    shows: [|]\n",
        )
        judge("a point of a case is completed", well=set(library.points) & shown != set(), seen=sorted(shown))

        text = rules.read(name)
        for field in ("title", "says", "claims", "when", "kind"):
            uri = server.opened(rules.path / name, text)
            told = server.at("textDocument/hover", uri, text, f"    {field[:-1]}")
            judge(f"“{field}” is explained", well=bool(told) and len(str(told["contents"])) > 30, seen=told)

        for what, old, new in (
            ("a misspelled field", begin, f"{begin}    tittle: Cost\n"),
            ("a misspelled choice", begin, f"{begin}    when: {{answer: cost, is: big-wory}}\n"),
            ("a misspelled option", begin, f"{begin}    about: [ectt]\n"),
            ("an id with a blank", begin, f"{begin}    claims: [one two]\n"),
        ):
            uri = server.opened(rules.path / name, text.replace(old, new, 1))
            judge(f"{what} is seen", well=server.mistakes[uri] != [], seen=server.mistakes[uri])
    server.process.kill()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
