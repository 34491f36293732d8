"""Blooket's CSV: a line with a title in eight fields, a line of names, then one question a line.

    Question #,Question Text,Answer 1,Answer 2,Answer 3,Answer 4,Time Limit,Correct Answer(s)

Two to four answers; the right ones by number. Files in use have lost the title or the names, hold
numbers as 3.0, and nearly always have the right answer first. A time limit is asked for; 20
seconds are written. Lines end with CR and LF. (https://help.blooket.com, "Spreadsheet import")
"""

from ...game.question import Pack, Question
from . import delimited
from .carrying import few_options, left_behind
from .contract import Exported, Imported
from .pieces import Notes
from .spread import Cells, Table, game, numbers, padded

NAME = "blooket"
TITLE = "Blooket table"
SUFFIXES = (".csv",)

MOST_OPTIONS = 4
SECONDS = "20"
ABOVE = (
    ["Blooket\nImport Template", *[""] * 7],
    [
        "Question #",
        "Question Text",
        "Answer 1",
        "Answer 2",
        "Answer 3\n(Optional)",
        "Answer 4\n(Optional)",
        "Time Limit (sec)\n(Max: 300 seconds)",
        "Correct Answer(s)\n(Only include Answer #)",
    ],
)


def looks_like(name: str, start: str) -> bool:
    """Whether a CSV file begins with Blooket's title."""
    title = start.removeprefix("\ufeff").lstrip('" ')[:40].casefold()
    return name.lower().endswith(SUFFIXES) and title.startswith("blooket")


def read(text: str, name: str) -> Imported:
    """The questions of a table. Raises QuizError when it is not of this shape."""
    return delimited.read_as(NAME, text, name)


def write(pack: Pack) -> Exported:
    """A table as Blooket's template has it."""
    return delimited.exported(table(pack), mark=delimited.MARK)


def table(pack: Pack) -> Table:
    """The rows of the template, filled."""
    return game(pack, ABOVE, losses, row)


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    few_options(question, MOST_OPTIONS)
    return left_behind(question, ("order of options",))


def row(number: int, question: Question) -> Cells:
    """The cells of one question."""
    texts = [option.text for option in question.options]
    return [str(number), question.text, *padded(texts, MOST_OPTIONS), SECONDS, numbers(question)]
