"""The settings that are in force, and where each comes from."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..errors import QuizError
from ..game.settings import Settings
from ..places import settings_file
from ..tongue import _

VARIABLES = {f"QUIZ_{name.upper()}": name for name in Settings._fields}


class InForce(NamedTuple):
    """The settings; `origins` names the variable or file of those that are not the usual ones.

    `path` is None where there is no folder for a file. `locked` is why the file may not be
    changed, if so.
    """

    settings: Settings = Settings()
    origins: Mapping[str, str] = {}
    problems: tuple[QuizError, ...] = ()
    path: Path | None = None
    locked: QuizError | None = None

    def origin(self, name: str) -> str:
        """Where a value comes from: `default`, `file`, or the name of a variable."""
        told = self.origins.get(name, "default")
        return "file" if told == str(self.path) else told

    @property
    def notice(self) -> str:
        """What the player is told at the start about settings that make no sense."""
        if not self.problems:
            return ""
        first = str(self.problems[0]).rstrip(".") + "."
        rest = len(self.problems) - 1
        return first + (_(" And {n} more: quiz settings tells.").format(n=rest) if rest else "")


def in_force(environ: Mapping[str, str]) -> InForce:
    """What the environment says, else the file, else what is usual. Never raises.

    Where nothing is settled, nothing is imported for it.
    """
    try:
        path = settings_file(environ)
    except QuizError:
        path = None
    told = {name: environ[name] for name in VARIABLES if environ.get(name)}
    if not told and not (path and os.path.lexists(path)):
        return InForce(path=path)
    return joined(path, told)


def joined(path: Path | None, told: Mapping[str, str]) -> InForce:
    """What the file says, and over it the variables that are `told`."""
    from ..game.settling import settled, taken
    from .file import Filed, read

    filed = read(path) if path else Filed({})
    values, problems = dict(filed.values), list(filed.problems)
    origins = dict.fromkeys(values, str(path))
    for variable, text in told.items():
        name = VARIABLES[variable]
        try:
            values[name] = taken(name, text)
            origins[name] = variable
        except QuizError as error:
            problems.append(QuizError(f"{variable}: {error.message}", advice=error.advice))
    return InForce(settled(values), origins, tuple(problems), path, filed.locked)
