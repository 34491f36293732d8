"""Listening, until the owner has had enough."""

import asyncio
import signal
from contextlib import suppress

import click
from aiohttp import web

from ...errors import WELL, QuizError
from ...tongue import _
from ..ending import complain
from .server import House, Server


def run(house: House, host: str, port: int) -> int:
    """Serve until Ctrl+C; the exit code. Raises QuizError when nobody may listen there."""
    with suppress(KeyboardInterrupt):
        asyncio.run(listen(house, host, port))
    return WELL


async def listen(house: House, host: str, port: int) -> None:
    """Serve until this process is told to end, and then end every game."""
    runner = web.AppRunner(Server(house).application(), access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            told = _("nobody can listen at {host}:{port}: {reason}")
            reason = error.strerror or str(error)
            message = told.format(host=host, port=port, reason=reason)
            raise QuizError(message, advice=_("Choose another --port.")) from None
        announce(house, host, runner.addresses[0][1])
        await stopped()
    finally:
        await runner.cleanup()


def announce(house: House, host: str, port: int) -> None:
    """Say where the game is, who can reach it, and how it is ended."""
    named = f"[{host}]" if ":" in host else host
    click.echo(_("Playing at http://{host}:{port}/").format(host=named, port=port))
    if house.loopback:
        click.echo(_("Only this computer can reach it. Ctrl+C ends it."))
        return
    click.echo(_("Ctrl+C ends it."))
    complain(
        _(
            "everyone who can reach {host} can play, and what goes over the network is not "
            "encrypted"
        ).format(host=host)
    )


async def stopped() -> None:
    """Wait for a signal to end."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # on Windows
        for wanted in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(wanted, ended.set)
    await ended.wait()
