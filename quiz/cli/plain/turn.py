"""One question in plain mode: asked, answered and explained."""

from collections.abc import Iterable

from ...errors import QuizError
from ...game.events import answered
from ...game.question import Pack
from ...game.round import Round
from . import telling
from .asking import Asked, asked, possible
from .passages import shown
from .table import Table

QUIT = Asked("quit")


def put(table: Table, pack: Pack, round: Round) -> Round:
    """Ask the open question until it is answered and the answer kept, or the player leaves."""
    table.say(telling.asking(round))
    current, since = round, table.timer()
    while True:
        line = table.console.ask("Your answer:")
        said = QUIT if line is None else asked(line, round.turn)
        if said.command == "quit":
            return current
        if said.pick:
            return answer(table, pack, current, said.pick, table.timer() - since)
        current = reply(table, current, said)


def answer(table: Table, pack: Pack, round: Round, pick: frozenset[int], seconds: float) -> Round:
    """Give an answer, wait until it is on the disk, and say how it went."""
    given = round.answer(pick, seconds)
    table.desk.keep(answered(given, table.desk.now())).result()
    table.say(telling.verdict(pack, round, given))
    return given


def reply(table: Table, round: Round, said: Asked) -> Round:
    """Do what was asked while the question is open, other than answering it."""
    hinted = round.hint()
    if said.command == "hint" and hinted is not round:
        table.console.say(f"Hint: {hinted.hints_shown[-1]}")
        return hinted
    told = {
        "": said.fault,
        "help": f"{telling.COMMANDS}\n{possible(round.turn)}",
        "hint": f"There is no {'other ' if round.hints else ''}hint for this question.",
        "source": f"The passage is shown after the answer. {possible(round.turn)}",
        "next": f"First an answer. {possible(round.turn)}",
    }
    table.console.say(told[said.command])
    return round


def pause(table: Table, pack: Pack, round: Round) -> Round:
    """Wait until the player goes on, and take the next question; the same round if they leave."""
    last = round.at + 1 == len(round.turns)
    while True:
        line = table.console.ask(f"Enter for the {'result' if last else 'next question'}:")
        command = "quit" if line is None else asked(line or "n", round.turn).command
        if command == "next" or (command == "quit" and last):
            return round.next()
        if command == "quit":
            return round
        table.say(aside(table, pack, round, command))


def aside(table: Table, pack: Pack, round: Round, command: str) -> Iterable[str]:
    """What is said when the player asks for something between two questions."""
    if command == "source":
        return sources(table, pack, round)
    if command == "help":
        return (telling.COMMANDS,)
    return ("This question is answered. Enter goes on, s shows the source, q stops.",)


def sources(table: Table, pack: Pack, round: Round) -> Iterable[str]:
    """The passages of the question on the table, each in its paragraph."""
    citations = round.turn.question.citations
    if not citations:
        yield "This question cites no source."
    for citation in citations:
        yield f"{telling.origin(pack, citation)}:"
        try:
            yield from shown(table.desk.passage(pack, citation))
        except QuizError as error:
            yield str(error)
