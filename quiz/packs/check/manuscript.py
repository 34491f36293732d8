"""A pack as its author has written it: what the rules look at."""

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ...game.question import Option, Pack, Question
from ...game.text import folded
from ..characters import unified
from ..format import LARGEST, Reading
from .shapes import quantity
from .words import content, trigrams, words

EMPTY = Pack("", "", ())


def lines(path: Path) -> list[str]:
    """The lines of a file, none when it cannot be read; its excerpts are then left out."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST)
    except (OSError, ValueError):
        return []
    return unified(raw.decode("utf-8", "replace")).split("\n")


class Note(NamedTuple):
    """What a rule has found: where, what is wrong, and what to write instead.

    `word` is the part of the text at that place that it is about.
    """

    line: int
    column: int
    message: str
    advice: str = ""
    question: str = ""
    word: str = ""


class Choice:
    """One option with its wording.

    `folded` is the text as options are told apart, `stems` are the words that carry meaning,
    `trigrams` every three neighbouring characters, `quantity` the only number in it, if any.
    """

    __slots__ = ("correct", "folded", "quantity", "stems", "text", "trigrams", "words")

    def __init__(self, option: Option, *, english: bool) -> None:
        self.text = option.text
        self.correct = option.correct
        self.folded = folded(option.text)
        self.words = words(option.text)
        self.stems = content(self.words, english)
        self.trigrams = trigrams(option.text)
        self.quantity = quantity(self.folded)


class Asked:
    """One question with its wording, and the places of its parts.

    `right` is the right option, or None when several are right.
    """

    def __init__(self, question: Question, reading: Reading, *, english: bool) -> None:
        self.question = question
        self.english = english
        self.choices = tuple(Choice(option, english=english) for option in question.options)
        right = [choice for choice in self.choices if choice.correct]
        self.right = right[0] if len(right) == 1 else None
        self.words = words(question.text)
        self.stems = content(self.words, english)
        self._reading = reading

    @property
    def wrong(self) -> list[Choice]:
        """The wrong options, in written order."""
        return [choice for choice in self.choices if not choice.correct]

    @cached_property
    def trigrams(self) -> frozenset[str]:
        """Every three neighbouring characters of the words of the question."""
        return trigrams(" ".join(self.words))

    def meaning(self, text: str) -> frozenset[str]:
        """The words of `text` that carry meaning in the language of the pack."""
        return content(words(text), self.english)

    def at(self, *path: str | int) -> tuple[int, int]:
        """Where a part of the question stands; of an option, its text."""
        more = ("correct", "wrong") if path[:1] == ("options",) else ()
        return self._reading.place(self.question.id, *path, *more)

    def note(self, message: str, advice: str, *path: str | int) -> Note:
        """A note about a part of this question."""
        return Note(*self.at(*path), message, advice, self.question.id)

    def word(self, word: str, message: str, advice: str, *path: str | int) -> Note:
        """A note about one word, or a few, of a part of this question."""
        return self.note(message, advice, *path)._replace(word=word)

    def about(self, choice: Choice, message: str, advice: str) -> Note:
        """A note about one of the options."""
        return self.note(message, advice, "options", self.choices.index(choice))


class Manuscript:
    """A pack under check: its reading, and its questions with their wording."""

    def __init__(self, path: Path, reading: Reading) -> None:
        self.path = path
        self.reading = reading
        self.pack = reading.pack or EMPTY

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file as the reader has counted them."""
        return lines(self.path)

    def source_at(self, key: str, *path: str) -> tuple[int, int]:
        """Where a source stands in the file, or a part of it."""
        from .head import source_at

        return source_at(self.lines, key, *path)

    @property
    def english(self) -> bool:
        """Whether lists of English words may be used."""
        language = self.pack.language.casefold()
        return not language or language.split("-")[0] == "en"

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """The questions that can be played, in written order."""
        english = self.english
        return tuple(
            Asked(question, self.reading, english=english) for question in self.pack.questions
        )
