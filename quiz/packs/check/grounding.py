"""Rules about citations: are the words in the source, once, and is it the source that was meant."""

from collections.abc import Iterator

from ...game import text as signs
from ...game.question import Citation
from ..nodes import shown
from ..sections import HEADING
from ..sources import find, nearest
from .documents import Cited, cited
from .manuscript import Asked, Manuscript, Note
from .rule import ERROR, GROUNDING, WARNING, each, rule

SHOWN = 200
NAMED = 6
BEFORE = 30
MOST_SOUGHT = 20


@rule("Q501", "quotation not in the source", GROUNDING, ERROR)
def not_in_the_source(manuscript: Manuscript) -> Iterator[Note]:
    """The quotation stands nowhere in the document, word for word.

    White space, kinds of quotation marks and dashes, and hyphens at line ends may differ; likeness
    never counts, because a sentence with a `not` in it is 98 % like the one without. The passage
    that comes nearest is shown, so that you can copy it.
    """
    lost = [one for one in cited(manuscript) if not (one.found or one.elsewhere)]
    for place, one in enumerate(lost):
        quote, text = one.citation.quote, one.document.text
        message = f"{shown(quote)} is not in {shown(one.document.source.file)}"
        advice = "Copy its exact words."
        if find(text, Citation(one.citation.source, quote)):
            message = f"{shown(quote)} is there, but not between these words"
            advice = "Copy `prefix` and `suffix` from just before and just after it."
        elif place < MOST_SOUGHT and (passage := beginning(nearest(text, quote))):
            advice = f"The nearest passage: {passage}"
        yield note(one, message, advice)


@rule("Q502", "quotation found twice", GROUNDING, WARNING)
def found_twice(manuscript: Manuscript) -> Iterator[Note]:
    """The quotation stands in several places, so the player may be shown the wrong one.

    `prefix:` and `suffix:` are the words just before and just after it; `at:` names the section.
    """
    for one in cited(manuscript):
        if len(one.found) > 1:
            text, start = one.document.text, one.found[0].start
            lines = [text.count("\n", 0, span.start) + 1 for span in one.found[:NAMED]]
            where = ", ".join(map(str, lines))
            message = f"the words stand in {len(one.found)} places: lines {where} of the source"
            before = beginning(text[max(start - BEFORE, 0) : start])
            such = f", such as {shown(before)}" if before else ""
            advice = f"Quote more of it, or add `prefix:` with the words before it{such}."
            yield note(one, message, advice)


@rule("Q509", "quotation in another section", GROUNDING, WARNING)
def another_section(manuscript: Manuscript) -> Iterator[Note]:
    """The words are in the source, but not in the section that `at:` names.

    Readers look there first, and a section that was renumbered is easily forgotten.
    """
    for one in cited(manuscript):
        if one.elsewhere:
            title = heading(one.document.text, one.elsewhere[0].start)
            message = f"the words are not in {shown(one.citation.at)}"
            where = f"They are in {shown(title)}." if title else "They are in no section."
            yield note(one, message, where, "at")


@each("Q506", "no citation", GROUNDING, ERROR, asked_for=True)
def no_citation(asked: Asked) -> Iterator[Note]:
    """With `--require-cite` every question has to say where its answer stands.

    It is checked on demand only, because a pack of common knowledge needs no document.
    """
    if not asked.question.citations:
        advice = "Write `cite: {source: …, quote: the exact words}`."
        yield asked.note("the question cites nothing", advice, "question")


def note(one: Cited, message: str, advice: str, key: str = "quote") -> Note:
    """A note about a part of a citation."""
    return one.asked.note(message, advice, "cite", one.number, key)


def heading(text: str, place: int) -> str:
    """The title of the nearest heading above a place."""
    above = [match[2] for match in HEADING.finditer(text, 0, place)]
    return above[-1] if above else ""


def beginning(text: str) -> str:
    """The beginning of a passage, as one line."""
    plain = signs.one_line(text)
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
