"""The manual page, made from the commands: troff with the macros of man(7)."""

from collections.abc import Iterator

import click

from .. import __version__
from ..game.text import visible
from .commands import EXAMPLES, group
from .examples import Command
from .topics import Rows


def manpage() -> str:
    """The whole page."""
    return "\n".join([*head(), *commands(), *told(), *examples(), ""])


def head() -> Iterator[str]:
    """Name, how it is called, what it does."""
    yield f'.TH QUIZ 1 "" "citequiz {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"quiz \- a quiz for the terminal that shows where every answer comes from"
    yield ".SH SYNOPSIS"
    yield from (".B quiz", r"[\fB\-\-plain\fR]", ".br", ".B quiz")
    yield r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIARGUMENT\fR]..."
    yield ".SH DESCRIPTION"
    yield from prose(group.help or "")
    yield from options(group, click.Context(group, info_name="quiz"))


def commands() -> Iterator[str]:
    """Every command with its options."""
    yield ".SH COMMANDS"
    yield from below(group, click.Context(group, info_name="quiz"))


def below(many: click.Group, above: click.Context) -> Iterator[str]:
    """The commands of a group, each followed by its own."""
    for name in many.list_commands(above):
        command = many.get_command(above, name)
        if command is None:
            continue
        context = click.Context(command, info_name=name, parent=above)
        pieces = " ".join(command.collect_usage_pieces(context))
        yield f".SS {plain(context.command_path)} {plain(pieces)}"
        yield from prose(command.help or "")
        yield from options(command, context)
        if isinstance(command, Command):
            yield from (".PP", "Examples:")
            yield from table(command.examples)
        if isinstance(command, click.Group):
            yield from below(command, context)


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """The options of a command, one a tagged paragraph."""
    records = (parameter.get_help_record(context) for parameter in command.get_params(context))
    yield from table([record for record in records if record and record[1]])


def told() -> Iterator[str]:
    """The topics that a page has sections for."""
    from .topics import yours

    yield ".SH ENVIRONMENT"
    yield from table(yours.environment())
    yield ".SH EXIT STATUS"
    yield from table(yours.exit_codes())


def examples() -> Iterator[str]:
    """The examples of the program itself."""
    yield ".SH EXAMPLES"
    yield from table(EXAMPLES)


def prose(text: str) -> Iterator[str]:
    """Paragraphs, which stand apart by an empty line."""
    for paragraph in text.split("\n\n"):
        yield ".PP"
        yield plain(" ".join(paragraph.split()))


def table(rows: Rows) -> Iterator[str]:
    """A tagged paragraph for each row."""
    for name, about in rows:
        yield from (".TP", rf"\fB{plain(name)}\fR", plain(" ".join(about.split())))


def plain(text: str) -> str:
    """`text` with nothing in it that troff would obey."""
    safe = visible(text).replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    safe = rf"\&{safe}" if safe.startswith(".") else safe
    return "".join(sign if sign.isascii() else rf"\[u{ord(sign):04X}]" for sign in safe)
