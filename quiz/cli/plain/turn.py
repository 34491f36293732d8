"""One question in plain mode: asked, answered and explained."""

from collections.abc import Iterable

from ...errors import QuizError
from ...game.events import answered, hinted, leant
from ...game.lifelines import TITLES, blanked
from ...game.question import Citation, Pack
from ...game.round import Round
from ...game.text import one_line
from ...tongue import _
from . import telling
from .asking import SURE, Asked, asked, possible
from .flagging import flag
from .passages import shown
from .table import Table

QUIT = Asked("quit")


def put(table: Table, pack: Pack, round: Round) -> Round:
    """Ask the open question until it is answered and the answer kept, or the player leaves."""
    table.say(telling.asking(round))
    current, since = round, table.timer()
    while True:
        line = table.console.ask(_("Your answer:"))
        said = QUIT if line is None else asked(line, current)
        if said.command in ("quit", "walk"):
            return current.walk_away() if said.command == "walk" else current
        if said.pick:
            sure = how_sure(table) if round.mode.sure else 0
            if sure is not None:
                seconds = table.timer() - since
                return answered_with(
                    table, pack, current, current.answer(said.pick, seconds, sure=sure)
                )
        elif said.command == "flag":
            before = table.timer()
            flag(table, current, said.note)
            since += table.timer() - before
        elif said.command in TITLES:
            spent = lean(table, current, said.command, table.timer() - since)
            if spent.given:
                return answered_with(table, pack, current, spent)
            current = spent
        else:
            current = reply(table, current, said)


def how_sure(table: Table) -> int | None:
    """How sure the player is, from 1 to 3; None when the answer is taken back."""
    while (line := table.console.ask(_("How sure? 1 guess, 2 fairly, 3 certain:"))) is not None:
        if line.casefold() in SURE:
            return SURE[line.casefold()]
        if not line:
            table.console.say(_("Your answer is taken back."))
            return None
        table.console.say(_("Type 1, 2 or 3; Enter alone takes your answer back."))
    return None


def answered_with(table: Table, pack: Pack, before: Round, given: Round) -> Round:
    """Wait until the answer is on the disk, and say how it went."""
    table.desk.keep(answered(given, table.desk.now())).result()
    table.say(telling.verdict(pack, before, given, table.desk.ghost(given)))
    return given


def lean(table: Table, round: Round, lifeline: str, seconds: float) -> Round:
    """Spend a lifeline and show what it gives, or say that it is gone."""
    spent = round.use(lifeline, seconds)
    if spent is round:
        table.console.say(_("{lifeline} is spent.").format(lifeline=TITLES[lifeline]))
        return round
    if spent.open:
        table.desk.keep(leant(spent, table.desk.now()))
    if lifeline == "fifty":
        table.say(telling.choices(spent))
    elif lifeline == "passage":
        quotes = [blanked(cited.quote, round.turn.options) for cited in citations(round)]
        told = _("The passage: {quote}")
        table.say(told.format(quote=one_line(quote)) for quote in quotes)
        if not quotes:
            table.console.say(_("This question cites no passage."))
    return spent


def citations(round: Round) -> tuple[Citation, ...]:
    """What the question on the table cites."""
    return round.turn.question.citations


def reply(table: Table, round: Round, said: Asked) -> Round:
    """Do what was asked while the question is open, other than answering it."""
    helped = round.hint()
    if said.command == "hint" and helped is not round:
        table.desk.keep(hinted(helped, table.desk.now()))
        table.console.say(_("Hint:") + f" {helped.hints_shown[-1]}")
        return helped
    none = _("There is no other hint.") if round.hints else _("There is no hint for this question.")
    told = {
        "": said.fault,
        "help": f"{telling.commands(round)}\n{possible(round)}",
        "hint": none,
        "source": _("The passage is shown after the answer.") + f" {possible(round)}",
        "next": _("First an answer.") + f" {possible(round)}",
    }
    table.console.say(told[said.command])
    return round


def pause(table: Table, pack: Pack, round: Round) -> Round:
    """Wait until the player goes on, and take the next question; the same round if they leave."""
    last = round.next().finished
    while True:
        prompt = _("Enter for the result:") if last else _("Enter for the next question:")
        line = table.console.ask(prompt)
        said = QUIT if line is None else asked(line or "n", round)
        command = said.command
        if command == "next" or (command == "quit" and last):
            return round.next()
        if command == "quit":
            return round
        if command == "flag":
            flag(table, round, said.note)
            continue
        table.say(aside(table, pack, round, command))


def aside(table: Table, pack: Pack, round: Round, command: str) -> Iterable[str]:
    """What is said when the player asks for something between two questions."""
    if command == "source":
        return sources(table, pack, round)
    if command == "help":
        return (telling.commands(round),)
    return (_("This question is answered. Enter goes on, s shows the source, q stops."),)


def sources(table: Table, pack: Pack, round: Round) -> Iterable[str]:
    """The passages of the question on the table, each in its paragraph."""
    if not citations(round):
        yield _("This question cites no source.")
    for citation in citations(round):
        yield f"{telling.origin(pack, citation)}:"
        try:
            yield from shown(table.desk.passage(pack, citation))
        except QuizError as error:
            yield str(error)
