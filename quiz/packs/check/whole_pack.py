"""Rules about a pack as a whole: what its wording tells, taken over all questions.

A single long right option is no fault; twenty of them are a way to win without knowing anything.
A rule about one kind of guesser speaks when luck does as well in less than 1 of 100 packs, and when
Holm's correction over all kinds leaves less than 1 in 20. Of packs drawn from real trivia whose
right options were drawn anew, so that there was nothing to find, all rules of the family together
spoke of 7 in 100 with 30 questions, of 5 with 60 or 100, and of 3 with 200.
"""

from collections import Counter
from collections.abc import Iterator

from . import guessers as g
from .battery import GUESSABLE, battery
from .guessers import Guesser
from .manuscript import Manuscript, Note
from .rule import ADVICE, WARNING, WHOLE_PACK, rule
from .tails import WHOLE, Draw, upper
from .telling import odds, place, rank, worst
from .words import counted

RARE = 0.01
FAMILY = 0.05
MARGIN = 0.10
ENOUGH = 20


@rule("Q401", "longest right option", WHOLE_PACK, WARNING, copies=24)
def longest(manuscript: Manuscript) -> Iterator[Note]:
    """Whoever writes a right option makes it exact, and exact is long.

    Of ten flaws that were tried in pairs of questions, this is one of three that raised scores. It
    is told when the longest option is right 10 points more often than luck explains, in 20
    questions or more.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 24; Pham 2018.
    """
    message = "the right option is the longest in {}"
    if lengthy(manuscript, g.longest):
        yield told(manuscript, g.longest, message, "Lengthen a wrong option, or cut the right one")


@rule("Q410", "shortest right option", WHOLE_PACK, WARNING, copies=24)
def shortest(manuscript: Manuscript) -> Iterator[Note]:
    """Wrong options that were all made longer give the right one away as well.

    It is told when the shortest option is right 10 points more often than luck explains, in 20
    questions or more.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 24.
    """
    message = "the right option is the shortest in {}"
    if lengthy(manuscript, g.shortest):
        yield told(
            manuscript, g.shortest, message, "Cut a wrong option, or say more in the right one"
        )


def lengthy(manuscript: Manuscript, guesser: Guesser) -> bool:
    """Whether a guesser by length is right far more often than luck, and on enough questions."""
    standing = battery(manuscript).standings[guesser]
    enough = standing.of >= ENOUGH and standing.rate >= standing.chance + MARGIN
    return enough and beyond_luck(manuscript, guesser)


@rule("Q402", "guessable from the wording", WHOLE_PACK, WARNING, copies=36)
def guessable(manuscript: Manuscript) -> Iterator[Note]:
    """How far somebody gets who knows nothing and only reads how the options are worded.

    The guesser joins what gives answers away: length, detail, echoes of the question, middle
    numbers, hedges and absolutes. Trivia by people comes within 3 points of luck; quizzes that were
    written in bulk reach 80 in 100. It is told when it is 10 points better than luck, which luck
    reaches in less than 1 of 20 packs, in 30 questions or more.

    Source: Millman, Bishop and Ebel 1965; Balepur, Ravichander and Rudinger 2024.
    """
    vote = battery(manuscript).vote
    if vote.of < GUESSABLE or vote.tail >= FAMILY or vote.rate <= vote.chance + MARGIN:
        return
    low, high = vote.interval
    yield Note(
        *place(vote.hits[0].asked),
        f"a guesser who only reads how options are worded is right in {vote.rate:.0%} of "
        f"{counted(vote.of, 'question')} (95% interval {low:.0%} to {high:.0%}), "
        f"where luck gives {vote.chance:.0%}",
        f"Give right and wrong options the same length, detail and care, first on {worst(vote)}.",
    )


