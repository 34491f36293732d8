"""Gimkit's CSV: a title, a line of names, then a question, its right answer, and wrong ones.

    Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),…

One right answer and one to three wrong ones, in columns apart, so that they have no order.
(https://help.gimkit.com, "Import from spreadsheet")
"""

from ...game.question import Pack, Question
from . import delimited
from .carrying import few_options, left_behind, one_right
from .contract import Exported, Imported
from .pieces import Notes
from .spread import Cells, game, padded

NAME = "gimkit"
TITLE = "Gimkit table"
SUFFIXES = (".csv",)

MOST_OPTIONS = 4
ABOVE = (
    ["Gimkit Spreadsheet Import Template", *[""] * 4],
    [
        "Question",
        "Correct Answer",
        "Incorrect Answer 1",
        "Incorrect Answer 2 (Optional)",
        "Incorrect Answer 3 (Optional)",
    ],
)


def looks_like(name: str, start: str) -> bool:
    """Whether a CSV file begins with Gimkit's title."""
    title = start.removeprefix("\ufeff").lstrip('" ')[:40].casefold()
    return name.lower().endswith(SUFFIXES) and title.startswith("gimkit")


def read(text: str, name: str) -> Imported:
    """The questions of a table. Raises QuizError when it is not of this shape."""
    return delimited.read_as(NAME, text, name)


def write(pack: Pack) -> Exported:
    """A table as Gimkit's template has it."""
    return delimited.exported(game(pack, ABOVE, losses, row))


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    one_right(question)
    few_options(question, MOST_OPTIONS)
    return left_behind(question, ())


def row(_: int, question: Question) -> Cells:
    """The cells of one question."""
    right = [option.text for option in question.options if option.correct]
    wrong = [option.text for option in question.options if not option.correct]
    return [question.text, *right, *padded(wrong, MOST_OPTIONS - 1)]
