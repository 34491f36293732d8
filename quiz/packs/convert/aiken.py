"""Aiken: multiple choice in plain text, one right option, nothing else.

    What is between orange and green?
    A) yellow
    B. blue
    ANSWER: A

By Moodle's documentation ("Aiken format"): the question stands on one line, an option is a capital
letter with a bracket or full stop, and the answer names one of them. A question over several
lines, which Moodle refuses, is read as one; nothing else is forgiven.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...game.question import Option, Pack, Question
from ..characters import unified
from .carrying import each, few_options, left_behind, one_right
from .contract import Exported, Imported, Item
from .gathering import imported
from .pieces import Notes, Unfit, head, item, skipped

NAME = "aiken"
TITLE = "Aiken"
SUFFIXES = (".aiken", ".txt")

OPTION = re.compile(r"([A-Z])[).]\s*(.*)")
ANSWER = re.compile(r"ANSWER\s*:\s*(.*)")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

TOO_FEW = "it has fewer than two options before the answer on line {}"
JOINED = "changed: the question stood on several lines"


class Line(NamedTuple):
    """A line that says something, and whether a blank one stands before it."""

    number: int
    text: str
    apart: bool


def looks_like(name: str, start: str) -> bool:
    """Whether a file is Aiken: by its suffix, or by options and an answer."""
    if name.lower().endswith((".aiken", ".aiken.txt")):
        return True
    lettered = re.search(r"(?m)^[A-E][).][ \t]?\S", start)
    answered = re.search(r"(?m)^ANSWER:[ \t]*[A-Z]\b", start)
    return name.lower().endswith(SUFFIXES) and bool(lettered and answered)


def read(text: str, name: str) -> Imported:
    """The questions of an Aiken file."""
    return imported(head(name), questions(lines(text)))


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank."""
    apart = True
    for number, line in enumerate(unified(text).split("\n"), 1):
        if bare := line.strip():
            yield Line(number, bare, apart)
        apart = not bare


class Draft:
    """The question that is being read; it begins on `line`."""

    def __init__(self, line: Line) -> None:
        self.line = line.number
        self.stem = [line.text]
        self.options: list[tuple[str, str]] = []

    def goes_on(self, line: Line) -> bool:
        """Whether a line of text belongs to the question's own text."""
        return not self.options and not line.apart

    def answered(self, line: Line, answer: str) -> Item:
        """The question, once its answer is known."""
        place = str(self.line)
        if len(self.options) < 2:
            return skipped(place, TOO_FEW.format(line.number))
        letters = "".join(letter for letter, _ in self.options)
        if letters != LETTERS[: len(letters)]:
            return skipped(place, f"its options are lettered {letters}, not in order from A")
        named = re.fullmatch(r"([A-Z])[).]?", answer)
        if not named or named[1] not in letters:
            known = f"line {line.number}: the answer {answer[:40]!r} is not one of {letters}"
            return skipped(place, known)
        options = tuple(Option(text, letter == named[1]) for letter, text in self.options)
        notes = (JOINED,) if len(self.stem) > 1 else ()
        return item(place, Question("", "\n".join(self.stem), options), notes)


def questions(found: Iterator[Line]) -> Iterator[Item]:
    """The questions that lines make."""
    walk = Walk()
    for line in found:
        yield from walk.step(line)
    yield from walk.leave("the end")


class Walk:
    """One way through the lines of a file.

    Options and answers without a question are one skipped item, however many they are.
    """

    def __init__(self) -> None:
        self.draft: Draft | None = None
        self.stray = False

    def step(self, line: Line) -> Iterator[Item]:
        """One line."""
        if option := OPTION.fullmatch(line.text):
            yield from self.option(line, option[1], option[2])
        elif answer := ANSWER.fullmatch(line.text):
            yield from self.answer(line, answer[1])
        elif self.draft and self.draft.goes_on(line):
            self.draft.stem.append(line.text)
        else:
            yield from self.leave(f"line {line.number}")
            self.draft, self.stray = Draft(line), False

    def option(self, line: Line, letter: str, text: str) -> Iterator[Item]:
        """An option."""
        if self.draft:
            self.draft.options.append((letter, text))
        else:
            yield from self.without_question(line, "an option")

    def answer(self, line: Line, named: str) -> Iterator[Item]:
        """An answer ends its question."""
        if self.draft:
            yield self.draft.answered(line, named)
            self.draft = None
        else:
            yield from self.without_question(line, "an answer")

    def leave(self, where: str) -> Iterator[Item]:
        """Leave the question that is being read, which has no answer."""
        if self.draft:
            yield skipped(str(self.draft.line), f"it is not finished: no ANSWER before {where}")

    def without_question(self, line: Line, what: str) -> Iterator[Item]:
        """A line that belongs to no question."""
        if not self.stray:
            yield skipped(str(line.number), f"{what} before any question")
        self.stray = True


def write(pack: Pack) -> Exported:
    """A pack in Aiken."""
    parts: list[str] = []

    def carry(question: Question) -> Notes:
        one_right(question)
        few_options(question, len(LETTERS))
        texts = [question.text, *(option.text for option in question.options)]
        flat = [" ".join(text.split("\n")) for text in texts]
        told = ("changed: lines were joined",) if flat != texts else ()
        parts.append(written(question, flat[0], flat[1:]))
        return (*told, *left_behind(question, ("order of options",)))

    items = tuple(each(pack, carry))
    return Exported("\n".join(parts).encode(), items)


def written(question: Question, stem: str, options: list[str]) -> str:
    """One question. Raises Unfit when its text would be taken for an option or an answer."""
    if OPTION.fullmatch(stem) or ANSWER.fullmatch(stem):
        raise Unfit("its text begins like an option or an answer of Aiken's")
    if len(stem) < 2:
        raise Unfit("Moodle passes over lines of one character")
    right = next(at for at, option in enumerate(question.options) if option.correct)
    lettered = (f"{LETTERS[at]}) {text}" for at, text in enumerate(options))
    return "\n".join((stem, *lettered, f"ANSWER: {LETTERS[right]}", ""))
