"""A round in plain mode, from its first question to its result, and on to the next round."""

from ...errors import QuizError
from ...game.events import ended
from ...game.question import Pack
from ...game.round import Round
from ...tongue import _
from ...tui.desk import outcome
from . import telling
from .table import Table
from .turn import pause, put

LIST = "list"


def play(table: Table, pack: Pack, round: Round) -> bool:
    """Play `round`, and what the player wants after it, until there is enough; whether they want to
    choose from the list.

    Raises QuizError when an answer cannot be kept, and KeyboardInterrupt when interrupted.
    """
    if round.finished:
        table.say(telling.finished(round, outcome(table.desk, pack, round)))
        return False
    wanted: Round | str | None = round
    while isinstance(wanted, Round):
        table.say(telling.opening(pack, wanted))
        last = to_the_end(table, pack, wanted)
        if not last.finished:
            stopped(table, last)
            return False
        wanted = after(table, pack, last)
    return wanted == LIST


def to_the_end(table: Table, pack: Pack, round: Round) -> Round:
    """`round` when it is finished, or as far as it came when the player leaves."""
    current = round
    while not current.finished:
        try:
            current = put(table, pack, current)
            passed = pause(table, pack, current) if current.given else current
        except KeyboardInterrupt:
            table.console.say()
            stopped(table, current)
            raise
        if passed.at == current.at:
            return passed
        current = passed
    return current


def stopped(table: Table, round: Round) -> None:
    """Say what is kept of a round that was left."""
    all_kept = _("Stopped with {n} of {of} questions answered; all kept.")
    none_kept = _("Stopped with {n} of {of} questions answered; nothing is kept.")
    told = none_kept if table.forgets else all_kept
    told = told.format(n=len(round.answers), of=len(round.turns))
    again = _("`quiz --plain` resumes it.")
    table.console.say(f"{told} {again}" if table.resumable and not table.forgets else told)


def after(table: Table, pack: Pack, round: Round) -> Round | str | None:
    """Keep the end of a round, tell its result, and deal what the player wants next; or LIST."""
    table.desk.keep(ended(round, table.desk.now())).result()
    table.say(telling.result(round, outcome(table.desk, pack, round)))
    if not table.console.interactive:
        return None
    missed = tuple(turn.question.id for turn, _given in round.missed)
    with_missed = _("a: again, m: the missed ones, l: the list, q: quit.")
    offer = with_missed if missed else _("a: again, l: the list, q: quit.")
    while (wish := table.console.ask(offer)) is not None:
        if wish.casefold() in ("a", "again"):
            return another(table, pack, round)
        if missed and wish.casefold() in ("m", "missed"):
            return table.desk.deal_missed(pack, missed)
        if wish.casefold() in ("l", LIST):
            return LIST
        if wish.casefold() in ("q", "quit", ""):
            break
    return None


def another(table: Table, pack: Pack, round: Round) -> Round | None:
    """A new round like `round`, or why there can be none."""
    try:
        _pack, dealt = table.desk.again(pack, round)
    except QuizError as error:
        table.console.say(str(error))
        return None
    return dealt
