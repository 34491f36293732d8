"""Settling what a player wants, and checking a pack, for commands and screens alike."""

from collections.abc import Mapping
from pathlib import Path

from ..settings.in_force import InForce, in_force


def settle(environ: Mapping[str, str], name: str, value: str | None) -> InForce:
    """Write a setting to the file, or take it out; what is in force then. Raises QuizError."""
    from ..places import settings_file
    from ..settings.file import change

    if name == "keymap" and value:
        refuse_clashes(value)
    change(settings_file(environ), name, value)
    return in_force(environ)


def among(environ: Mapping[str, str], profiles: tuple[str, ...], players: tuple[str, ...]) -> None:
    """See to it that these players stand among the profiles. Raises QuizError."""
    from ..game.settling import taken
    from ..places import settings_file
    from ..settings.file import change

    all_of_them = taken("profiles", (*profiles, *players))
    if all_of_them != profiles:
        change(settings_file(environ), "profiles", all_of_them)


def refuse_clashes(value: str) -> None:
    """Raise QuizError when moved keys are in the way of others, or belong to nothing."""
    from ..game.keymap import faults
    from ..game.settling import taken
    from ..tui.bindings import tables

    for fault in faults(taken("keymap", value), tables()).values():
        raise fault


def checked(path: Path) -> tuple[str, ...]:
    """What the checker says about a pack, in lines. Raises QuizError when it cannot be read."""
    from ..game.text import visible
    from ..packs.check.checking import check
    from ..packs.check.excerpt import WIDTH
    from ..packs.check.report_text import lines
    from ..packs.check.selection import Selection

    return tuple(lines([check(path, Selection())], width=WIDTH, spell=visible))
