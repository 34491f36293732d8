"""The CSV of MMLU, CMMLU and their like: question, options A to D (or further), answer.

    question,A,B,C,D,answer
    What is 2 + 2?,3,4,5,6,B

The names above the columns may be missing, and a column of numbers may come first. The answer is a
letter; where it is a number, it counts from 0. One option is right. Written with as many columns
as the longest question needs, four at least. (https://github.com/hendrycks/test)
"""

from ...game.question import Pack, Question
from . import delimited
from .carrying import left_behind, one_right
from .contract import Exported, Imported
from .pieces import Notes
from .spread import Cells, game, padded

NAME = "mmlu"
TITLE = "MMLU table"
SUFFIXES = (".csv",)
FEWEST = 4
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def looks_like(_name: str, _start: str) -> bool:
    """Never: the table is recognised as any CSV is."""
    return False


def read(text: str, name: str) -> Imported:
    """The questions of a table. Raises QuizError when it is not of this shape."""
    return delimited.read_as("mmlu", text, name)


def write(pack: Pack) -> Exported:
    """A table with a line of names."""
    counts = [len(question.options) for question in pack.questions if not question.several]
    width = max(FEWEST, *counts, 0)
    above = [["question", *LETTERS[:width], "answer"]]
    return delimited.exported(game(pack, above, losses, lambda _, one: row(one, width)))


def losses(question: Question) -> Notes:
    """What `question` loses here. Raises Unfit."""
    one_right(question)
    return left_behind(question, ("order of options",))


def row(question: Question, width: int) -> Cells:
    """The cells of one question."""
    texts = [option.text for option in question.options]
    right = next(at for at, option in enumerate(question.options) if option.correct)
    return [question.text, *padded(texts, width), LETTERS[right]]
