"""What a shell may complete: the values of arguments and options.

Only what a shell takes as one plain word is offered, since packs and their names are other
people's.
"""

import os
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..errors import QuizError
from ..tongue import _

if TYPE_CHECKING:
    from click import Context, Parameter
    from click.shell_completion import CompletionItem

VARIABLE = "_QUIZ_COMPLETE"  # by which the shell's script asks
SHELLS = ("bash", "zsh", "fish")
WORD = re.compile(r"[\w.@+][\w.@+-]*")

Items = list["CompletionItem[str]"]


def answer(instruction: str) -> int:
    """Answer the script of a shell, which has put what it wants to know in the environment."""
    from click.shell_completion import shell_complete

    from .commands import group

    return shell_complete(group, {}, "quiz", VARIABLE, instruction)


def script(shell: str) -> str:
    """The script that makes `shell` ask us."""
    from click.shell_completion import get_completion_class

    from .commands import group

    known = get_completion_class(shell)
    if known is None:
        raise QuizError(_("there is no completion for {shell}").format(shell=shell))
    return known(group, {}, "quiz", VARIABLE).source()


def items(values: Iterable[tuple[str, str]], start: str) -> Items:
    """Those of `values` (and what is said of each) that begin with `start`."""
    from click.shell_completion import CompletionItem

    from ..game.text import one_line

    return [
        CompletionItem(value, help=one_line(about) or None)
        for value, about in values
        if value.startswith(start) and WORD.fullmatch(value)
    ]


def packs(_: "Context", __: "Parameter", start: str) -> Items:
    """The ids of packs, each with its title."""
    from .shelves import Shelves

    try:
        listed = Shelves(os.environ).playable()
    except (QuizError, OSError):
        return []
    return items(((entry.id, entry.title) for entry in listed), start)


def packs_and_files(context: "Context", parameter: "Parameter", start: str) -> Items:
    """The ids of packs, and files where no pack begins so."""
    return packs(context, parameter, start) or files(context, parameter, start)


def files(_: "Context", __: "Parameter", start: str) -> Items:
    """Whatever files there are: the shell knows best."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(start, type="file")]


def modes(_: "Context", __: "Parameter", start: str) -> Items:
    """The ways to play that need nothing but their name."""
    from ..game.modes import DUEL, MODES

    ways = (mode for mode in MODES.values() if mode != DUEL)
    return items(((mode.name, mode.title) for mode in ways), start)


def players(_: "Context", __: "Parameter", start: str) -> Items:
    """The names of those who play here."""
    from .opening import house

    try:
        with house() as desk:
            known = desk.players(at_once=True)
    except (QuizError, OSError):
        return []
    return items(((name, "") for name in known), start)


def formats_read(_: "Context", __: "Parameter", start: str) -> Items:
    """The formats that `quiz import` reads."""
    from ..packs.convert.formats import names

    return items(((name, "") for name in names(reads=True)), start)


def formats_written(_: "Context", __: "Parameter", start: str) -> Items:
    """The formats that `quiz export` writes."""
    from ..packs.convert.formats import names

    return items(((name, "") for name in names(writes=True)), start)


def topics(_: "Context", __: "Parameter", start: str) -> Items:
    """What `quiz help` tells about."""
    from .commands import COMMANDS
    from .topics import topics

    known = {topic.name: topic.about for topic in topics()}
    return items({**dict.fromkeys(COMMANDS, ""), **known}.items(), start)
