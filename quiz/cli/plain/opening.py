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
from ...tongue import _, counted
from ...tui.desk import Desk
from .console import console
from .game import play
from .table import Table
from .telling import on_shelf, resumed
from .wishes import OFFER, WISHES, granted, refused

RELISTED = ("help", "who")
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
    table = table._replace(forgets=bool(news))
    while chosen and play(table, *chosen):
        table = table._replace(resumable=True)
        chosen = choose(table)


def choose(table: Table) -> tuple[Pack, Round] | None:
    """The round the player wants: the unfinished one, or a new one of a pack; None to stop.

    A person whose choice cannot be opened may choose again; for a pipe that is a QuizError.
    """
    entries = listed(table)
    while (picked := pick(table, entries)) is not None:
        try:
            if not isinstance(picked, str):
                return opened(table.desk, picked)
            packs = [entry for entry in entries if isinstance(entry, Shelved)]
            if chosen := granted(table, picked, packs):
                return chosen
        except QuizError as error:
            refused(table, error)
        if picked in RELISTED:
            entries = listed(table)
    return None


def listed(table: Table) -> tuple[Entry, ...]:
    """What can be played now, once it has been told."""
    unfinished = table.desk.unfinished()
    packs: tuple[Entry, ...] = table.desk.shelf()
    entries = (unfinished, *packs) if unfinished else packs
    table.say(whose(table.desk))
    table.say(offers(entries))
    table.say(faulty(table.desk.unplayable()))
    return entries


def faulty(unplayable: int) -> Iterator[str]:
    """That there are packs which cannot be played, and where that is explained."""
    if unplayable:
        yield counted(
            "{n} pack has faults and cannot be played; `quiz list` tells why.",
            "{n} packs have faults and cannot be played; `quiz list` tells why.",
            unplayable,
        )


def whose(desk: Desk) -> Iterator[str]:
    """Who plays, where there are others."""
    if len(desk.players()) > 1:
        name = one_line(named(desk.settings().player))
        yield _("Player: {name}.").format(name=name)


def offers(entries: Sequence[Entry]) -> Iterator[str]:
    """What can be played, numbered from 1."""
    if not entries:
        yield _("There is no pack to play; `quiz where` tells where packs go.")
    for number, entry in enumerate(entries, 1):
        told = resumed(entry) if isinstance(entry, Unfinished) else on_shelf(entry)
        yield f"{number}. {told}"
    if entries:
        yield OFFER


def opened(desk: Desk, entry: Entry) -> tuple[Pack, Round]:
    """The unfinished round, or a new one of the pack."""
    if isinstance(entry, Unfinished):
        return desk.resume(entry.round)
    return desk.deal(entry.id, CLASSIC)


def pick(table: Table, entries: Sequence[Entry]) -> Entry | str | None:
    """The entry whose number is typed, the first for an empty line; or one of WISHES; None to
    stop."""
    while entries and (line := table.console.ask(_("Number or letter, Enter for 1:"))) is not None:
        if line.casefold() in ("q", "quit"):
            return None
        if wish := WISHES.get(line.casefold()):
            return wish
        number = line or "1"
        if number.isascii() and number.isdigit() and 1 <= int(number[:9]) <= len(entries):
            return entries[int(number[:9]) - 1]
        table.console.say(
            _("Type a number from 1 to {n}, or a letter that ? lists.").format(n=len(entries))
        )
    return None
