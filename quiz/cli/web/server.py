"""The server: pages, the browser's socket, and a game in a process for each visitor.

The browser's side and the packets between server and game are textual-serve's.
"""

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import textual_serve
from aiohttp import ClientConnectionError, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from . import pages
from .visitors import SECRET_BYTES, Visitor, at_home, called, environment, fitted, known

STATIC = Path(textual_serve.__file__).parent / "static"
SECRET, NAME = "citequiz", "citequiz_name"
YEAR = 365 * 24 * 3600  # seconds
LARGEST_MESSAGE = 64 * 1024  # bytes
PATIENCE = 5.0  # seconds for a game to end by itself
MOST_FOLDERS = 1000
# What a message of a browser can raise that is not one of ours.
NONSENSE = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)


class House(NamedTuple):
    """What is served, and within which limits. `packs` is a search path, `idle` is in seconds."""

    home: Path
    packs: str
    loopback: bool
    visitors: int
    idle: float


class Game(AppService):
    """One visitor's game."""

    def __init__(self, settings: dict[str, str], socket: web.WebSocketResponse) -> None:
        super().__init__(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self.closing(socket),
            download_manager=DownloadManager(),
        )
        self.settings = settings
        self.ending = asyncio.Lock()

    @staticmethod
    def closing(socket: web.WebSocketResponse) -> Any:
        """What ends the talk with the browser."""

        async def close() -> None:
            await socket.close()

        return close

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the game, without a shell and with an environment of its own."""
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "quiz.cli.web.visit",
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env={**self.settings, "COLUMNS": str(width), "ROWS": str(height)},
        )
        self._stdin = process.stdin
        return process

    async def on_meta(self, data: bytes) -> None:
        """Heed the end of the game alone: it has no files to send, and no pages to open."""
        if b'"exit"' in data:
            await self.remote_close()

    async def on_packed(self, payload: bytes) -> None:
        """Nothing is sent in pieces."""

    async def end(self) -> None:
        """Ask the game to end, give it time to keep its answers, and end it when it does not.

        What it still draws is read even where the browser is gone, so that it never waits for it.
        """
        async with self.ending:
            with suppress(TimeoutError, OSError):
                await asyncio.wait_for(self.stop(), PATIENCE)
            process = self._process
            if process is None or process.returncode is not None:
                return
            try:
                await asyncio.wait_for(process.communicate(), PATIENCE)
            except TimeoutError:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()


class Server:
    """Answers browsers. `games` are those that are on."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.games: set[Game] = set()

    def application(self) -> web.Application:
        """The routes; every answer tells the browser to load nothing from elsewhere."""
        app = web.Application()
        app.add_routes(
            [
                web.get("/", self.index),
                web.get("/ws", self.socket),
                web.static("/static", STATIC),
            ]
        )
        app.on_response_prepare.append(self.guard)
        app.on_shutdown.append(self.end_all)
        return app

    async def guard(self, request: web.Request, response: web.StreamResponse) -> None:
        """Let the browser itself refuse what is not ours."""
        rules = pages.RULES.format(socket=f"ws://{request.host} wss://{request.host}")
        response.headers["Content-Security-Policy"] = rules
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Content-Type-Options"] = "nosniff"

    async def index(self, request: web.Request) -> web.Response:
        """The game where the address gives a name, else the page that asks for one."""
        if not at_home(request.host, f"http://{request.host}", loopback=self.house.loopback):
            raise web.HTTPForbidden
        name = called(request.query.get("name", ""))
        if not name:
            before = called(unquote(request.cookies.get(NAME, "")))
            return web.Response(text=pages.asking(before), content_type="text/html")
        if len(self.games) >= self.house.visitors:
            return web.Response(text=pages.full(), content_type="text/html", status=503)
        scheme = "wss" if request.scheme == "https" else "ws"
        page = pages.terminal(f"{scheme}://{request.host}/ws")
        answer = web.Response(text=page, content_type="text/html")
        secret = request.cookies.get(SECRET, "")
        for cookie, value in (
            (SECRET, secret if known(secret) else token_hex(SECRET_BYTES)),
            (NAME, quote(name)),
        ):
            answer.set_cookie(cookie, value, max_age=YEAR, httponly=True, samesite="Lax")
        return answer

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """Play with one visitor until either of them ends it, or nothing is typed for long."""
        origin = request.headers.get("Origin", "")
        secret, name = request.cookies.get(SECRET, ""), request.cookies.get(NAME, "")
        visitor = Visitor(called(unquote(name)), secret)
        ours = at_home(request.host, origin, loopback=self.house.loopback)
        if not (ours and known(secret) and visitor.name):
            raise web.HTTPForbidden
        if len(self.games) >= self.house.visitors or not self.has_place(visitor):
            raise web.HTTPServiceUnavailable
        query = request.query
        size = fitted((number(query.get("width"), 80), number(query.get("height"), 24)))
        house = self.house
        settings = environment(os.environ, visitor, house.home, house.packs)
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_MESSAGE)
        game = Game(settings, socket)
        self.games.add(game)
        try:
            await socket.prepare(request)
            await game.start(*size)
            await self.talk(socket, game)
        except (ClientConnectionError, ConnectionError):
            pass
        finally:
            await game.end()
            self.games.discard(game)
        return socket

    def has_place(self, visitor: Visitor) -> bool:
        """Whether there is a folder of this visitor, or room for one more."""
        folder = visitor.folder(self.house.home)
        if folder.is_dir():
            return True
        try:
            return sum(1 for _ in folder.parent.iterdir()) < MOST_FOLDERS
        except OSError:
            return True

    async def talk(self, socket: web.WebSocketResponse, game: Game) -> None:
        """Hand on what is typed, until nothing was typed for so long that nobody is there."""
        typed = time.monotonic()
        while (left := typed + self.house.idle - time.monotonic()) > 0:
            try:
                message = await socket.receive(timeout=left)
            except TimeoutError:
                return
            if message.type is not WSMsgType.TEXT:
                return
            try:
                kind, *more = message.json()
                if kind == "stdin":
                    typed = time.monotonic()
                await self.heed(kind, more[0] if more else None, socket, game)
            except NONSENSE:
                return

    async def heed(self, kind: str, told: Any, socket: web.WebSocketResponse, game: Game) -> None:
        """One message of the browser. Raises ValueError and the like for what makes no sense."""
        if kind == "stdin":
            await game.send_bytes(told.encode("utf-8"))
        elif kind == "resize":
            await game.set_terminal_size(*fitted((int(told["width"]), int(told["height"]))))
        elif kind == "ping":
            await socket.send_json(["pong", told])
        elif kind == "blur":
            await game.blur()
        elif kind == "focus":
            await game.focus()

    async def end_all(self, _: web.Application) -> None:
        """End every game: all that was answered is kept."""
        await asyncio.gather(*(game.end() for game in tuple(self.games)))


def number(text: str | None, usual: int) -> int:
    """A number in an address, or the usual one."""
    try:
        return int(text or usual)
    except ValueError:
        return usual
