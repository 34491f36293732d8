"""Rules about a question that tells its own answer."""

import re
from collections.abc import Iterator

from ..nodes import shown
from .guessers import vowel
from .manuscript import Asked, Choice, Note
from .rule import ADVICE, GIVEAWAYS, WARNING, each

LEAST = 4
THREE = 3
ARTICLE = re.compile(r"\b(?P<article>an?)\s*(?:_{2,}|\.{3}|…)?\s*[?:.]*\s*$|\b(?P<blank>an?) _{2,}")
SENTENCE = re.compile(r"(?<![^\s\"'“‘])([^\W\d_A-Z]\w*|\w{5,})\.$")
WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]*(?!\w)")
LEADING = re.compile(r"(the|an?)\s+")
INNER = re.compile(r"(?<=\w)[-‐‑–](?=\w)")
MARKS = re.compile(r"[\"'“”‘’«»„`]")


@each("Q201", "answer in the question", GIVEAWAYS, WARNING)
def in_the_question(asked: Asked) -> Iterator[Note]:
    """The words of the right option stand in the question, and those of a wrong one do not.

    More than half of the time that gives it away.

    Measured: 3 of 1,000 questions of Open Trivia DB; the answer stood there in all of them.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 28b.
    """
    right = asked.right
    if right is None or not stands_in(right, asked):
        return
    if not all(stands_in(choice, asked) for choice in asked.choices):
        message = f"the answer {shown(right.text)} already stands in the question"
        advice = "Word the question in another way, or put it in every option."
        yield asked.word(right.text, message, advice, "question")


def stands_in(choice: Choice, asked: Asked) -> bool:
    """Whether an option of some length is a phrase of the question."""
    phrase = f" {' '.join(choice.words)} "
    return len(phrase) >= LEAST + 2 and phrase in f" {' '.join(asked.words)} "


@each("Q202", "a or an", GIVEAWAYS, WARNING, english=True)
def a_or_an(asked: Asked) -> Iterator[Note]:
    """With `an` at the end of the question only an option that begins with a vowel can be right.

    Measured: 0 to 2 of 1,000 questions.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 28c.
    """
    found = ARTICLE.search(asked.question.text)
    if found and len({vowel(choice.text) for choice in asked.choices}) > 1:
        article = found["article"] or found["blank"]
        message = f"{shown(article)} before the blank fits only some of the options"
        advice = "Write `a(n)`, or put the article into the options."
        yield asked.note(message, advice, "question")


@each("Q204", "dot or capital on one option", GIVEAWAYS, ADVICE)
def dot_or_capital(asked: Asked) -> Iterator[Note]:
    """The right option alone ends with a full stop, or alone begins with a capital, or alone not.

    Measured: 1 of 1,000 questions of Open Trivia DB. Abbreviations and names such as iOS are not
    told of.

    Source: Haladyna, Downing and Rodriguez 2002, guideline 12.
    """
    if asked.right is None or len(asked.choices) < THREE:
        return
    texts = [choice.text for choice in asked.choices]
    signs = {"ends with a full stop": [SENTENCE.search(text) is not None for text in texts]}
    if all(WORD.match(text) for text in texts):
        signs["begins with a capital"] = [text[0].isupper() for text in texts]
    for what, has in signs.items():
        own = has[asked.choices.index(asked.right)]
        if has.count(own) == 1:
            message = f"the right option {what}" if own else f"every wrong option {what}"
            message += ", and no other" if own else ", and the right one does not"
            yield asked.about(asked.right, message, "Write all options in the same way.")


@each("Q206", "nearly the same option", GIVEAWAYS, WARNING)
def nearly_the_same(asked: Asked) -> Iterator[Note]:
    """Two options that differ in an article, a hyphen or quotation marks look like one.

    When one of them is right, the player has to guess which spelling is meant; when both are wrong,
    the player sees that neither can be right. Equal numbers such as 0.5 and 1/2 count as well,
    but 2/4 and 1/2 do not.

    Measured: 0 to 4 of 1,000 questions.

    Source: Haladyna, Downing and Rodriguez 2002, guidelines 19 and 22.
    """
    first: dict[object, Choice] = {}
    for choice in asked.choices:
        other = first.setdefault(bare(choice, asked.english), choice)
        if other is not choice and not ("/" in other.text and "/" in choice.text):
            message = f"{shown(choice.text)} is nearly the same as {shown(other.text)}"
            yield asked.about(choice, message, "Change one of the two, or take it away.")


def bare(choice: Choice, english: bool) -> object:
    """An option as a number of its kind, or without article, quotation marks and inner hyphens."""
    if choice.quantity:
        return choice.quantity
    plain = MARKS.sub("", INNER.sub("", choice.folded))
    return LEADING.sub("", plain, count=1) if english and LEADING.match(plain) else plain
