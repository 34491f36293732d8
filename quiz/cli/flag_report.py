"""The flags of packs as a report in Markdown, ready to be sent to the authors."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..game.question import Question
from ..tongue import _
from .flags import by
from .markdown import code, escaped

if TYPE_CHECKING:
    from ..scores.flags import Flag
    from .standing import Standing


def report(packs: "Sequence[tuple[Standing, list[Flag]]]") -> Iterator[str]:
    """A heading a pack and a section a question, with the question as it stands now.

    Files are named without their folders, which are nobody else's business.
    """
    if not packs:
        yield _("Nothing is flagged.")
    for number, (pack, flags) in enumerate(packs):
        if number:
            yield ""
        yield _("# Flagged questions: {title}").format(title=escaped(pack.title))
        yield ""
        yield _("Pack {id}.").format(id=code(pack.id))
        ordered = sorted(flags, key=lambda flag: (pack.line(flag.question), flag.question))
        for question, own in groupby(ordered, key=lambda flag: flag.question):
            yield from section(pack, question, list(own))


def section(pack: "Standing", id: str, flags: "Sequence[Flag]") -> Iterator[str]:
    """One question: where it stands, what players say of it, and what it says itself."""
    place = pack.place(id, name_only=True)
    yield ""
    yield f"## {code(id)}{f' ({code(place)})' if place else ''}"
    yield ""
    yield from (f"- **{escaped(flag.note)}** {escaped(by(flag))}" for flag in flags)
    question = pack.question(id)
    if question:
        yield ""
        yield from asked(question)


def asked(question: Question) -> Iterator[str]:
    """The question with its options, as a quotation."""
    yield f"> {escaped(question.text)}"
    yield ">"
    for option in question.options:
        yield f"> - [{'x' if option.correct else ' '}] {escaped(option.text)}"
    if question.why:
        yield ">"
        yield f"> {escaped(question.why)}"
