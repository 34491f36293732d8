"""`quiz add`: packs from elsewhere, into your library."""

import os
from typing import TYPE_CHECKING

import click

from ..errors import PROBLEMS, WELL
from ..tongue import _
from .examples import Command

if TYPE_CHECKING:
    from ..packs.adding.arrivals import Arrival
    from .additions import Fetching, Tell


@click.command(
    cls=Command,
    short_help=_("Add packs to your library."),
    examples=(
        ("quiz add rivers.yaml", _("a pack file, with the sources beside it")),
        ("quiz add ~/packs", _("all packs in a folder; a .zip works too")),
        ("quiz add https://example.org/rivers.yaml", _("from the web, over https only")),
        ("quiz add https://example.org/packs.git", _("from a git repository")),
        ("quiz update", _("fetch what you added once more")),
    ),
)
@click.argument("source")
@click.option("--yes", "-y", is_flag=True, help=_("Do not ask."))
def command(source: str, yes: bool) -> int:
    """Add the packs of SOURCE: a file, a folder, a zip archive, an https address, or a git
    repository.

    Each pack is read first, and shown with its author, licence and problems; then you are asked.
    It is copied with its sources and pictures. Nothing in it is run.
    """
    from .additions import fetching
    from .concerns import card
    from .report import lines

    with fetching(source, tell=progress()) as found:
        for fault in found.arrived.broken:
            lines([f"{fault.file}:{fault.line}:{fault.column}: {fault.message}"])
        wanted = [one for one in found.arrived.arrivals if free(one)]
        for arrival in wanted:
            lines(card(arrival))
        if not wanted:
            return PROBLEMS
        return put(found, wanted, yes)


def put(found: "Fetching", wanted: "list[Arrival]", yes: bool) -> int:
    """Add what is wanted, after asking."""
    from .consent import agreed
    from .report import lines

    question = _("Add it?") if len(wanted) == 1 else _("Add these {n} packs?").format(n=len(wanted))
    if not agreed(question, yes):
        lines([_("Nothing was added.")])
        return WELL
    for arrival in wanted:
        found.add(arrival)
        lines([_("Added. Play it with: quiz play {id}").format(id=arrival.pack.id)])
    return WELL


def free(arrival: "Arrival") -> bool:
    """Whether the id of an arrival is free; tells when it is not."""
    from .additions import taken
    from .ending import complain

    there = taken(arrival.pack, os.environ)
    if there is None:
        return True
    own = arrival.pack.id
    told = _("{file}: there is a pack called {id} already. `quiz update {id}` fetches it anew.")
    complain(told.format(file=there, id=own))
    return False


def progress() -> "Tell":
    """Tells how far the fetching is: on stderr, on one line, when a person looks on."""
    import sys

    if sys.stderr is None or not sys.stderr.isatty():
        return lambda _: None
    return shown


def shown(told: str) -> None:
    """Show `told` in place of what was told before."""
    import sys

    from ..game.text import one_line

    sys.stderr.write(f"\r\x1b[K{one_line(told)[:70]}\r")
    sys.stderr.flush()
