"""`quiz play`: a round of a pack, at once."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..tongue import _
from .completing import modes, packs_and_files
from .examples import Command
from .more_packs import more_packs, with_packs
from .whose import whose

if TYPE_CHECKING:
    from ..game.modes import Mode
    from .desk import House

SEED_BITS = 32
LONGEST_CLOCK = 3599
ALL = sys.maxsize


class HowMany(click.IntRange):
    """A number of questions from 1, or the word `all`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; ALL for all of them."""
        return ALL if value == "all" else super().convert(value, param, ctx)


class Seconds(click.IntRange):
    """A number of seconds, or the word `none`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; 0 for no clock."""
        return 0 if value == "none" else super().convert(value, param, ctx)


@click.command(
    cls=Command,
    short_help=_("Play a round of a pack."),
    examples=(
        ("quiz play", _("the article's pack")),
        ("quiz play armored-train -n 5", _("five questions of one pack")),
        ("quiz play armored-train -n all", _("all of them")),
        ("quiz play ./my-pack.yaml", _("a pack that is not on the shelf")),
        ("quiz play armored-train --seed 7", _("the same game for everyone who says 7")),
        ("quiz play --mode ladder", _("climb fifteen rungs, with lifelines")),
        ("quiz play --clock 20 --strict", _("twenty seconds a question; too late is wrong")),
        ('quiz play --mode hotseat --players "Ada, Bo"', _("in turn")),
        ("quiz play --mode buzzer", _("two at one keyboard; the first to press answers")),
        ("quiz play armored-train --mode missed", _("the questions you missed last time")),
        ("quiz play --player Ada", _("this once as Ada")),
        ("quiz play --plain", _("line by line, for a screen reader")),
    ),
)
@click.argument("pack", default="", shell_complete=packs_and_files)
@click.option(
    "-n", "count", metavar="N", type=HowMany(min=1), help=_("How many questions to play, or all.")
)
@click.option(
    "--seed",
    metavar="S",
    type=click.IntRange(0, (1 << SEED_BITS) - 1),
    help=_("A number; the same one deals the same questions and options."),
)
@click.option(
    "--mode",
    "mode",
    metavar="NAME",
    default="classic",
    shell_complete=modes,
    help=_("classic, survival, blitz, ladder, wager, review, daily, buzzer, hotseat or missed."),
)
@click.option(
    "--clock",
    metavar="SECONDS",
    type=Seconds(1, LONGEST_CLOCK),
    help=_("Time for a question, or none; what is left of it is worth up to 50 points."),
)
@click.option(
    "--strict", is_flag=True, help=_("With --clock: an answer that is too late is wrong.")
)
@click.option("--players", metavar="NAMES", default="", help=_("Two to eight names, with commas."))
@click.option(
    "--buzzers",
    metavar="KEYS",
    default="",
    help=_('Keys for the buzzer mode, such as "asdf jkl;".'),
)
@whose
@more_packs
@click.option("--plain", is_flag=True, help=_("Play line by line, without a full screen."))
@click.pass_obj
def command(
    above: bool | None,
    pack: str,
    count: int | None,
    seed: int | None,
    mode: str,
    packs: tuple[str, ...],
    clock: int | None,
    strict: bool,
    players: str,
    buzzers: str,
    player: str | None,
    plain: bool,
) -> int:
    """Play a round of PACK, which is an id that `quiz list` shows, or a YAML file.

    Without PACK it is armored-train. Without a full screen it is played line by line.
    """
    from ..game.players import players as named
    from .opening import first_pack, house, needs_screen, play

    chosen = asked_for(mode, clock, strict, fixed=bool(count or seed is not None))
    names, is_plain = named(players, chosen), plain or bool(above)
    needs_screen(chosen, plain=is_plain)
    with house(with_packs(os.environ, packs), player) as desk:
        desk.keys = buzzers or desk.keys
        if clock is not None:
            desk.pace = 0  # the settings' clock has been overruled
        if chosen.buzzers:
            desk.buzzers()  # told before a round is dealt
        lent = is_file(pack)
        name = borrowed(desk, pack) if lent else pack or first_pack(desk)
        first = desk.deal(name, chosen, count or 0, seed, players=names)
        fewer = too_few(len(first[1].turns), count)
        return play(desk, first, plain=is_plain, welcome=fewer, resumable=not lent)


def asked_for(name: str, clock: int | None, strict: bool, *, fixed: bool) -> "Mode":
    """The mode of that name with its clock. Raises QuizError for what does not go together."""
    from ..errors import QuizError
    from ..game.modes import DAILY, DUEL, mode_named, with_clock

    mode = mode_named(name)
    if mode == DUEL:
        raise QuizError(_("a duel needs a code"), advice=_("Play it with: quiz duel CODE"))
    if mode == DAILY and fixed:
        raise QuizError(
            _("the daily round is the same for everyone"), advice=_("Leave -n and --seed.")
        )
    if strict and not (clock or mode.clock):
        raise QuizError(_("--strict needs a clock"), advice=_("Say --clock SECONDS as well."))
    return with_clock(mode, clock, strict=strict) if clock else mode


def is_file(pack: str) -> bool:
    """Whether `pack` names a file and not an id."""
    return pack.lower().endswith((".yaml", ".yml")) or any(
        separator in pack for separator in (os.sep, os.altsep) if separator
    )


def borrowed(desk: "House", path: str) -> str:
    """The id of the pack in a file, which the desk can open from now on."""
    return desk.shelves.borrow(Path(path)).id


def too_few(dealt: int, wanted: int | None) -> str:
    """What is said when there are not as many questions as were asked for."""
    from ..game.words import in_questions

    return (
        _("The pack has no more than {questions} to play.").format(questions=in_questions(dealt))
        if wanted and dealt < wanted != ALL
        else ""
    )
