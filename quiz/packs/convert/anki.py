"""Anki: notes as text, for Anki 2.1.54 and later.

Each question is a note of the type Basic: in front the question with lettered options, behind the
right ones and the explanation. By Anki's manual ("Text Files"): lines with # at the top say how
the file is to be read, fields are divided by tabs, and are HTML.
"""

import re
from html import escape

from ...game.question import Pack, Question
from .carrying import each, left_behind
from .citing import explained, retold
from .contract import Exported
from .marked import CODE
from .pieces import Notes

NAME = "anki"
TITLE = "Anki notes"
SUFFIXES = (".txt",)

CARRIED = ("id", "why", "citations", "difficulty", "tags", "order of options", "shuffle")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SPACED = "changed: spaces in tags are underscores"


def write(pack: Pack) -> Exported:
    """A pack as notes. By its id a note is mended, not doubled, by the next file."""
    lines = [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        f"#deck:{' '.join(pack.title.split())}",
        "#columns:Front\tBack\tTags\tId",
        "#tags column:3",
        "#guid column:4",
    ]

    def carry(question: Question) -> Notes:
        tags = [*question.tags, *filter(None, (question.difficulty,))]
        joined = [re.sub(r"\s+", "_", tag) for tag in tags]
        own = f"{pack.id}/{question.id}"
        fields = (front(question), back(pack, question), " ".join(joined), own)
        lines.append("\t".join((fields[0], fields[1], *map(quoted, fields[2:]))))
        told = (SPACED,) if joined != tags else ()
        return (*told, *retold(question), *left_behind(question, CARRIED))

    items = tuple(each(pack, carry))
    return Exported(("\n".join(lines) + "\n").encode(), items)


def front(question: Question) -> str:
    """The question and its options."""
    options = "".join(f"<li>{hypertext(option.text)}</li>" for option in question.options)
    task = "<p><i>Choose all that are right.</i></p>" if question.several else ""
    return f"<p>{hypertext(question.text)}</p>{task}<ol type=A>{options}</ol>"


def back(pack: Pack, question: Question) -> str:
    """The right options with their letters, and the explanation."""
    right = [
        f"<p><b>{letter}</b> {hypertext(option.text)}</p>"
        for letter, option in zip(LETTERS, question.options, strict=False)
        if option.correct
    ]
    why = explained(pack, question)
    return "".join(right) + (f"<p>{hypertext(why)}</p>" if why else "")


def hypertext(text: str) -> str:
    """`text` as HTML on one line, without a tab or a quotation mark."""
    written = CODE.sub(r"<code>\1</code>", escape(text)).replace("\t", "&#9;")
    return written.replace("\n", "<br>")


def quoted(field: str) -> str:
    """A field that is no HTML, in quotation marks where it needs them."""
    if not re.search(r'["\t\n]', field):
        return field
    doubled = field.replace('"', '""')
    return f'"{doubled}"'
