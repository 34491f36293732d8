"""The rule about questions that are asked twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from .manuscript import Asked, Manuscript, Note
from .rule import WARNING, WORDING, rule
from .words import likeness

TWIN = 0.8
LIKE = 0.6
FEW = 60
RAREST = 3
NUMBER = re.compile(r"\d+")

Pairs = Iterator[tuple[Asked, Asked]]


@rule("Q106", "same question twice", WORDING, WARNING)
def twins(manuscript: Manuscript) -> Iterator[Note]:
    """Two questions in nearly the same words waste a turn, and the first answers the second.

    Compared are the groups of three letters of both questions: four of five in common and all words
    that carry meaning, or three of five and the same answer. The largest and the hottest planet
    are two questions, and so are two years.

    Measured: 4 of 1,000 questions of Open Trivia DB, nearly all of them real.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 4.
    """
    for asked, other in sorted(alike(manuscript.asked), key=lambda pair: pair[0].at()):
        message = f"nearly the same is asked on line {other.at()[0]}"
        yield asked.note(message, "Drop one of the two, or ask for something else.", "question")


def alike(asked: Sequence[Asked]) -> Pairs:
    """Each question that is nearly the same as an earlier one, with the first such one."""
    twin: dict[Asked, Asked] = {}
    for group in together((one.stems, one) for one in asked):
        found = (pair for pair in near(group) if shared(*pair) >= TWIN)
        twin |= {later: first for first, later in found if later not in twin}
    for group in together((answers(one), one) for one in asked):
        found = (pair for pair in near(group) if shared(*pair) >= LIKE)
        twin |= {later: first for first, later in found if later not in twin}
    yield from twin.items()


def together(keyed: Iterable[tuple[Hashable, Asked]]) -> Iterator[list[Asked]]:
    """The questions with the same key, in written order."""
    groups: dict[Hashable, list[Asked]] = defaultdict(list)
    for key, asked in keyed:
        groups[key].append(asked)
    yield from groups.values()


def answers(asked: Asked) -> frozenset[str]:
    """The right options of a question."""
    return frozenset(choice.folded for choice in asked.choices if choice.correct)


def shared(one: Asked, other: Asked) -> float:
    """The share of groups of three letters in common, 0 when the questions name other numbers."""
    same = NUMBER.findall(one.question.text) == NUMBER.findall(other.question.text)
    return likeness(one.trigrams, other.trigrams) if same else 0.0


def near(group: list[Asked]) -> Pairs:
    """Every two of a group; of a large one, those that share a word that is rare in it."""
    if len(group) <= FEW:
        yield from combinations(group, 2)
        return
    counts = Counter(word for asked in group for word in set(asked.words))
    holders: dict[str, list[Asked]] = defaultdict(list)
    for asked in group:
        rare = sorted(set(asked.words), key=lambda word: (counts[word], word))[:RAREST]
        for word in rare:
            yield from ((other, asked) for other in holders[word][:FEW])
            holders[word].append(asked)
