"""Rules about two questions of a pack of which one gives the other away."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import log
from typing import NamedTuple

from ..nodes import shown
from .manuscript import Asked, Manuscript, Note
from .rule import ADVICE, GIVEAWAYS, WARNING, rule

SHARED = 0.35


class Elsewhere(NamedTuple):
    """Texts of a pack by the words in them: which question each belongs to, and its words."""

    texts: tuple[tuple[Asked, frozenset[str]], ...]
    holders: dict[str, frozenset[int]]


@rule("Q205", "answered elsewhere", GIVEAWAYS, WARNING)
def answered_elsewhere(manuscript: Manuscript) -> Iterator[Note]:
    """Another question names the answer and asks about the same thing, so it gives it away.

    It is told when every word of the answer stands in the other question, with at least 35 % of
    this question's own words, the rare ones counting more than those the whole pack is about.

    Measured: 26 of 1,000 questions of Open Trivia DB.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 4.
    """
    texts = elsewhere((asked, asked.stems) for asked in manuscript.asked)
    for asked, other in told_in(manuscript, texts):
        answer = shown(asked.right.text if asked.right else "")
        message = f"the question on line {other.at()[0]} gives the answer {answer} away"
        yield asked.note(message, "Reword one of the two, or drop it.", "question")


@rule("Q208", "answered by another why", GIVEAWAYS, ADVICE)
def answered_by_a_why(manuscript: Manuscript) -> Iterator[Note]:
    """The why of another question names the answer; who sees that one first need not know it.

    It is told as Q205 is.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 4.
    """
    texts = elsewhere(
        (asked, asked.meaning(asked.question.why))
        for asked in manuscript.asked
        if asked.question.why
    )
    for asked, other in told_in(manuscript, texts):
        answer = shown(asked.right.text if asked.right else "")
        message = f"the `why` on line {other.at('why')[0]} gives the answer {answer} away"
        yield asked.note(message, "Say it here only, or ask for something else.", "question")


def elsewhere(found: Iterable[tuple[Asked, frozenset[str]]]) -> Elsewhere:
    """Texts with an index of their words."""
    texts = tuple(found)
    holders: dict[str, set[int]] = defaultdict(set)
    for place, (_, stems) in enumerate(texts):
        for stem in stems:
            holders[stem].add(place)
    return Elsewhere(texts, {stem: frozenset(places) for stem, places in holders.items()})


def told_in(manuscript: Manuscript, texts: Elsewhere) -> Iterator[tuple[Asked, Asked]]:
    """Each question whose answer a text of another gives away, with the other, once."""
    weights = rarity(manuscript)
    for asked in manuscript.asked:
        answer = asked.right.stems if asked.right else frozenset()
        if not answer or answer <= asked.stems:
            continue
        places = frozenset.intersection(*(texts.holders.get(one, frozenset()) for one in answer))
        for place in sorted(places):
            other, stems = texts.texts[place]
            if other is not asked and tells(asked, stems, weights):
                yield asked, other
                break


def tells(asked: Asked, stems: frozenset[str], weights: dict[str, float]) -> bool:
    """Whether a text that names the answer is about the same thing, and names no wrong option."""
    own = sum(weights[stem] for stem in asked.stems)
    common = sum(weights[stem] for stem in asked.stems & stems)
    if not own or common < SHARED * own:
        return False
    return not any(choice.stems and choice.stems <= stems for choice in asked.wrong)


@lru_cache(maxsize=1)
def rarity(manuscript: Manuscript) -> dict[str, float]:
    """The weight of each word of the questions, the more the fewer have it (idf, smoothed)."""
    counts = Counter(stem for asked in manuscript.asked for stem in asked.stems)
    return {stem: log(1 + len(manuscript.asked) / count) for stem, count in counts.items()}
