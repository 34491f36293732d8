"""Wayground's table (Quizizz until 2025): a line of names, then one question a line.

    Question Text,Question Type,Option 1,…,Option 5,Correct Answer,Time in seconds,Image Link,
    Answer explanation

Two to five options; right ones by number, `1,3` for several, of type `Checkbox` where they are
several and `Multiple Choice` else. Other types are skipped. The second line of the template
explains the columns and is no question. 30 seconds are written. (https://support.wayground.com,
"Import questions from a spreadsheet")
"""

from ...game.question import Pack, Question
from . import delimited
from .carrying import few_options, left_behind
from .contract import Exported, Imported
from .pieces import Notes
from .spread import Cells, Table, game, numbers, padded

NAME = "wayground"
TITLE = "Wayground table"
SUFFIXES = (".csv",)

MOST_OPTIONS = 5
SECONDS = "30"
ABOVE = (
    [
        "Question Text",
        "Question Type",
        *(f"Option {number}" for number in range(1, MOST_OPTIONS + 1)),
        "Correct Answer",
        "Time in seconds",
        "Image Link",
        "Answer explanation",
    ],
)


def looks_like(name: str, start: str) -> bool:
    """Whether a CSV file has the names of Wayground's columns."""
    return name.lower().endswith(SUFFIXES) and all(
        header in start.partition("\n")[0] for header in ("Question Text", "Question Type")
    )


def read(text: str, name: str) -> Imported:
    """The questions of a table. Raises QuizError when it is not of this shape."""
    return delimited.read_as(NAME, text, name)


def write(pack: Pack) -> Exported:
    """A table as Wayground's template has it."""
    return delimited.exported(table(pack), mark=delimited.MARK)


def table(pack: Pack) -> Table:
    """The rows of the template, filled."""
    return game(pack, ABOVE, losses, row)


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    few_options(question, MOST_OPTIONS)
    return left_behind(question, ("why", "order of options"))


def row(_: int, question: Question) -> Cells:
    """The cells of one question."""
    kind = "Checkbox" if question.several else "Multiple Choice"
    options = padded([option.text for option in question.options], MOST_OPTIONS)
    return [question.text, kind, *options, numbers(question), SECONDS, "", question.why]
