"""`quiz scores import`: the scores of another machine, or of a class."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QuizError
from ..tongue import _, many
from .examples import Command

if TYPE_CHECKING:
    from ..scores.merging import Merged


@click.command(
    "import",
    cls=Command,
    short_help=_("Take in another scores file."),
    examples=(
        ("quiz scores import ann/scores.json --dry-run", _("what would come")),
        ("quiz scores import ann/scores.json --as Ann", _("a player who had no name there")),
        ("quiz scores import laptop.json --mine", _("your own, from another machine")),
        ("quiz stats armored-train", _("what all of them say about the questions")),
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help=_("Who the player without a name in FILE is."))
@click.option("--mine", is_flag=True, help=_("The player without a name in FILE is the one here."))
@click.option("--dry-run", is_flag=True, help=_("Only tell what would come."))
def command(file: Path, name: str | None, mine: bool, dry_run: bool) -> int:
    """Take the rounds, answers and flags of FILE, a scores.json, into your own.

    What is there already is not taken again, so a file may be taken in as often as you like. All
    you have stays as it is, with a copy in the folder `backups`. Players with different names stay
    apart; the same name is the same player. A damaged file is refused, and changed in no case.
    """
    from ..scores import foreign
    from .report import lines

    if mine and name:
        raise QuizError(_("--as and --mine do not go together"), advice=_("Say one of them."))
    other = foreign.read(file)
    chosen = player(name)
    if dry_run:
        told = trial(other.records, chosen)
        copy = None
    else:
        told, copy = taken_in(file, other.records, chosen, mine=mine)
    lines(told_of(told, copy, dry_run=dry_run, named=bool(chosen or mine)))
    return 0


def player(name: str | None) -> str:
    """The name as it is kept; nothing for `you`, who has none.

    Raises QuizError when nothing of it can be seen.
    """
    from ..game.settling import LONGEST_NAME, NOBODY
    from ..game.text import one_line

    if name is None:
        return ""
    shown = one_line(name)[:LONGEST_NAME].strip()
    if not shown:
        raise QuizError(_("a player needs a name"), advice=_("Write it behind --as."))
    return "" if shown == NOBODY else shown


def trial(other: tuple[str, ...], name: str) -> "Merged":
    """What the merge would make, without a change to any file."""
    from ..places import score_file
    from ..scores import foreign
    from ..scores.merging import merged

    path = score_file(os.environ)
    own = foreign.read(path).records if path.exists() and path.stat().st_size else ()
    return merged(own, other, name)


def taken_in(
    file: Path, other: tuple[str, ...], name: str, *, mine: bool
) -> "tuple[Merged, Path | None]":
    """Merge under the lock of the score file; what came, and the copy that was made before.

    Raises QuizError when rounds would come of a player without a name and nobody said whose.
    """
    from ..scores.merging import merged
    from .opening import house

    if not (name or mine) and (found := trial(other, name)).nameless:
        raise unnamed(file, found.nameless)  # before a score file is begun
    told: list[Merged] = []

    def made(own: tuple[str, ...]) -> tuple[str, ...]:
        told.append(merged(own, other, name))
        return told[-1].lines

    with house() as desk:
        copy = desk.kept.store.change(made)
    return told[-1], copy


def unnamed(file: Path, rounds: int) -> QuizError:
    """Rounds of nobody would become those of the player here who has no name."""
    text = many(
        "{n} round in it is of a player without a name",
        "{n} rounds in it are of a player without a name",
        rounds,
    )
    advice = _("Say who that is: --as NAME; or --mine, when it is you on another machine.")
    return QuizError(text.format(n=rounds), file=str(file), advice=advice)


def told_of(told: "Merged", copy: Path | None, *, dry_run: bool, named: bool) -> Iterator[str]:
    """What came, or would come."""
    from ..game.text import one_line

    if not told.new:
        yield _("There is nothing new in it.")
        return
    parts = (
        many("{n} round", "{n} rounds", told.rounds).format(n=f"{told.rounds:,}"),
        many("{n} answer", "{n} answers", told.answers).format(n=f"{told.answers:,}"),
        many("{n} flag", "{n} flags", told.flags).format(n=f"{told.flags:,}"),
    )
    text = _("Would come: {what}.") if dry_run else _("Taken in: {what}.")
    yield text.format(what=", ".join(parts))
    for name, rounds in told.players.items():
        count = many("{n} round", "{n} rounds", rounds).format(n=f"{rounds:,}")
        yield f"  {one_line(name) or _('(no name)')}: {count}"
    if told.nameless and not named:
        yield _("Say who has no name when you take it in: --as NAME, or --mine.")
    if copy:
        yield _("Your scores before that: {path}").format(path=one_line(str(copy)))