@rule("Q404", "right number in the middle", WHOLE_PACK, WARNING, copies=16)
def middle(manuscript: Manuscript) -> Iterator[Note]:
    """Wrong numbers are made by going a little up and a little down from the right one.

    In a large collection of trivia by people the right number of four is one of the middle two in
    nearly three of four questions. It is told in 12 questions with numbers or more.

    Source: Attali and Bar-Hillel 2003; our measurement of Open Trivia DB.
    """
    message = "the right number is in the middle in {}"
    advice = "Put all wrong numbers on one side, which a coin chooses"
    yield from beyond(manuscript, g.middle, message, advice)


@rule("Q405", "options meet at the right one", WHOLE_PACK, ADVICE, copies=24)
def meeting(manuscript: Manuscript) -> Iterator[Note]:
    """Wrong options made by changing one part of the right one leave it in their middle.

    Of `red cat`, `red dog` and `blue cat`, a guesser takes the first.

    Source: NBME, Constructing Written Test Questions, "convergence".
    """
    message = "the right option shares most words with the others in {}"
    yield from beyond(manuscript, g.meeting, message, "Let two wrong options share words as well")


@rule("Q406", "echo of the question", WHOLE_PACK, ADVICE, copies=24)
def echo(manuscript: Manuscript) -> Iterator[Note]:
    """A word that stands in the question and in one option only draws the eye to that option.

    One echo is nothing; that the echo is right time and again is a way to win.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 28b.
    """
    message = "the right option repeats most words of the question in {}"
    yield from beyond(
        manuscript, g.echo, message, "Say it in other words, or let a wrong one echo too"
    )


@rule("Q407", "right option looks different", WHOLE_PACK, ADVICE, copies=24)
def odd(manuscript: Manuscript) -> Iterator[Note]:
    """The option that alone has a comma, a capital, a number or a bracket stands out.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 28d.
    """
    message = "the right option looks least like the others in {}"
    advice = "Give the options the same signs, capitals and number of words"
    yield from beyond(manuscript, g.odd, message, advice)


@rule("Q409", "right option in one place", WHOLE_PACK, ADVICE, copies=24)
def one_place(manuscript: Manuscript) -> Iterator[Note]:
    """Where options keep their order, writers put the right one in the middle or always first.

    It is told for questions with `shuffle: false`; all others are shuffled for every player.

    Source: Attali and Bar-Hillel 2003.
    """
    kept = [one for one in manuscript.asked if one.right and not one.question.shuffle]
    places = Counter(rank(one) for one in kept)
    if len(kept) < ENOUGH:
        return
    at, hits = places.most_common(1)[0]
    able = [one for one in kept if len(one.choices) > at]
    draws = [Draw(WHOLE, 1 / len(one.choices)) for one in able]
    most = max(len(one.choices) for one in kept)
    if (tail := upper(draws, hits * WHOLE) * most) < RARE:
        yield Note(
            *next(place(one) for one in able if rank(one) == at),
            f"the right option stands in place {at + 1} in {hits} of {len(able)} questions that "
            f"keep their order, where luck gives {sum(draw.chance for draw in draws):.0f} "
            f"({odds(tail)})",
            "Move some, or leave `shuffle: false` out.",
        )


def beyond(manuscript: Manuscript, guesser: Guesser, message: str, advice: str) -> Iterator[Note]:
    """A note when luck does not explain how often `guesser` is right."""
    if beyond_luck(manuscript, guesser):
        yield told(manuscript, guesser, message, advice)


def beyond_luck(manuscript: Manuscript, guesser: Guesser) -> bool:
    """Whether luck explains too little of a guesser's hits, alone and among all that were tried."""
    found = battery(manuscript)
    rare = found.standings[guesser].tail < RARE
    return rare and found.adjusted.get(guesser, 1.0) < FAMILY


def told(manuscript: Manuscript, guesser: Guesser, message: str, advice: str) -> Note:
    """The note about a guesser that is right too often, at the clearest of its hits."""
    found = battery(manuscript).standings[guesser]
    count = f"{len(found.hits)} of {counted(found.of, 'question')}"
    told = f"{message.format(count)}, where luck gives {found.expected:.0f} ({odds(found.tail)})"
    return Note(*place(found.hits[0].asked), told, f"{advice}, first on {worst(found)}.")
