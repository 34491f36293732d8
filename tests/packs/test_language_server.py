"""The schema in the hands of the language server that editors use, where it is installed."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quiz.packs.schema import FILE_NAME
from tests.packs.bad_packs import BAD, GOOD, Bad
from tests.programs import REPOSITORY

SERVER = shutil.which("yaml-language-server")
MODELINE = f"# yaml-language-server: $schema={FILE_NAME}\n"

pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")


class Server:
    """A running server, spoken to by its protocol (LSP 3.17) over its pipes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.count = 0
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self.tell("initialized")
        settings = {"yaml": {"schemaStore": {"enable": False}, "validate": True}}
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, **params: Any) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> Any:
        self.count += 1
        self.send({"id": self.count, "method": method, "params": params})
        return self.until(lambda m: m.get("id") == self.count and "method" not in m)["result"]

    def until(self, wanted: Any) -> dict[str, Any]:
        while not wanted(message := self.receive()):
            if "id" in message and "method" in message:
                asked = message["params"].get("items", []) if message.get("params") else []
                self.send({"id": message["id"], "result": [None for _ in asked]})
        return message

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message

    def open(self, name: str, text: str) -> str:
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def complaints(self, name: str, text: str) -> list[tuple[range, str]]:
        """The lines (from 1) and message of each diagnostic of a file."""
        uri = self.open(name, text)

        def ours(message: dict[str, Any]) -> bool:
            published = message.get("method") == "textDocument/publishDiagnostics"
            return published and message["params"]["uri"] == uri

        found = self.until(ours)["params"]["diagnostics"]
        return [(lines(one["range"]), one["message"]) for one in found]

    def offered(self, name: str, text: str, line: int, column: int) -> dict[str, Any]:
        """What can be typed at a place (from 0), by its label."""
        uri = self.open(name, text)
        place = {"line": line, "character": column}
        found = self.ask("textDocument/completion", textDocument={"uri": uri}, position=place)
        return {one["label"]: one for one in found["items"]}

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()


def lines(span: dict[str, Any]) -> range:
    """The lines that a range of the protocol takes, counted from 1."""
    return range(span["start"]["line"] + 1, span["end"]["line"] + 2)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("packs")
    shutil.copy(REPOSITORY / "quiz" / "packs" / FILE_NAME, folder)
    started = Server(folder)
    yield started
    started.close()


@pytest.mark.parametrize("path", sorted((REPOSITORY / "questions").glob("*.yaml")), ids=str)
def test_an_editor_finds_nothing_in_shipped_packs(path: Path, server: Server) -> None:
    assert server.complaints(path.name, MODELINE + path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_an_editor_marks_the_line_of_a_fault(bad: Bad, server: Server) -> None:
    name = f"bad-{BAD.index(bad)}.yaml"
    found = server.complaints(name, MODELINE + bad.text)
    near = {bad.line, bad.line + 1, bad.line + 2}  # the modeline comes first; a list has its key
    assert any(near & set(marked) for marked, _ in found), found


def test_an_editor_offers_keys_with_descriptions(server: Server) -> None:
    offered = server.offered("keys.yaml", f"{MODELINE}{GOOD}    wh", 8, 6)
    assert "why" in offered
    assert "shown after every answer" in str(offered["why"]["documentation"])


def test_an_editor_offers_a_whole_question(server: Server) -> None:
    offered = server.offered("whole.yaml", f"{MODELINE}{GOOD}  - ", 8, 4)
    assert "cited question" in offered


def test_an_editor_says_how_to_mark_a_right_option(server: Server) -> None:
    text = GOOD.replace("correct: ", "")
    found = server.complaints("unmarked.yaml", MODELINE + text)
    assert any("Mark a right option with `correct:`" in message for _, message in found)
