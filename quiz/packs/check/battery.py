"""The guessers let loose on a whole pack: how often each is right, and how often luck is."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from . import guessers as g
from .guessers import Guesser, Scores, best
from .manuscript import Asked, Manuscript
from .tails import WHOLE, Draw, holm, shared, upper, wilson

TELLING = (g.longest, g.shortest, g.middle, g.meeting, g.echo, g.odd)
ENOUGH = 12
GUESSABLE = 30
PAIR = 2


class Guess(NamedTuple):
    """One question that a guesser had an opinion on. `lead` is how far the right option stood out.

    `gained` says that the right option was among those it liked best.
    """

    asked: Asked
    draw: Draw
    gained: bool
    lead: float


class Standing(NamedTuple):
    """How a guesser did: on how many questions, and the chance that luck does as well."""

    guesses: tuple[Guess, ...]
    tail: float

    @property
    def of(self) -> int:
        """The questions on which there was something to say."""
        return len(self.guesses)

    @property
    def hits(self) -> tuple[Guess, ...]:
        """The guesses that had the right option, the clearest first."""
        return tuple(
            sorted((guess for guess in self.guesses if guess.gained), key=lambda guess: -guess.lead)
        )

    @property
    def expected(self) -> float:
        """How many hits luck gives."""
        return sum(guess.draw.chance for guess in self.guesses)

    @property
    def rate(self) -> float:
        """The share of questions it would have had right."""
        return sum(guess.draw.worth for guess in self.hits) / WHOLE / max(self.of, 1)

    @property
    def chance(self) -> float:
        """The share that luck alone has right."""
        total = sum(guess.draw.worth * guess.draw.chance for guess in self.guesses)
        return total / WHOLE / max(self.of, 1)

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % confidence interval of `rate`."""
        return wilson(self.rate, self.of)


class Battery(NamedTuple):
    """How all guessers did on a pack, and what the vote of them makes of it.

    `adjusted` holds each telling guesser's tail after Holm's correction.
    """

    standings: dict[Guesser, Standing]
    vote: Standing
    adjusted: dict[Guesser, float]


@lru_cache(maxsize=1)
def battery(manuscript: Manuscript) -> Battery:
    """All guessers on the questions of `manuscript` that have one right option."""
    asked = fit(manuscript)
    used = [guesser for guesser in GUESSERS if manuscript.english or guesser not in g.ENGLISH]
    scored = [{guesser: guesser(one) for guesser in used} for one in asked]
    standings = {
        guesser: standing(
            guess(one, scores[guesser]) for one, scores in zip(asked, scored, strict=True)
        )
        for guesser in used
    }
    voted = (
        guess(one, g.vote(scores), silent=True) for one, scores in zip(asked, scored, strict=True)
    )
    tested = [guesser for guesser in TELLING if standings[guesser].of >= ENOUGH]
    tails = holm([standings[guesser].tail for guesser in tested])
    return Battery(standings, standing(voted), dict(zip(tested, tails, strict=True)))


GUESSERS: tuple[Guesser, ...] = tuple(dict.fromkeys((*g.WEIGHTS, *TELLING)))


@lru_cache(maxsize=1)
def fit(manuscript: Manuscript) -> list[Asked]:
    """The questions that wording can give away: one right option, and no pair such as yes and no.

    A pair of options that several questions share says nothing about any of them.
    """
    single = [one for one in manuscript.asked if one.right]
    pairs = Counter(pair(one) for one in single if len(one.choices) == PAIR)
    return [one for one in single if len(one.choices) > PAIR or pairs[pair(one)] == 1]


def pair(asked: Asked) -> frozenset[str]:
    """The options of a question, in no order."""
    return frozenset(choice.folded for choice in asked.choices)


def guess(asked: Asked, scores: Scores, *, silent: bool = False) -> Guess | None:
    """What `scores` make of a question; None when all options are alike, unless `silent` counts."""
    liked = best(scores)
    if len(liked) == len(scores) and not silent:
        return None
    right = next(place for place, choice in enumerate(asked.choices) if choice.correct)
    others = max(score for place, score in enumerate(scores) if place != right)
    lead = scores[right] - others
    return Guess(asked, shared(len(liked), len(scores)), right in liked, lead)


def standing(guesses: Iterable[Guess | None]) -> Standing:
    """The standing that guesses add up to."""
    found = tuple(guess for guess in guesses if guess)
    gained = sum(guess.draw.worth for guess in found if guess.gained)
    return Standing(found, upper((guess.draw for guess in found), gained))
