"""Questions of several packs as one pack: what a review is dealt from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import QuizError
from ..game.modes import REVIEW
from ..game.question import Citation, Pack, Question
from ..game.review import EVERY, Asked, everyones, own

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .shelves import Shelves


def gathered(shelves: Shelves, asked: Iterable[Asked]) -> Pack:
    """A pack of those of the `asked` questions that are still there, in their order.

    Its questions and sources are called by their pack and their id.
    """
    wanted = tuple(asked)
    packs = {name: pack for name in dict(wanted) if (pack := opened(shelves, name))}
    by_name = {
        (pack.id, question.id): theirs(pack, question)
        for pack in packs.values()
        for question in pack.questions
    }
    sources = tuple(
        source._replace(key=everyones(pack.id, source.key))
        for pack in packs.values()
        for source in pack.sources
    )
    questions = tuple(by_name[name] for name in wanted if name in by_name)
    return Pack(EVERY, REVIEW.title, questions, sources)


def opened(shelves: Shelves, id: str) -> Pack | None:
    """The pack called `id`, or None when it cannot be played any more."""
    try:
        return shelves.open(id)
    except QuizError:
        return None


def theirs(pack: Pack, question: Question) -> Question:
    """`question` as a review calls it."""
    citations = tuple(
        citation._replace(source=everyones(pack.id, citation.source))
        for citation in question.citations
    )
    return question._replace(id=everyones(pack.id, question.id), citations=citations)


def home_of(pack: Pack, citation: Citation, shelves: Shelves) -> tuple[Pack, Citation]:
    """The pack that a citation stands in, and the citation as that pack has it."""
    if pack.id != EVERY:
        return pack, citation
    whose, source = own(pack.id, citation.source)
    return shelves.open(whose), citation._replace(source=source)
