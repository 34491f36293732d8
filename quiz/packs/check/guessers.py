"""Guessers that know nothing but the wording: each gives every option of a question a score.

A guesser takes the option with the highest score. `vote` joins those whose cue is known to sit in
right answers of badly written questions. Its weights were fitted to no pack: cues that speak
seldom but clearly count twice, and one that is another's echo counts half.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from .manuscript import Asked
from .shapes import of_one_kind, shape
from .words import bag, likeness

Scores = list[float]
Guesser = Callable[[Asked], Scores]

THREE = 3
MUCH = 1.25
SEVERAL_WORDS = 4
ABSOLUTE = bag(
    """
    all always completely every everyone everything entirely exclusively impossible invariably
    must never nobody none nothing only solely totally
    """
)
HEDGED = bag(
    """
    about approximately can could generally likely mainly may might mostly often possibly
    primarily probably seem seems some sometimes tend tends typically usually
    """
)
EXPLAINS = bag(
    """
    although because by if since so that through when where which while
    """
)
DETAIL = re.compile(r"[,;()\[\]]|\d+")
VOWEL = re.compile(
    r"a|e(?!u|we)|i|o(?!ne\b|nce\b)|u(?!ni(?![nm])|s[aeiu]|r[aeiu]|t[ei]|k)"
    r"|hono|hones|hour|heir|8|11\b|18\b"
)


def longest(asked: Asked) -> Scores:
    """The longest option."""
    return [float(len(choice.text)) for choice in asked.choices]


def shortest(asked: Asked) -> Scores:
    """The shortest option, for packs whose author has overdone the cure."""
    return [-float(len(choice.text)) for choice in asked.choices]


def much_longest(asked: Asked) -> Scores:
    """An option of four words or more that is a quarter longer than any other."""
    lengths = longest(asked)
    second, first = sorted(lengths)[-2:]
    return [
        float(length == first and first >= MUCH * second and len(choice.words) >= SEVERAL_WORDS)
        for choice, length in zip(asked.choices, lengths, strict=True)
    ]


def echo(asked: Asked) -> Scores:
    """The option with most words of the question, but for words that all options have."""
    common = frozenset.intersection(*(choice.stems for choice in asked.choices))
    return [float(len((choice.stems & asked.stems) - common)) for choice in asked.choices]


def meeting(asked: Asked) -> Scores:
    """The option that shares most words with the others: wrong ones are built round the right."""
    return together([choice.stems for choice in asked.choices])


def meeting_letters(asked: Asked) -> Scores:
    """The option that shares most letters with the others."""
    return together([choice.trigrams for choice in asked.choices])


def together(parts: Sequence[frozenset[str]]) -> Scores:
    """How much of each set the other sets have, to nine digits."""
    scores = [0.0] * len(parts)
    for one in range(len(parts)):
        for other in range(one):
            alike = likeness(parts[one], parts[other])
            scores[one] += alike
            scores[other] += alike
    return [round(score, 9) for score in scores]


def odd(asked: Asked) -> Scores:
    """The option that looks least like the others: capitals, signs, numbers, how many words."""
    columns = zip(*(shape(choice.text) for choice in asked.choices), strict=True)
    scores = [0.0] * len(asked.choices)
    for column in columns:
        if len(set(column)) > 1:
            for place, sign in enumerate(column):
                scores[place] += len(column) - column.count(sign)
    return scores


def middle(asked: Asked) -> Scores:
    """The number, or the two numbers, in the middle; nothing when the options are no numbers."""
    found = of_one_kind(choice.quantity for choice in asked.choices)
    if len(found) < THREE or len(set(found)) < len(found):
        return [0.0] * len(asked.choices)
    order = sorted(found)
    inner = order[(len(order) - 1) // 2], order[len(order) // 2]
    return [float(value in inner) for value in found]


def article(asked: Asked) -> Scores:
    """The options that agree with `a` or `an` at the end of the question."""
    last = asked.words[-1:]
    if last not in (("a",), ("an",)):
        return [0.0] * len(asked.choices)
    return [float(vowel(choice.text) == (last == ("an",))) for choice in asked.choices]


def vowel(text: str) -> bool:
    """Whether `text` begins with the sound of a vowel, as far as its letters tell."""
    return VOWEL.match(text.casefold().lstrip("\"'“‘«`(")) is not None


def measured(asked: Asked) -> Scores:
    """The option without words such as `always` and `never`."""
    return [-float(len(ABSOLUTE.intersection(choice.words))) for choice in asked.choices]


def hedged(asked: Asked) -> Scores:
    """The option with words such as `usually` and `may`."""
    return [float(len(HEDGED.intersection(choice.words))) for choice in asked.choices]


def specific(asked: Asked) -> Scores:
    """The option with most detail: commas, brackets, numbers, and words such as `because`."""
    return [
        float(len(DETAIL.findall(choice.text)) + len(EXPLAINS.intersection(choice.words)))
        for choice in asked.choices
    ]


WEIGHTS: Mapping[Guesser, float] = {
    much_longest: 2.0,
    article: 2.0,
    middle: 2.0,
    longest: 1.0,
    echo: 1.0,
    meeting: 1.0,
    measured: 1.0,
    hedged: 1.0,
    specific: 1.0,
    meeting_letters: 0.5,
}
ENGLISH: frozenset[Guesser] = frozenset((article, measured, hedged, specific))


def vote(scored: Mapping[Guesser, Scores]) -> Scores:
    """What the guessers with a weight say together: each gives it to the options it likes best."""
    total = [0.0] * len(next(iter(scored.values())))
    for guesser, weight in WEIGHTS.items():
        liked = best(scored[guesser]) if guesser in scored else []
        if len(liked) < len(total):
            for place in liked:
                total[place] += weight / len(liked)
    return [round(score, 9) for score in total]


def best(scores: Scores) -> list[int]:
    """The places of the highest score."""
    most = max(scores)
    if scores.count(most) == 1:
        return [scores.index(most)]
    return [place for place, score in enumerate(scores) if score == most]
