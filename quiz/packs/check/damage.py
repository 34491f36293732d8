"""Rules about questions that cannot be played as they were meant."""

import re
from collections.abc import Iterator

from ..nodes import shown
from .manuscript import Asked, Note
from .rule import ADVICE, ERROR, WORDING, each

ALL_OR_NONE = re.compile(
    r"(all|none|both|neither|any)( (two|three|four|five))?( of)?( the)? "
    r"((above|below|these|those|others)\b.*|(other )?(options|answers|choices))"
    r"|the above|(all|none) above",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"(all|none|both|neither|any) of them", re.IGNORECASE)
LABEL = r"\(?([A-F]|[1-6]|I{1,3}|IV|V)\)?"
LETTERS = re.compile(
    rf"(both|either|neither|only) {LABEL}((, {LABEL})*,? (and|or|nor|&) {LABEL})?( only)?",
    re.IGNORECASE,
)
ORDINAL = "(first|second|third|fourth|last|previous|next)"
NAMED = re.compile(
    rf"(the )?{ORDINAL} (option|answer|choice)s?|(option|answer|choice) ([A-F]|[1-6])",
    re.IGNORECASE,
)
IN_WHY = re.compile(rf"\b(the {ORDINAL} option|[Oo]ption ([A-F]|[1-6]))\b")
DAMAGED = (
    (re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});"), "an HTML code"),
    (
        re.compile("[ÃÂ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ï¿½|\ufffd"),
        "letters that were read in the wrong encoding",
    ),
    (re.compile(r"\b(TODO|TBD|FIXME)\b|\?\?\?|lorem ipsum"), "a note to be replaced"),
)
CODE = re.compile(r"`[^`]*`")
LABELLED = re.compile(r"\(?([A-Fa-f]|[1-6])[).]\s+\S")
OPENING = {"“": "”", "«": "»", "(": ")", "[": "]"}


@each("Q104", "points at a place", WORDING, ERROR, english=True)
def points_at_a_place(asked: Asked) -> Iterator[Note]:
    """Options are shuffled for every player, so `both A and B` or `all of the above` point nowhere.

    Besides, `all of these` is right in 6 of 10 questions that have it, and `none of these` in 1
    of 10: either way it is a clue. With `shuffle: false` the order is kept and the rule is silent.

    Measured: 1 of 1,000 questions of Open Trivia DB, all of them real.

    Source: Haladyna, Downing and Rodriguez 2002, guidelines 9, 25 and 26.
    """
    if not asked.question.shuffle:
        return
    advice = "Write out what is meant, or keep the order with `shuffle: false`."
    for choice in asked.choices:
        if points(choice.text) or (OF_THEM.fullmatch(choice.text) and "many" not in asked.words):
            message = f"{shown(choice.text)} points at other options, but they are shuffled"
            yield asked.about(choice, message, advice)
    if found := IN_WHY.search(asked.question.why):
        message = f"{shown(found[0])} points at a place, but the options are shuffled"
        yield asked.word(found[0], message, "Name what the option says.", "why")


def points(text: str) -> bool:
    """Whether an option speaks of other options."""
    plain = text.strip().rstrip(".")
    return any(pattern.fullmatch(plain) for pattern in (NAMED, LETTERS, ALL_OR_NONE))


@each("Q105", "damaged text", WORDING, ERROR)
def damaged(asked: Asked) -> Iterator[Note]:
    """Codes such as `&amp;`, letters from a wrong encoding, and notes that were never filled in.

    They come from copying and converting, and a player sees them as they are. What stands in
    backticks is left alone.

    Measured: 14 of 14 that were looked at were real.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 11.
    """
    for path, text in texts(asked):
        for pattern, what in DAMAGED:
            if found := pattern.search(CODE.sub("", text)):
                message = f"{shown(found[0])} is {what}"
                yield asked.word(found[0], message, "Write what the player is to read.", *path)
    labelled = [choice for choice in asked.choices if LABELLED.match(choice.text)]
    if len(labelled) > 1 and len(labelled) == len(asked.choices):
        message = f"{shown(labelled[0].text)} begins with a letter or number of its own"
        yield asked.about(labelled[0], message, "Take it away: the game numbers the options.")


@each("Q107", "unbalanced quotation marks", WORDING, ADVICE)
def unbalanced(asked: Asked) -> Iterator[Note]:
    """A bracket or quotation mark without its other half shows that a text was cut.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 11.
    """
    for path, text in texts(asked):
        plain = CODE.sub("", text)
        for opening, closing in OPENING.items():
            low = (
                plain.count("„") if opening == "“" else 0
            )  # „German“ closes with what opens “this”
            if plain.count(opening) > plain.count(closing) + low:
                message = f"{shown(opening)} in {shown(text)} has no {shown(closing)}"
                yield asked.note(message, "Write the missing half, or take it away.", *path)
                break


def texts(asked: Asked) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a question that a player reads, with the path to it."""
    question = asked.question
    yield ("question",), question.text
    for place, option in enumerate(question.options):
        yield ("options", place), option.text
        if option.why:
            yield ("options", place, "why"), option.why
    if question.why:
        yield ("why",), question.why
    for place, hint in enumerate(question.hints):
        yield ("hint", place), hint
