"""The option `--packs DIR`: folders that are searched for packs before all others."""

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from ..errors import QuizError
from ..tongue import _

F = TypeVar("F", bound=Callable[..., Any])


def more_packs(command: F) -> F:
    """Give a command the option `--packs`, which may stand several times."""
    option = click.option(
        "--packs",
        metavar="DIR",
        multiple=True,
        type=click.Path(exists=True, file_okay=False),
        help=_("Look for packs in DIR before all other folders."),
    )
    return option(command)


def with_packs(environ: Mapping[str, str], packs: tuple[str, ...]) -> Mapping[str, str]:
    """`environ` with these folders at the head of `$QUIZ_PATH`. Raises QuizError."""
    if not packs:
        return environ
    if any(os.pathsep in folder for folder in packs):
        raise QuizError(
            _("a folder of packs cannot have {sign!r} in its name").format(sign=os.pathsep)
        )
    path = os.pathsep.join([*packs, *filter(None, [environ.get("QUIZ_PATH", "")])])
    return {**environ, "QUIZ_PATH": path}
