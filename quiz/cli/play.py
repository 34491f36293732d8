"""`quiz play`: a round of a pack, at once."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .examples import Command

if TYPE_CHECKING:
    from .desk import House

SEED_BITS = 32


@click.command(
    cls=Command,
    short_help="Play a round of a pack.",
    examples=(
        ("quiz play", "the article's pack"),
        ("quiz play armored-train -n 5", "five questions of one pack"),
        ("quiz play ./my-pack.yaml", "a pack that is not on the shelf"),
        ("quiz play armored-train --seed 7", "the same game for everyone who says 7"),
        ("quiz play armored-train --mode missed", "the questions you missed last time"),
        ("quiz play --plain", "line by line, for a screen reader"),
    ),
)
@click.argument("pack", default="")
@click.option(
    "-n", "count", metavar="N", type=click.IntRange(min=1), help="How many questions to play."
)
@click.option(
    "--seed",
    metavar="S",
    type=click.IntRange(0, (1 << SEED_BITS) - 1),
    help="A number; the same one deals the same questions and options.",
)
@click.option("--mode", "mode", metavar="NAME", default="classic", help="classic or missed.")
@click.option("--plain", is_flag=True, help="Play line by line, without a full screen.")
@click.pass_obj
def command(
    above: bool | None, pack: str, count: int | None, seed: int | None, mode: str, plain: bool
) -> int:
    """Play a round of PACK, which is an id that `quiz list` shows, or a YAML file.

    Without PACK it is the article's. Without a full screen it is played line by line.
    """
    from ..game.modes import mode_named
    from .opening import first_pack, house, play

    chosen = mode_named(mode)
    with house() as desk:
        lent = is_file(pack)
        name = borrowed(desk, pack) if lent else pack or first_pack(desk)
        first = desk.deal(name, chosen, count or 0, seed)
        fewer = too_few(len(first[1].turns), count)
        return play(desk, first, plain=plain or bool(above), welcome=fewer, resumable=not lent)


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
    return f"There are only {dealt} questions to play." if wanted and dealt < wanted else ""
