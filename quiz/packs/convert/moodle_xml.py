"""Moodle XML: the format that carries most of a question.

    <quiz><question type="multichoice"><questiontext format="html"><text>…</text></questiontext>
      <answer fraction="100"><text>…</text><feedback><text>…</text></feedback></answer>
      <hint><text>…</text></hint><tags><tag><text>…</text></tag></tags></question></quiz>

Read and written by Moodle's documentation ("Moodle XML format"): multiple choice and true/false,
with explanations, hints, tags and idnumber. Files cannot come along; each is told.
"""

import re

from ...errors import PROBLEMS, QuizError
from ...game.question import Pack
from ...game.text import folded
from ..characters import unified
from ..contents import MOST_QUESTIONS
from . import heading, moodle_xml_writer
from .contract import Exported, Imported, Item
from .gathering import TOO_MANY, imported
from .moodle import category, drafted
from .moodle_elements import asked, combined, files, number, words
from .pieces import Unfit, head, item, skipped
from .xml_tree import Node, Reader

NAME = "moodle_xml"
TITLE = "Moodle XML"
SUFFIXES = (".xml",)


def looks_like(name: str, start: str) -> bool:
    """Whether a file is Moodle XML: by its root."""
    return name.lower().endswith(SUFFIXES) and re.search(r"<quiz[\s>]", start) is not None


def read(text: str, name: str) -> Imported:
    """The questions of a file. Raises QuizError when it is not XML, or not Moodle's."""
    found = Questions()
    reader = Reader(name, found.add)
    reader.read(unified(text))
    if reader.root != "quiz":
        message = f"this is not Moodle XML: it begins with <{reader.root[:40]}>, not <quiz>"
        raise QuizError(message, file=name, line=1, exit_code=PROBLEMS)
    lines = (line for comment in reader.comments for line in comment.strip().split("\n"))
    return imported(head(name, **heading.read(lines)), found.items, found.notes)


class Questions:
    """The questions of a file, as its elements end."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.told: dict[str, int] = {}
        self.category = ""
        self.carried = 0

    @property
    def notes(self) -> list[str]:
        """What was dropped of the whole file, with the line where it began."""
        return [f"{line}: {note}" for note, line in self.told.items()]

    def add(self, node: Node) -> None:
        """One element of the file."""
        if node.name != "question":
            self.told.setdefault(f"dropped: the element {node.name[:40]}", node.line)
            return
        try:
            if node.attributes.get("type") == "category":
                self.category = category(words(node.first("category")))
            else:
                self.items.append(self.question(node))
                self.count()
        except Unfit as reason:
            self.items.append(skipped(str(node.line), str(reason)))

    def count(self) -> None:
        """Stop reading when no pack can hold so many questions."""
        self.carried += self.items[-1].question is not None
        if self.carried > MOST_QUESTIONS:
            raise QuizError(TOO_MANY, advice="Divide it into several files.")

    def question(self, node: Node) -> Item:
        """One question. Raises Unfit when it cannot be one of a pack."""
        question, notes = drafted(asked(node, self.category))
        name = words(node.first("name")).removesuffix("…")
        if folded(name) not in folded(question.text):
            self.told.setdefault("dropped: the questions' names", node.line)
        grade = words(node.first("defaultgrade"))
        if grade and number(grade) != 1:
            self.told.setdefault("dropped: what each question counts", node.line)
        told = (*notes, *files(node, notes), *combined(node))
        return item(str(node.line), question, told)


def write(pack: Pack) -> Exported:
    """A pack in Moodle XML."""
    return moodle_xml_writer.write(pack)
