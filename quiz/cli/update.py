"""`quiz update`: fetch added packs once more from where they came from."""

import os
from typing import TYPE_CHECKING

import click

from ..errors import PROBLEMS, WELL, QuizError
from ..tongue import _
from .completing import packs
from .examples import Command

if TYPE_CHECKING:
    from ..packs.adding.origin import Origin, Record
    from .additions import Fetching


@click.command(
    cls=Command,
    short_help=_("Fetch added packs once more."),
    examples=(
        ("quiz update", _("all that you added")),
        ("quiz update rivers", _("one of them")),
        ("quiz update --yes", _("does not ask")),
    ),
)
@click.argument("id", required=False, shell_complete=packs)
@click.option("--yes", "-y", is_flag=True, help=_("Do not ask."))
def command(id: str | None, yes: bool) -> int:
    """Fetch the pack ID, or all packs that you added, from where they came from.

    What has changed is shown as `quiz add` shows it, and takes the place of the old pack when you
    agree. Your progress stays with every question that has kept its id.
    """
    from ..packs.adding.install import not_added
    from .additions import library, records
    from .ending import complain
    from .report import lines

    wanted = [record for record in records(os.environ) if id in (None, record.id)]
    if not wanted and id:
        raise not_added(id, library(os.environ))
    if not wanted:
        lines([_("Nothing was added yet. Add a pack with: quiz add SOURCE")])
    worst = WELL
    for origin, ids in by_origin(wanted).items():
        try:
            worst = max(worst, fetched_again(origin, ids, yes))
        except QuizError as error:
            complain(f"{', '.join(ids)}: {error}")
            worst = max(worst, error.exit_code)
    return worst


def by_origin(records: "list[Record]") -> "dict[Origin, list[str]]":
    """The ids of the packs that came from the same place."""
    found: dict[Origin, list[str]] = {}
    for record in records:
        found.setdefault(record.origin, []).append(record.id)
    return found


def fetched_again(origin: "Origin", ids: list[str], yes: bool) -> int:
    """Fetch one origin, and put what has changed in its place; the exit code."""
    from .add import progress
    from .additions import fetching
    from .ending import complain

    with fetching(origin, tell=progress()) as found:
        there = {arrival.pack.id for arrival in found.arrived.arrivals}
        gone = [own for own in ids if own not in there]
        for own in gone:
            complain(
                _("{own}: it is no longer at {where}. The old one stays.").format(
                    own=own, where=origin.where
                )
            )
        for own in ids:
            if own in there:
                renew(found, own, yes)
        return PROBLEMS if gone else WELL


def renew(found: "Fetching", id: str, yes: bool) -> None:
    """Put one pack in the place of the old one, if it has changed and the player agrees."""
    from .additions import changed
    from .concerns import card
    from .consent import agreed
    from .report import lines

    (arrival,) = (one for one in found.arrived.arrivals if one.pack.id == id)
    if not changed(arrival, os.environ):
        lines([f"{id}: unchanged"])
        return
    lines(card(arrival))
    if agreed(_("Put it in the place of the {id} you have?").format(id=id), yes):
        found.add(arrival, over=True)
        lines([f"{id}: updated"])
