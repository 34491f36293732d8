"""The statistics of a pack of which 100,000 answers are kept, by a thousand players."""

from quiz.game.events import Answered, Dealt, Event
from quiz.game.question import Option, Pack, Question
from quiz.game.stats.findings import findings
from quiz.game.stats.item import PackStats, stats
from quiz.scores.flags import flags
from quiz.scores.responses import responses
from quiz.scores.summary import History, history
from tests.bench.figures import timed, told

QUESTIONS, PLAYERS = 100, 1000


def a_pack() -> Pack:
    """A hundred questions with four options each."""
    wrong = tuple(Option(f"wrong {number}") for number in range(3))
    options = (Option("right", correct=True), *wrong)
    asked = tuple(Question(f"q{n}", f"Question {n}?", options) for n in range(QUESTIONS))
    return Pack("bench", "Bench", asked)


def kept() -> list[Event]:
    """One round of all questions for each player."""
    ids = tuple(f"q{number}" for number in range(QUESTIONS))
    events: list[Event] = []
    for player in range(PLAYERS):
        at, name = f"2026-11-{player % 28 + 1:02}T12:00:00Z", f"r{player}"
        events.append(Dealt(name, "bench", "h", "classic", player, ids, f"p{player}", at))
        for place, question in enumerate(ids):
            right = (player * 7 + place * 11) % 10 < 6
            picked = "right" if right else f"wrong {(player + place) % 3}"
            events.append(Answered(name, question, (picked,), right, place % 9 + 1.5, 0, at))
    return events


def figures(past: History, pack: Pack) -> PackStats:
    """All figures, from the rounds as they were kept."""
    return stats(pack, responses(past, pack.id))


def main() -> None:
    """From events to rounds, from rounds to figures, and to sentences."""
    pack, events = a_pack(), kept()
    past = history(events)
    answers = QUESTIONS * PLAYERS
    told(f"{answers:,} answers: rounds", timed(3, history, events))
    told(f"{answers:,} answers: flags", timed(5, flags, events))
    told(f"{answers:,} answers: statistics", timed(5, figures, past, pack))
    found = figures(past, pack)
    told("what looks wrong", timed(20, lambda: [findings(item) for item in found.items]))
