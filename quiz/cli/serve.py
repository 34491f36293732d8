"""`quiz serve`: the same game in a browser."""

import os
from typing import TYPE_CHECKING

import click

from ..errors import QuizError
from ..tongue import _
from .examples import Command

if TYPE_CHECKING:
    from .web.server import House

PORT = 8017
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@click.command(
    cls=Command,
    short_help=_("Let others play in a browser."),
    examples=(
        ("quiz serve", _("on this computer alone")),
        ("quiz serve --port 9000", _("at another port")),
        ("quiz serve --host 0.0.0.0", _("for everyone who can reach this computer")),
    ),
)
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help=_("Where to listen.")
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=PORT,
    show_default=True,
    help=_("The port; 0 for any that is free."),
)
@click.option(
    "--visitors",
    type=click.IntRange(1, 200),
    metavar="N",
    default=8,
    show_default=True,
    help=_("How many may play at a time."),
)
@click.option(
    "--idle",
    type=click.IntRange(1, 1440),
    metavar="MINUTES",
    default=30,
    show_default=True,
    help=_("When a game ends in which nothing is pressed."),
)
def command(host: str, port: int, visitors: int, idle: int) -> int:
    """Serve the game to browsers, until Ctrl+C. Each visitor gives a name and has scores of their
    own, which no other visitor sees, in the folder `visitors` beside yours.

    Visitors play your packs. They cannot add or remove any, and they reach no file of yours. It
    listens on this computer alone unless --host says otherwise.
    """
    try:
        from .web import running
    except ImportError:
        advice = _("Install {command}.").format(command="'citequiz[web]'")
        raise QuizError(_("a browser's game needs textual-serve"), advice=advice) from None
    return running.run(house(host, visitors, idle), host, port)


def house(host: str, visitors: int, idle: int) -> "House":
    """What is served: the packs that the owner has."""
    from ..packs.folders import folders
    from ..places import user_data
    from .web.server import House

    home = user_data(os.environ)
    packs = os.pathsep.join(str(folder) for folder in folders(os.environ))
    return House(home, packs, host in LOOPBACK, visitors, idle * 60.0)
