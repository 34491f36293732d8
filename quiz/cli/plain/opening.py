"""How plain mode begins: with a round that was dealt, or with the choice of one."""

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic

from ...errors import QuizError
from ...game.modes import CLASSIC
from ...game.players import named
from ...game.question import Pack
from ...game.round import Round
from ...game.shelf import Shelved, Unfinished
from ...game.text import one_line
from ...tongue import _
from ...tui.desk import Desk
from .console import console
from .game import play
from .table import Table
from .telling import on_shelf, resumed

Entry = Unfinished | Shelved


def sit_down(
    desk: Desk, first: tuple[Pack, Round] | None, notices: Iterable[str], *, resumable: bool
) -> None:
    """Play `first`, or what the player chooses, on this process's stdin and stdout.

    Raises QuizError when an answer cannot be kept, and KeyboardInterrupt when interrupted.
    """
    table = Table(desk, console(), monotonic, resumable)
    table.say(notices)
    chosen = first or choose(table)
    news = desk.news()
    table.say(filter(None, (news,)))
    if chosen:
        play(table._replace(forgets=bool(news)), *chosen)


def choose(table: Table) -> tuple[Pack, Round] | None:
    """The round the player wants: the unfinished one, or a new one of a pack; None to stop.

    A person whose choice cannot be opened may choose again; for a pipe that is a QuizError.
    """
    unfinished = table.desk.unfinished()
    packs: tuple[Entry, ...] = table.desk.shelf()
    entries = (unfinished, *packs) if unfinished else packs
    table.say(whose(table.desk))
    table.say(offers(entries))
    while (picked := pick(table, entries)) is not None:
        try:
            return opened(table.desk, picked)
        except QuizError as error:
            if not table.console.interactive:
                raise
            table.console.say(str(error))
    return None


def whose(desk: Desk) -> Iterator[str]:
    """Who plays, where there are others."""
    if len(desk.players()) > 1:
        name = one_line(named(desk.settings().player))
        yield _("Player: {name}. Another plays with --player NAME.").format(name=name)


def offers(entries: Sequence[Entry]) -> Iterator[str]:
    """What can be played, numbered from 1."""
    if not entries:
        yield _("There is no pack to play; `quiz where` tells where packs go.")
    for number, entry in enumerate(entries, 1):
        told = resumed(entry) if isinstance(entry, Unfinished) else on_shelf(entry)
        yield f"{number}. {told}"


def opened(desk: Desk, entry: Entry) -> tuple[Pack, Round]:
    """The unfinished round, or a new one of the pack."""
    if isinstance(entry, Unfinished):
        return desk.resume(entry.round)
    return desk.deal(entry.id, CLASSIC)


def pick(table: Table, entries: Sequence[Entry]) -> Entry | None:
    """The entry whose number is typed, the first for an empty line; None to stop."""
    while entries and (line := table.console.ask(_("Number, Enter for 1, or q:"))) is not None:
        if line.casefold() in ("q", "quit"):
            return None
        number = line or "1"
        if number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= len(entries):
            return entries[int(number[:9]) - 1]
        table.console.say(_("Type a number from 1 to {n}, or q to stop.").format(n=len(entries)))
    return None
