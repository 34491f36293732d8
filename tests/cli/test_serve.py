"""The game in a browser: what the server lets in, and a question played in a real Chromium."""

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from quiz.cli.web.pages import asking, terminal
from quiz.cli.web.server import House, Server
from quiz.cli.web.visit import Away
from quiz.cli.web.visitors import Visitor, at_home, called, environment, fitted, known
from tests.cli.conftest import Run
from tests.programs import REPOSITORY
from tests.programs import environment as settings

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--remote-debugging-port=0",
    "--window-size=1000,700",
)
SECRET = "0123456789abcdef" * 2


@contextmanager
def served(home: Path, *options: str) -> Iterator[str]:
    """The address of a running `quiz serve`, which ends well."""
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "serve", "--port", "0", *options],
        cwd=REPOSITORY,
        env=settings(home, PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(30)
        process.stdout.close()
    assert code == 0


def scores(home: Path) -> list[list[dict[str, Any]]]:
    """The kept records of each visitor."""
    files = sorted((home / "visitors").glob("*/scores.json"))
    return [json.loads(file.read_text(encoding="utf-8"))["records"] for file in files]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ada", "Ada"),
        ("  Ada \n Lovelace\t", "Ada Lovelace"),
        ("\x1b[2J../../etc", "\ufffd[2J../../etc"),
        ("\u202e", "\ufffd"),
        (" \n ", ""),
        ("x" * 99, "x" * 40),
    ],
)
def test_a_name_is_one_short_visible_line(typed: str, kept: str) -> None:
    assert called(typed) == kept


@pytest.mark.parametrize("secret", ["", "x", "../" * 11, SECRET.upper(), SECRET + "\n", SECRET * 2])
def test_what_is_no_secret_of_ours_is_not_known(secret: str) -> None:
    assert not known(secret)


def test_the_same_name_opens_nobody_elses_scores(tmp_path: Path) -> None:
    one, other = (Visitor("../Ada", secret).folder(tmp_path) for secret in (SECRET, SECRET[::-1]))
    assert one != other
    assert one.parent == other.parent == tmp_path / "visitors"


def test_a_game_is_told_nothing_of_the_owner(tmp_path: Path) -> None:
    owner = {"PATH": "/bin", "AWS_SECRET": "x", "QUIZ_HOME": "/own", "QUIZ_KEYMAP": "a=b"}
    told = environment(owner, Visitor("Ada", SECRET), tmp_path, "/packs")
    assert told["QUIZ_HOME"].startswith(str(tmp_path / "visitors"))
    assert (told["QUIZ_PLAYER"], told["QUIZ_PATH"]) == ("Ada", "/packs")
    assert not {"AWS_SECRET", "QUIZ_KEYMAP"} & told.keys()


def test_a_visitor_is_told_no_folder_of_the_owner(trains: Path, home: Path) -> None:
    desk = Away(os.environ, lambda: datetime.now(UTC), os.urandom)
    told = (desk.guide(), *desk.check("trains"))
    desk.close()
    assert any("trains" in line for line in told[1:])
    assert not [line for line in told if str(home) in line or str(trains) in line]


def test_a_size_is_held_within_reason() -> None:
    assert fitted((80, 24)) == (80, 24)
    assert fitted((10**9, -5)) == (300, 8)


@pytest.mark.parametrize(
    ("host", "origin", "let_in"),
    [
        ("localhost:8017", "http://localhost:8017", True),
        ("127.0.0.1:8017", "http://127.0.0.1:8017", True),
        ("[::1]:8017", "http://[::1]:8017", True),
        ("localhost:8017", "http://evil.example", False),
        ("localhost:8017", "http://localhost:9999", False),
        ("localhost:8017", "", False),
        ("localhost:8017", "null", False),
        ("evil.example:8017", "http://evil.example:8017", False),
    ],
)
def test_only_our_own_page_is_let_in(host: str, origin: str, let_in: bool) -> None:
    assert at_home(host, origin, loopback=True) is let_in


def test_away_from_loopback_any_name_will_do_but_its_own_page_must_ask() -> None:
    assert at_home("quiz.local:80", "http://quiz.local:80", loopback=False)
    assert not at_home("quiz.local:80", "http://evil.example", loopback=False)


def test_nothing_of_a_page_is_fetched_from_elsewhere() -> None:
    for page in (asking('<script>"'), terminal("ws://localhost:1/ws")):
        assert not re.findall(r"""(?:src|href|url\()\s*=?\s*["']?(?:https?:)?//""", page)
    assert "&lt;script&gt;&quot;" in asking('<script>"')


def test_a_host_that_is_not_there_is_told(quiz: Run) -> None:
    told = quiz("serve", "--host", "203.0.113.1", "--port", "0")
    assert told.code == 2
    assert "nobody can listen at 203.0.113.1:0" in told.err


