"""Rules about how a question is worded: what makes it hard to read or quick to age."""

import re
from collections.abc import Iterator

from ..nodes import shown
from ..quotation import UNSPACED
from .damage import CODE
from .manuscript import Asked, Note
from .rule import ADVICE, WARNING, WORDING, each

QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)['‘][^'’]*['’](?!\w)|\*[^*]+\*|_[^_]+_")
NEGATED = re.compile(
    r"\b([Ww]hich|[Ww]hat|[Ww]ho|[Ww]hom|[Ww]here|[Ww]hen)\b[^?]*?"
    r"(?P<sign>\b(not|never|except|cannot)\b|\w+n['’]t\b)"
)
ASKS_IF = re.compile(
    r"whether or not|if not|not only|or not|not (a|an) (few|hundred|thousand)|why not"
)
STALE = re.compile(
    r"\b(currently|so far|recent|recently|latest|newest|nowadays|at the moment|to date"
    r"|still (exists?|in|the|standing|operational|active|alive|living|open|used))\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(1\d|20)\d\d\b")
TALKS = re.compile(
    r"\b(according to|in|of|by|from) (the|this) (article|passage|text|excerpt|paragraph|document)\b"
    r"|\bthe (article|passage|text|excerpt|paragraph|document) "
    r"(says|states|mentions|describes|tells|claims|suggests)\b",
    re.IGNORECASE,
)
ASKS = re.compile(r"[?？؟]|_{2,}|\.{3}|…|[;:：]\s*$")
SPARING = re.compile(f"[{UNSPACED}]")
LONG = {"question": 200, "option": 80, "why": 400}
FAR = 1.5


@each("Q301", "hidden not", WORDING, WARNING, english=True)
def hidden_not(asked: Asked) -> Iterator[Note]:
    """A small `not` is overlooked, and then the player knows the answer and is told it is wrong.

    Capitals make it seen; asking for what is the case is better still. Words in quotation marks
    do not count.

    Measured: 4 of 100 questions of Open Trivia DB; 27 of 30 that were looked at were real.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 17.
    """
    text = QUOTED.sub(lambda match: " " * len(match[0]), asked.question.text)
    found = NEGATED.search(text)
    if found and not ASKS_IF.search(text):
        sign = found["sign"]
        loud = "NOT" if sign.endswith("t") and len(sign) > 3 else sign.upper()
        message = f"{shown(sign)} is easily overlooked in a question"
        advice = f"Write {loud}, or ask for what is the case."
        yield asked.word(sign, message, advice, "question")


@each("Q302", "will go stale", WORDING, ADVICE, english=True)
def stale(asked: Asked) -> Iterator[Note]:
    """What is the latest today is not the latest next year, and the answer turns wrong by itself.

    A year in the question keeps it true. `Now` and `today` are left alone: in quizzes they mostly
    belong to a set phrase.

    Measured: 2 of 1,000 questions of Open Trivia DB; 8 of 10 that were looked at were real.

    Source: NBME, Constructing Written Test Questions.
    """
    text = QUOTED.sub("", asked.question.text)
    found = STALE.search(text)
    if found and not YEAR.search(text):
        message = f"{shown(found[0])} makes the answer turn wrong one day"
        yield asked.word(found[0], message, "Say as of which year.", "question")


@each("Q303", "talks of the text", WORDING, ADVICE, english=True)
def talks_of_the_text(asked: Asked) -> Iterator[Note]:
    """The player sees the question and not the text, so `in the passage` points at nothing.

    Ask about the thing itself, or name who says it.

    Measured: 1 of 1,000 questions.

    Source: Haladyna, Downing and Rodriguez 2002, guidelines 1 and 14.
    """
    if found := TALKS.search(QUOTED.sub("", asked.question.text)):
        message = f"{shown(found[0])} points at a text the player does not see"
        advice = "Ask about the thing itself, or name who says it."
        yield asked.word(found[0], message, advice, "question")


@each("Q304", "not a question", WORDING, ADVICE)
def no_question(asked: Asked) -> Iterator[Note]:
    """Without a question mark, a blank (`___`) or a colon at its end a text does not ask anything.

    Languages that may ask without a mark, such as Japanese and Thai, are left alone.

    Measured: 18 of 1,000 questions of Open Trivia DB.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 14.
    """
    text = asked.question.text
    if not (ASKS.search(CODE.sub("", text)) or SPARING.search(text)):
        advice = "End it with a question mark, or with a colon before what is to be chosen."
        yield asked.note("this does not ask anything", advice, "question")


@each("Q305", "long to read", WORDING, ADVICE)
def long(asked: Asked) -> Iterator[Note]:
    """A quiz tests what people know, and long texts test how fast they read.

    Up to 200 characters in a question, 80 in an option and 400 in a why fit on a small screen. A
    question in code, or of several lines, may be longer.

    Measured: 1 of 1,000 questions of Open Trivia DB.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 13.
    """
    yield from longer(asked, 1.0, FAR)


@each("Q309", "far too long to read", WORDING, WARNING)
def far_too_long(asked: Asked) -> Iterator[Note]:
    """Half as long again as what is already long to read (see Q305).

    Measured: none of the 4,464 questions of Open Trivia DB.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 13.
    """
    yield from longer(asked, FAR, float("inf"))


def longer(asked: Asked, above: float, most: float) -> Iterator[Note]:
    """A note for each text that is longer than `above`, and at most `most`, times its measure."""
    question = asked.question
    parts: list[tuple[str, str, tuple[str | int, ...]]] = [
        ("question", question.text, ("question",)),
        ("why", question.why, ("why",)),
    ]
    parts += [
        ("option", choice.text, ("options", place)) for place, choice in enumerate(asked.choices)
    ]
    for what, text, path in parts:
        if above < len(text) / LONG[what] / (text.count("\n") + 1) <= most:
            message = f"this {what} has {len(text)} characters; {LONG[what]} are easy to read"
            yield asked.note(message, "Cut what nobody needs for the answer.", *path)
