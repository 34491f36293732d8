"""text2qti: quizzes in plain text that the program text2qti makes QTI of, for Canvas and others.

    1. What is between orange and green?
    ... An explanation.
    *a) yellow
    b) blue
    ... Why it is not blue.

By the README of the program (github.com/gpoore/text2qti). Every text is Markdown on one line;
several right options are marked with [*] and [ ].
"""

from collections.abc import Iterator

from ...game.question import Option, Pack, Question
from .carrying import each, left_behind
from .citing import explained, retold
from .contract import Exported
from .marking import escaped
from .pieces import Notes, Unfit

NAME = "text2qti"
TITLE = "text2qti quiz"
SUFFIXES = (".txt",)

CARRIED = ("why", "why of options", "citations", "order of options")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
TWICE = "text2qti refuses a whole quiz that asks the same text twice"


def write(pack: Pack) -> Exported:
    """A pack as a quiz for text2qti."""
    lines = list(head(pack))
    known: set[str] = set()

    def carry(question: Question) -> Notes:
        text = line(question.text)
        if text in known:
            raise Unfit(TWICE)
        known.add(text)
        lines.append("")
        lines.append(f"{len(known)}. {text}")
        if why := explained(pack, question):
            lines.append(f"... {line(why)}")
        lines.extend(options(question))
        return (*retold(question), *left_behind(question, CARRIED))

    items = tuple(each(pack, carry))
    return Exported(("\n".join(lines) + "\n").encode(), items)


def head(pack: Pack) -> Iterator[str]:
    """What is known of the pack; who made it and under which licence, as comments."""
    yield f"Quiz title: {pack.title}"
    if pack.description:
        yield f"Quiz description: {line(pack.description)}"
    for field, value in (("author", pack.author), ("license", pack.license)):
        if value:
            yield f"% {field}: {' '.join(value.split())}"


def options(question: Question) -> Iterator[str]:
    """The lines of the options."""
    for letter, option in zip(LETTERS, question.options, strict=False):
        yield f"{mark(letter, option, several=question.several)} {line(option.text)}"
        if option.why:
            yield f"... {line(option.why)}"


def mark(letter: str, option: Option, *, several: bool) -> str:
    """What stands before an option."""
    if several:
        return "[*]" if option.correct else "[ ]"
    return f"*{letter})" if option.correct else f"{letter})"


def line(text: str) -> str:
    """A text in Markdown on one line."""
    return escaped(text, "{}$").replace("  \n", "<br>").replace("\n", "<br>")
