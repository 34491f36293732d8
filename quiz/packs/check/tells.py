"""Rules about words and answers that come back in a pack."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..nodes import shown
from .battery import fit
from .manuscript import Asked, Choice, Manuscript, Note
from .rule import ADVICE, WARNING, WHOLE_PACK, rule
from .tails import WHOLE, Draw, lower, upper
from .words import counted

FAMILY = 0.05
OFTEN = 6
LISTED = 5
RIGHT_AGAIN = 3
WRONG_AGAIN = 4


class Tell(NamedTuple):
    """A word with the options it stands in: how many, how many of them right, expected by luck."""

    word: str
    tail: float
    options: int
    right: int
    expected: float
    asked: Asked


@rule("Q403", "a word gives it away", WHOLE_PACK, WARNING, copies=24)
def word(manuscript: Manuscript) -> Iterator[Note]:
    """Some words stand in wrong options again and again (`only`, `never`), others in right ones.

    No word is bad in itself: in trivia by people an option with `always` is right as often as any
    other. So each word of a pack that stands in 6 questions or more is counted, and told when luck
    spreads it as unevenly in less than 1 of 20 packs, all its words taken together.

    Measured: none of the 833 words of Open Trivia DB that stand in 6 questions or more.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 28a; correction by Bonferroni.
    """
    found = tells(manuscript)
    for place, tell in enumerate(found[:LISTED], start=1):
        right = f"{tell.right} of them right" if tell.right else "none of them right"
        more = len(found) - LISTED if place == LISTED else 0
        others = f" (and {counted(more, 'more such word')})" if more > 0 else ""
        yield Note(
            *first_place(tell),
            f"{shown(tell.word)} stands in {counted(tell.options, 'option')}, {right}, where luck "
            f"gives {tell.expected:.0f}{others}",
            "Use the word in right and wrong options alike, or in none.",
        )


def tells(manuscript: Manuscript) -> list[Tell]:
    """The words whose options are right too often or too seldom, the clearest first."""
    places: dict[str, list[tuple[Asked, int, bool]]] = defaultdict(list)
    for asked in fit(manuscript):
        counts = Counter(word for choice in asked.choices for word in set(choice.words))
        right = set(asked.right.words) if asked.right else set()
        for word, count in counts.items():
            if count < len(asked.choices):
                places[word].append((asked, count, word in right))
    often = {word: found for word, found in places.items() if len(found) >= OFTEN}
    measured = (tell(word, found) for word, found in often.items())
    return sorted(
        (one for one in measured if one.tail * len(often) < FAMILY), key=lambda one: one.tail
    )


def tell(word: str, found: list[tuple[Asked, int, bool]]) -> Tell:
    """How unevenly a word is spread: both tails taken together."""
    draws = [Draw(WHOLE, count / len(asked.choices)) for asked, count, _ in found]
    hits = sum(right for _, _, right in found)
    tail = 2 * min(upper(draws, hits * WHOLE), lower(draws, hits * WHOLE))
    options = sum(count for _, count, _ in found)
    return Tell(word, tail, options, hits, sum(draw.chance for draw in draws), found[0][0])


def first_place(tell: Tell) -> tuple[int, int]:
    """Where the word stands first."""
    at = next(at for at, choice in enumerate(tell.asked.choices) if tell.word in choice.words)
    return tell.asked.at("options", at)


@rule("Q408", "answer used again", WHOLE_PACK, ADVICE)
def used_again(manuscript: Manuscript) -> Iterator[Note]:
    """Whoever has learned that an answer comes back, or that it never does, need not think.

    It is told of a right option of three questions or more, and of a wrong one of four or more that
    is nowhere right. Numbers, and pairs such as yes and no, do not count.

    Source: Millman, Bishop and Ebel 1965, on what other items tell.
    """
    right = repeated(manuscript, correct=True)
    wrong = repeated(manuscript, correct=False)
    answers = {
        choice.folded for asked in manuscript.asked for choice in asked.choices if choice.correct
    }
    often = [uses for uses in right.values() if len(uses) >= RIGHT_AGAIN]
    never = [
        uses for text, uses in wrong.items() if len(uses) >= WRONG_AGAIN and text not in answers
    ]
    if often:
        yield again(often, "right again and again", "Ask one of them the other way round.")
    if never:
        yield again(never, "often wrong and never right", "Let it be right once, or drop it.")


def repeated(manuscript: Manuscript, *, correct: bool) -> dict[str, list[tuple[Asked, Choice]]]:
    """The questions in which each option is right, or wrong."""
    uses: dict[str, list[tuple[Asked, Choice]]] = defaultdict(list)
    for asked in fit(manuscript):
        for choice in asked.choices:
            if choice.correct == correct and choice.quantity is None:
                uses[choice.folded].append((asked, choice))
    return uses


def again(found: list[list[tuple[Asked, Choice]]], what: str, advice: str) -> Note:
    """One note about all options that come back in the same part."""
    found = sorted(found, key=len, reverse=True)
    asked, choice = found[0][0]
    named = ", ".join(f"{shown(uses[0][1].text)} ({len(uses)} times)" for uses in found[:LISTED])
    more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
    options = "some options are" if len(found) > 1 else "an option is"
    line, column = asked.at("options", asked.choices.index(choice))
    return Note(line, column, f"{options} {what}: {named}{more}", advice)
