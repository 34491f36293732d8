"""Rules about what a player learns from an answer: the why and the hints."""

from collections.abc import Iterator

from .manuscript import Asked, Note
from .rule import ADVICE, WARNING, WORDING, each
from .words import counted

SHORT = 20


@each("Q306", "no why", WORDING, WARNING)
def no_why(asked: Asked) -> Iterator[Note]:
    """The why is what a player takes home; the score is forgotten the next day.

    Source: Butler and Roediger 2008, on feedback after multiple-choice questions.
    """
    if not asked.question.why:
        advice = "Write `why:` with the reason, in a sentence."
        yield asked.note("the question has no `why`", advice, "question")


@each("Q308", "no hint", WORDING, ADVICE)
def no_hint(asked: Asked) -> Iterator[Note]:
    """A hint turns a blind guess into a second try, and costs points."""
    if not asked.question.hints:
        advice = "Write `hint:` with something that narrows the choice."
        yield asked.note("the question has no `hint`", advice, "question")


@each("Q307", "why that says too little", WORDING, ADVICE)
def says_too_little(asked: Asked) -> Iterator[Note]:
    """A why that only repeats the answer, or is a word or two, leaves the player where they were.

    Source: NBME, Constructing Written Test Questions.
    """
    why = asked.question.why
    if not why:
        return
    if len(why) < SHORT:
        advice = "Say in a sentence how we know."
        yield asked.note(f"the `why` has {counted(len(why), 'character')}", advice, "why")
        return
    given = asked.stems.union(*(choice.stems for choice in asked.choices if choice.correct))
    own = asked.meaning(why)
    if own and own <= given:
        message = "the `why` says nothing that the question and its answer do not say"
        yield asked.note(message, "Add the reason, or a fact that makes it stick.", "why")