def test_without_the_extra_it_is_told_what_to_install(
    quiz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("quiz.cli.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    told = quiz("serve")
    assert (told.code, told.out) == (2, "")
    assert told.err.endswith("Install 'citequiz[web]'.\n")


@asynccontextmanager
async def socket(
    address: str, secret: str = SECRET, origin: str = ""
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A browser's side of a game."""
    cookies = {"citequiz": secret, "citequiz_name": "Ada"}
    async with (
        aiohttp.ClientSession(cookies=cookies) as session,
        session.ws_connect(
            f"{address}ws?width=80&height=24", origin=origin or address.rstrip("/")
        ) as ws,
    ):
        yield ws


async def shows(ws: aiohttp.ClientWebSocketResponse, wanted: str) -> None:
    """Read until the game has drawn `wanted`."""
    seen = ""
    while wanted not in seen:
        message = await ws.receive(timeout=20)
        assert message.type is aiohttp.WSMsgType.BINARY, seen
        seen += message.data.decode("utf-8", "replace")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")
async def test_two_of_one_name_play_at_once_and_one_too_many_is_turned_away(tmp_path: Path) -> None:
    with served(tmp_path, "--visitors", "2") as address:
        async with socket(address) as one, socket(address, SECRET[::-1]) as other:
            await asyncio.gather(shows(one, "Question"), shows(other, "Question"))
            for ws in (one, other):
                await ws.send_json(["resize", {"width": 100, "height": 30}])
                await ws.send_json(["stdin", "1"])
            await asyncio.gather(shows(one, "✓"), shows(other, "✓"))
            with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
                async with socket(address, "f" * 32):
                    pass
            with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                async with socket(address, origin="http://evil.example"):
                    pass
            await other.send_str("no json")
            assert (await closing(other)).type is not aiohttp.WSMsgType.BINARY
    kept = scores(tmp_path)
    assert [sum(one["event"] == "answered" for one in records) for records in kept] == [1, 1]
    assert {one["player"] for records in kept for one in records if one["event"] == "dealt"} == {
        "Ada"
    }
    assert not (tmp_path / "scores.json").exists()


async def closing(ws: aiohttp.ClientWebSocketResponse) -> aiohttp.WSMessage:
    """The first message that draws nothing."""
    message = await ws.receive(timeout=20)
    while message.type is aiohttp.WSMsgType.BINARY:
        message = await ws.receive(timeout=20)
    return message


async def test_a_game_in_which_nothing_is_typed_is_ended() -> None:
    class Silent:
        async def receive(self, *, timeout: float) -> None:
            assert timeout <= 5.0
            raise TimeoutError

    server = Server(House(Path(), "", True, 1, 5.0))
    await server.talk(Silent(), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sent", ['["resize", {"width": Infinity, "height": 1}]', "[" * 60_000, "[]", "1", '["stdin"]']
)
async def test_what_no_page_of_ours_sends_ends_the_game_without_an_error(sent: str) -> None:
    class Strange:
        type = aiohttp.WSMsgType.TEXT

        async def receive(self, *, timeout: float) -> "Strange":
            assert timeout <= 5.0
            return self

        def json(self) -> Any:
            return json.loads(sent)

    server = Server(House(Path(), "", True, 1, 5.0))
    await server.talk(Strange(), None)  # type: ignore[arg-type]


class Browser:
    """A page of a headless Chromium, driven over the DevTools protocol."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.ws = ws
        self.number = 0
        self.fetched: list[str] = []

    async def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command, and wait for its answer."""
        self.number += 1
        await self.ws.send_json({"id": self.number, "method": method, "params": params})
        while True:
            told = await self.ws.receive_json(timeout=30)
            if told.get("method") == "Network.requestWillBeSent":
                self.fetched.append(told["params"]["request"]["url"])
            if told.get("id") == self.number:
                return dict(told.get("result", {}))

    async def value(self, script: str) -> Any:
        """What a script gives."""
        told = await self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        return told.get("result", {}).get("value")  # nothing while a page is being left

    async def wait(self, script: str) -> None:
        """Wait until a script gives something true."""
        end = time.monotonic() + 30
        while not await self.value(script):
            assert time.monotonic() < end, f"never: {script}"
            await asyncio.sleep(0.1)

    async def press(self, key: str) -> None:
        """Press and release a key."""
        await self.ask("Input.dispatchKeyEvent", type="keyDown", text=key, key=key)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key=key)


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Browser]:
    """A Chromium of its own, with an empty page."""
    assert CHROMIUM
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, *FLAGS, f"--user-data-dir={folder}", stderr=subprocess.DEVNULL
    )
    try:
        port = folder / "DevToolsActivePort"
        end = time.monotonic() + 30
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < end, "Chromium does not listen"
            await asyncio.sleep(0.1)
        address = f"http://127.0.0.1:{port.read_text().split()[0]}"
        async with aiohttp.ClientSession() as session:
            async with session.put(f"{address}/json/new") as answer:
                page = await answer.json()
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as ws:
                opened = Browser(ws)
                await opened.ask("Network.enable")
                yield opened
    finally:
        process.terminate()
        await process.wait()


def answered(home: Path) -> int:
    """How many answers visitors have given."""
    return sum(one["event"] == "answered" for records in scores(home) for one in records)


@pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium")
async def test_a_question_is_played_in_a_real_browser(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with served(home) as address:
        async with browser(tmp_path / "chromium") as page:
            await page.ask("Page.navigate", url=address)
            await page.wait("document.querySelector('input[name=name]') !== null")
            await page.value("document.querySelector('input').value = 'Ada <b>'")
            await page.value("document.querySelector('form').submit()")
            await page.wait("document.body.classList.contains('-first-byte')")
            await page.value("document.querySelector('.xterm-helper-textarea').focus()")
            await page.press("1")
            end = time.monotonic() + 30
            while not answered(home):
                assert time.monotonic() < end, "no answer was kept"
                await asyncio.sleep(0.1)
            fetched = {re.sub(r"^\w+://([^/]+)/.*", r"\1", url) for url in page.fetched}
            assert fetched == {address.split("/")[2]}
    (records,) = scores(home)
    assert next(one["player"] for one in records if one["event"] == "dealt") == "Ada <b>"
