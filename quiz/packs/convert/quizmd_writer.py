"""A pack as QuizMD, the Markdown of LearnSpec (specification v0.3).

A text of one line is the heading of its question; a longer one stands below it.
"""

from collections.abc import Iterator

from ...game.question import Option, Pack, Question
from .carrying import each, left_behind, own_id
from .citing import explained, retold
from .contract import Exported
from .marking import escaped
from .pieces import Notes
from .settings import written

VERSION = "0.3"
CARRIED = (
    "id",
    "why",
    "why of options",
    "citations",
    "hints",
    "difficulty",
    "tags",
    "order of options",
    "shuffle",
)
JOINED = "changed: the hints are one hint of several lines"


def write(pack: Pack) -> Exported:
    """A pack in QuizMD. Citations become part of the explanation."""
    parts = ["\n".join(head(pack))]

    def carry(question: Question) -> Notes:
        parts.append("\n".join(block(pack, question, len(parts))))
        joined = (JOINED,) if len(question.hints) > 1 else ()
        return (*retold(question), *joined, *left_behind(question, CARRIED))

    items = tuple(each(pack, carry))
    return Exported(("\n\n".join(parts) + "\n").encode(), items)


def head(pack: Pack) -> Iterator[str]:
    """The settings at the top of the file."""
    yield "---"
    known = {
        "title": pack.title,
        "lang": pack.language,
        "description": pack.description,
        "author": pack.author,
        "license": pack.license,
    }
    yield from (written(key, value) for key, value in known.items() if value)
    if pack.tags:
        yield written("tags", pack.tags)
    yield from (written("spec_version", VERSION), "---")


def block(pack: Pack, question: Question, number: int) -> Iterator[str]:
    """The lines of one question."""
    single = "\n" not in question.text
    yield f"## Q{number} · {escaped(question.text)}" if single else f"## Q{number}"
    yield ""
    if own := list(settings(question)):
        yield from ("```quiz", *own, "```", "")
    if not single:
        yield from (escaped(question.text), "")
    for option in question.options:
        yield from choice(option)
    if why := explained(pack, question):
        yield ""
        yield from quoted(why, "")


def settings(question: Question) -> Iterator[str]:
    """The settings of a question."""
    if question.id != own_id(question):
        yield written("id", question.id)
    if question.difficulty:
        yield written("difficulty", question.difficulty)
    if question.hints:
        yield written("hint", "\n".join(question.hints))
    if question.tags:
        yield written("tags", question.tags)
    if not question.shuffle:
        yield "shuffle_answers: false"


def choice(option: Option) -> Iterator[str]:
    """The lines of an option; all but the first are pushed in."""
    first, *others = escaped(option.text).split("\n")
    yield f"- [{'x' if option.correct else ' '}] {first}"
    yield from (f"  {line}" if line else "" for line in others)
    if option.why:
        yield from quoted(option.why, "  ")


def quoted(text: str, indent: str) -> Iterator[str]:
    """The lines of a quotation."""
    for line in escaped(text).split("\n"):
        yield f"{indent}> {line}" if line else f"{indent}>"
