"""Builders: a question and a pack in a line, with what a test is about spelled out.

Properties are tried on a dozen examples each, the same in every run, so that the suite
stays quick and a failure is due to what was changed; `HYPOTHESIS_PROFILE=thorough` tries two
thousand fresh ones, the fuzzers included.
"""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from quiz.game.question import Citation, Option, Pack, Question, Route, Source
from tests.settling import settle

settings.register_profile("suite", max_examples=12, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> None:
    """What a test starts can be interrupted, where the tests run in the background too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def settling() -> Iterator[None]:
    """A key that a test presses has done all it does, however busy the machine is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.app.wait_for_idle", settle)
        patch.setattr("textual.pilot.wait_for_idle", settle)
        yield


NOTES = Source("notes", "Notes on a train", "notes.md")


def a_question(
    id: str = "speed",
    text: str = "How fast does the train go?",
    *,
    right: tuple[str, ...] = ("sixty",),
    wrong: tuple[str, ...] = ("twenty", "ninety", "a hundred"),
    why: str = "It is heavy.",
    hints: tuple[str, ...] = ("Think of a moped.",),
    quote: str = "It goes at sixty.",
    shuffle: bool = True,
    pool: int = 0,
) -> Question:
    """A question with its right options first."""
    options = [Option(text, correct=True) for text in right]
    options += [Option(text, why=f"{text} is a guess") for text in wrong]
    citations = (Citation("notes", quote, "3"),) if quote else ()
    return Question(id, text, tuple(options), why, citations, hints, shuffle=shuffle, pool=pool)


def a_pack(*questions: Question, id: str = "trains", title: str = "Trains") -> Pack:
    """A pack of the given questions, or of twelve plain ones."""
    twelve = tuple(a_question(f"q{n}", f"Question number {n}?") for n in range(12))
    return Pack(
        id, title, questions or twelve, (NOTES,), route=Route("Here", "There", 120, "km"), hash="h"
    )
