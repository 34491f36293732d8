"""Blackboard: questions to upload, one a line, in fields divided by tabs.

    MC<tab>question<tab>option<tab>correct<tab>option<tab>incorrect
    MA<tab>several right ones          TF<tab>question<tab>true

By Blackboard's help ("Upload Questions"): no line of headings, no blank lines, English words.
"""

import re

from ...game.question import Pack, Question
from .carrying import each, left_behind
from .contract import Exported
from .moodle import true_false
from .pieces import Notes

NAME = "blackboard"
TITLE = "Blackboard questions"
SUFFIXES = (".txt",)

JOINED = "changed: line breaks and tabs are spaces"


def write(pack: Pack) -> Exported:
    """A pack as a file to upload."""
    lines: list[str] = []

    def carry(question: Question) -> Notes:
        fields = told(question)
        flat = [re.sub(r"[\t\n]+", " ", field) for field in fields]
        lines.append("\t".join(flat))
        joined = (JOINED,) if flat != fields else ()
        return (*joined, *left_behind(question, ("order of options",)))

    items = tuple(each(pack, carry))
    return Exported("".join(f"{line}\r\n" for line in lines).encode(), items)


def told(question: Question) -> list[str]:
    """The fields of a question."""
    if true_false(question):
        return ["TF", question.text, "true" if question.options[0].correct else "false"]
    fields = ["MA" if question.several else "MC", question.text]
    for option in question.options:
        fields += (option.text, "correct" if option.correct else "incorrect")
    return fields
