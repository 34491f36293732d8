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


@rule("Q501", "quotation not in the source", GROUNDING, ERROR)
def not_in_the_source(manuscript: Manuscript) -> Iterator[Note]:
    """The quotation stands nowhere in the document, word for word.

    White space, kinds of quotation marks and dashes, and hyphens at line ends may differ; likeness
    never counts, because a sentence with a `not` in it is 98 % like the one without. The passage
    that comes nearest is shown, so that you can copy it.
    """
    for one in cited(manuscript):
        bare = Citation(one.citation.source, one.citation.quote)
        if found_somehow(one):
            continue
        if find(one.document.text, bare):
            message = f"{shown(one.citation.quote)} is there, but not between these words"
            advice = "Copy `prefix` and `suffix` from just before and just after it."
        else:
            message = f"{shown(one.citation.quote)} is not in {shown(one.document.source.file)}"
            passage = beginning(nearest(one.document.text, one.citation.quote))
            advice = f"The nearest passage: {passage}" if passage else "Copy its exact words."
        yield note(one, message, advice)


@rule("Q502", "quotation found twice", GROUNDING, WARNING)
def found_twice(manuscript: Manuscript) -> Iterator[Note]:
    """The quotation stands in several places, so the player may be shown the wrong one.

    `prefix:` and `suffix:` are the words just before and just after it; `at:` names the section.
    """
    for one in cited(manuscript):
        found = find(one.document.text, one.citation)
        if len(found) > 1:
            lines = [one.document.text.count("\n", 0, span.start) + 1 for span in found]
            where = ", ".join(str(line) for line in lines[:NAMED])
            message = f"the quotation stands in {len(found)} places: lines {where} of the source"
            before = beginning(one.document.text[max(found[0].start - 30, 0) : found[0].start])
            advice = "Quote more of it, or add `prefix:` with the words before it"
            yield note(one, message, f"{advice}, such as {shown(before)}." if before else advice)


@rule("Q509", "quotation in another section", GROUNDING, WARNING)
def another_section(manuscript: Manuscript) -> Iterator[Note]:
    """The words are in the source, but not in the section that `at:` names.

    Readers look there first, and a section that was renumbered is easily forgotten.
    """
    for one in cited(manuscript):
        if one.citation.at and not find(one.document.text, one.citation):
            found = find(one.document.text, one.citation._replace(at=""))
            if found:
                title = heading(one.document.text, found[0].start)
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


def found_somehow(one: Cited) -> bool:
    """Whether the words stand in the source, in the section that is named or another."""
    found = find(one.document.text, one.citation)
    return bool(found or find(one.document.text, one.citation._replace(at="")))


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
