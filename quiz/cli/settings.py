"""`quiz settings`: what is settled, and where each value comes from."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..errors import PROBLEMS, WELL, QuizError
from ..tongue import _
from .examples import Examples, Told, write

if TYPE_CHECKING:
    from ..settings.in_force import InForce

EXAMPLES: Examples = (
    ("quiz settings", _("every setting, and where it comes from")),
    ("quiz settings set theme citequiz-light", _("another look")),
    ("quiz settings set motion off", _("nothing moves by itself")),
    ("quiz settings set keymap next=n,right", _("move keys")),
    ("quiz settings keys", _("the names of all keys")),
    ("quiz settings unset theme", _("back to what is usual")),
    ("QUIZ_THEME=nord quiz", _("for one game only")),
)


class Settings(Told, click.Group):
    """A group whose help ends with examples."""

    command_class = Told

    def format_epilog(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, and where the answers are kept."""
        write(formatter, EXAMPLES)


@click.group(cls=Settings, invoke_without_command=True, short_help=_("Show and change settings."))
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
@click.pass_context
def command(ctx: click.Context, for_program: bool) -> int:
    """Show every setting with its value and where that comes from.

    A command-line option goes before an environment variable, that before the settings file.
    """
    if ctx.invoked_subcommand:
        return WELL
    from ..settings.in_force import in_force
    from .ending import complain
    from .report import as_json, lines

    now = in_force(os.environ)
    as_json(record(now)) if for_program else lines(table(now))
    for problem in now.problems:
        complain(str(problem))
    return PROBLEMS if now.problems else WELL


@command.command("set", short_help=_("Change a setting."))
@click.argument("key")
@click.argument("value")
def set_(key: str, value: str) -> int:
    """Write KEY with VALUE to the settings file."""
    return changed(key, value)


@command.command("unset", short_help=_("Take a setting out of the file."))
@click.argument("key")
def unset(key: str) -> int:
    """Take KEY out of the settings file, so that what is usual counts again."""
    return changed(key, None)


@command.command("keys", short_help=_("List the names of all keys."))
def keys() -> int:
    """List every key with its name, by screens; `set keymap NAME=KEY` moves it."""
    from ..game.keymap import SIGNS
    from ..tui.bindings import bound
    from .columns import columns
    from .report import lines

    head = (_("SCREEN"), _("NAME"), _("KEYS"), _("WHAT IT DOES"))
    rows = [
        (one.screen, one.id, " ".join(SIGNS.get(key, key) for key in one.keys.split(",")), one.does)
        for one in bound()
    ]
    lines(columns([head, *rows]))
    return WELL


def changed(key: str, value: str | None) -> int:
    """Change one setting, and tell what counts from now on."""
    from ..game.settling import as_text
    from ..settings.in_force import VARIABLES
    from .report import lines
    from .settling import settle

    now = settle(os.environ, key, value)
    told = as_text(key, getattr(now.settings, key)) or usual(key)
    lines([f"{key}: {told}"])
    if now.origins.get(key) in VARIABLES:
        lines([_("{variable} goes before the file.").format(variable=now.origins[key])])
    return WELL


def table(now: "InForce") -> Iterator[str]:
    """The settings in columns, with the file below them."""
    from ..game.settling import SETTINGS, about, as_text
    from .columns import columns

    head = (_("SETTING"), _("VALUE"), _("FROM"), _("WHAT IT IS"))
    rows = [
        (name, as_text(name, getattr(now.settings, name)) or usual(name), now.origin(name))
        for name in SETTINGS
    ]
    yield from columns([head, *((*row, about(row[0])) for row in rows)])
    yield ""
    yield _("File: {path}").format(path=now.path) if now.path else _("There is no settings file.")


def usual(name: str) -> str:
    """What is shown for a setting that is empty."""
    return _("(the system's)") if name == "language" else _("(none)")


def record(now: "InForce") -> dict[str, object]:
    """The settings for a program."""
    from ..game.settling import SETTINGS, as_json

    return {
        "file": str(now.path) if now.path else None,
        "settings": {
            name: {
                "value": as_json(name, getattr(now.settings, name)),
                "from": now.origins.get(name, "default"),
                "variable": setting.variable,
            }
            for name, setting in SETTINGS.items()
        },
        "problems": [problem(one) for one in now.problems],
    }


def problem(error: QuizError) -> dict[str, object]:
    """One problem for a program."""
    return {
        "message": error.message,
        "file": error.file,
        "line": error.line,
        "column": error.column,
        "advice": error.advice,
    }
