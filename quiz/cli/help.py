"""`quiz help`: what there is to know, by topic."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from ..errors import QuizError
from ..game.text import visible
from ..tongue import _
from .completing import topics as named
from .examples import Command

if TYPE_CHECKING:
    from .topics import Rows, Text

MINIMUM = 20
WHOLE = sys.maxsize


@click.command(
    cls=Command,
    short_help=_("Tell about a topic."),
    examples=(
        ("quiz help", _("the topics")),
        ("quiz help modes", _("the ways to play")),
        ("quiz play --help", _("the options of a command")),
    ),
)
@click.argument("topic", default="", shell_complete=named)
@click.option("--man", is_flag=True, help=_("Print a manual page (troff) of all commands."))
def command(topic: str, man: bool) -> int:
    """Tell about TOPIC; without one, name the topics. A command is a topic too."""
    if man:
        from .manpage import manpage

        click.echo(manpage(), nl=False)
    else:
        show(told(topic))
    return 0


def told(name: str) -> "Text":
    """What there is about a topic or a command. Raises QuizError for any other, with near names."""
    from .commands import COMMANDS
    from .topics import topics

    wanted = name.strip().casefold()
    known = {topic.name: topic for topic in topics()}
    if not wanted:
        yield _("quiz help TOPIC tells about:")
        yield [(topic.name, topic.about) for topic in known.values()]
        yield _("quiz --help lists the commands, and quiz COMMAND --help tells about one.")
    elif wanted in known:
        yield f"{wanted.upper()}: {known[wanted].about}"
        yield from known[wanted].text()
    elif wanted in COMMANDS:
        yield help_of(wanted)
    else:
        raise unknown(name, (*known, *COMMANDS))


def help_of(name: str) -> str:
    """What `quiz NAME --help` prints."""
    from .commands import group

    above = click.Context(group, info_name="quiz")
    asked = group.get_command(above, name)
    return asked.get_help(click.Context(asked, info_name=name, parent=above)) if asked else ""


def unknown(name: str, known: Sequence[str]) -> QuizError:
    """That there is no such topic, and what may have been meant."""
    from difflib import get_close_matches

    near = get_close_matches(name.strip().casefold(), known, 1)
    meant = _("Did you mean {name}?").format(name=near[0]) if near else ""
    message = _("there is no help about {name}").format(name=repr(name))
    return QuizError(message, advice=meant or _("quiz help lists the topics."))


def laid_out(text: "Text", width: int) -> Iterator[str]:
    """The lines of `text` for `width` columns (0: however wide), an empty one between blocks."""
    from .plain.console import wrapped

    for number, block in enumerate(text):
        if number:
            yield ""
        if isinstance(block, str):
            for line in block.splitlines():
                yield from wrapped(line, width).splitlines() or [""]
        else:
            yield from table(block, width)


def table(rows: "Rows", width: int) -> Iterator[str]:
    """`rows` as lines; a second cell that does not fit goes on below where it began.

    Where that leaves no room, it stands below the first one.
    """
    from textwrap import wrap

    indent = 2 + max(len(name) for name, about in rows) + 2
    below = bool(width) and width - indent < MINIMUM
    indent = 4 if below else indent
    for name, about in rows:
        room = width - indent if width else WHOLE
        first, *more = wrap(about, room, break_long_words=False, break_on_hyphens=False) or [""]
        if below:
            yield f"  {name}"
        yield (" " * indent if below else f"  {name}".ljust(indent)) + first
        yield from (" " * indent + line for line in more)


def show(text: "Text") -> None:
    """Print `text` as wide as the terminal; by pages where it is longer than the terminal."""
    from shutil import get_terminal_size

    from .plain.console import console

    out = console()
    lines = [visible(line) for line in laid_out(text, out.width)]
    out.width = 0
    if out.interactive and len(lines) >= get_terminal_size().lines:
        click.echo_via_pager("\n".join(lines) + "\n")
        return
    for line in lines:
        out.say(line)
