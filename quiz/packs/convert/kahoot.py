"""Kahoot's workbook (.xlsx): names of columns in row 8 of the first sheet, questions from row 9.

    A number · B question (120 characters) · C to F answers (75 characters each)
    G time limit (5, 10, 20, 30, 60, 90, 120 or 240 seconds) · H right answers, as 1 or 1,3

Two to four answers. Cells in use hold numbers where texts are meant, and 1.2 where a comma was
typed. Written for 20 seconds a question; one that is too long for Kahoot is skipped, for Kahoot
refuses the whole file. (https://support.kahoot.com, "How to import questions from a spreadsheet")
"""

from ...game.question import Pack, Question
from . import sheets
from .carrying import at_most, few_options, left_behind
from .contract import Exported, Imported
from .pieces import Notes
from .spread import Cells, game, numbers, padded
from .workbook_writer import workbook

NAME = "kahoot"
TITLE = "Kahoot workbook"
SUFFIXES = (".xlsx",)

LONGEST_QUESTION = 120
LONGEST_ANSWER = 75
MOST_OPTIONS = 4
SECONDS = "20"
EMPTY = [""] * 8
NAMES = [
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST_OPTIONS + 1)),
    "Time limit (sec)",
    "Correct answer(s)",
]
WIDTHS = {"A": 5, "B": 60, "C": 25, "D": 25, "E": 25, "F": 25, "G": 15, "H": 15}


def looks_like(_name: str, _start: str) -> bool:
    """Never: the workbook is recognised as any workbook is."""
    return False


def read_bytes(content: bytes, name: str) -> Imported:
    """The questions of a workbook. Raises QuizError when it is not of this shape."""
    return sheets.read_as(NAME, content, name)


def write(pack: Pack) -> Exported:
    """A workbook that Kahoot takes, with the pack's title above."""
    above = [EMPTY, ["", pack.title, *[""] * 6], *[EMPTY] * 5, NAMES]
    table = game(pack, above, losses, row)
    return Exported(workbook(table.rows, numeric=(0, 6), widths=WIDTHS), table.items)


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    few_options(question, MOST_OPTIONS)
    at_most(LONGEST_QUESTION, "the question", question.text)
    for number, option in enumerate(question.options, 1):
        at_most(LONGEST_ANSWER, f"option {number}", option.text)
    return left_behind(question, ("order of options",))


def row(number: int, question: Question) -> Cells:
    """The cells of one question."""
    texts = [option.text for option in question.options]
    return [str(number), question.text, *padded(texts, MOST_OPTIONS), SECONDS, numbers(question)]
