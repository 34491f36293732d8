"""How a game opens: on the screens, or line by line where there is no screen."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager, suppress
from os import urandom as chance
from typing import TYPE_CHECKING

from ..errors import WELL, QuizError
from ..tongue import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..game.modes import Mode
    from ..game.question import Pack
    from ..game.round import Round
    from ..tui.painted import Painted
    from .desk import House

ARTICLE = "armored-train"
WELCOME = _("Welcome! Answer, then read why it is right and where the source says so.")


@contextmanager
def house(environ: Mapping[str, str] = os.environ, player: str | None = None) -> Iterator[House]:
    """The desk of this process, closed at the end so that all that was kept is written; `player`
    goes before what is settled."""
    from datetime import UTC, datetime

    from .desk import House

    own = House(environ, lambda: datetime.now(UTC), chance, player)
    try:
        yield own
    finally:
        own.close()


def needs_screen(mode: Mode, *, plain: bool) -> None:
    """Raise QuizError when `mode` cannot be played line by line and there is no screen."""
    if mode.needs_screen and (plain or not has_screen()):
        raise QuizError(
            _("{mode} needs the screen").format(mode=mode.title),
            advice=_("Play it in a terminal, without --plain; other modes play line by line."),
        )


def has_screen(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a full-screen program can be drawn: a terminal at both ends that is not dumb."""
    streams = (sys.stdin, sys.stdout)
    both = all(stream is not None and stream.isatty() for stream in streams)
    return both and environ.get("TERM") != "dumb"


def first_pack(desk: House) -> str:
    """The pack to begin with: the article's, else the first on the shelf.

    Raises QuizError when there is nothing to play.
    """
    ids = [pack.id for pack in desk.shelves.at_once()]
    if not ids:
        raise QuizError(
            _("there is no pack to play"), advice=_("`quiz where` tells where packs go.")
        )
    return ARTICLE if ARTICLE in ids else ids[0]


def play(
    desk: House,
    first: tuple[Pack, Round] | None,
    *,
    plain: bool,
    welcome: str = "",
    resumable: bool = True,
) -> int:
    """Play the round `first`, or open at home when there is none; the exit code."""
    if not plain and has_screen():
        gc.disable()  # nothing of what is loaded until the first paint is garbage
        from ..tui.app import run
        from .late_porter import LatePorter

        with LatePorter(desk) as porter:
            notice = desk.noticed(at_once=True)
            welcome = " ".join(filter(None, (desk.news(), welcome)))
            return run(
                desk,
                first=first,
                welcome=welcome,
                notice=notice,
                porter=porter,
                left=lambda home: draw_ahead(desk, home),
            )
    gc.enable()
    from .plain.opening import sit_down

    sit_down(desk, first, [line for line in (desk.notice, welcome) if line], resumable=resumable)
    return WELL


def draw_ahead(desk: House, home: Painted) -> None:
    """Keep home for the start after this one, once everything else is kept."""
    from .ahead import keep

    desk.close()
    with suppress(QuizError, OSError):
        keep(desk, home)


def start(*, plain: bool, player: str | None = None) -> int:
    """What `quiz` alone does: the first question at the first start, later the home screen."""
    with house(player=player) as desk:
        first = None if has_scores(os.environ) else welcoming(desk)
        return play(desk, first, plain=plain, welcome=WELCOME if first else "")


def has_scores(environ: Mapping[str, str]) -> bool:
    """Whether there is a score file, as far as we may look."""
    from ..places import score_file

    try:
        return os.path.exists(score_file(environ))  # noqa: PTH110 - it never raises
    except QuizError:
        return False


def begin(pack: str = "") -> int:
    """What `quiz play` does when nothing but a pack is named: a classic round of it, or of the
    first."""
    from ..game.modes import CLASSIC

    with house() as desk:
        return play(desk, desk.deal(pack or first_pack(desk), CLASSIC), plain=False)


def welcoming(desk: House) -> tuple[Pack, Round]:
    """The round that a player begins with."""
    from ..game.modes import CLASSIC

    return desk.deal(first_pack(desk), CLASSIC)
