"""`quiz where`: the files and folders that are used."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import click

from ..tongue import _
from .examples import Command


class Place(NamedTuple):
    """A file or folder, and what it is for."""

    what: str
    path: Path
    about: str


@click.command(
    cls=Command,
    short_help=_("Tell which files and folders are used."),
    examples=(
        ("quiz where", _("all files and folders")),
        ("quiz where --json", _("the same for a program")),
        ("QUIZ_HOME=/tmp/try quiz where", _("with another folder for everything of yours")),
    ),
)
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
def command(for_program: bool) -> int:
    """Tell which files and folders are used, and whether each is there."""
    from .columns import columns
    from .report import as_json, lines

    found = places(os.environ)
    if for_program:
        as_json(
            [place._asdict() | {"path": str(place.path), "exists": there(place)} for place in found]
        )
    else:
        rows = [(one.what, "" if there(one) else _("(not yet)"), str(one.path)) for one in found]
        lines(columns(rows))
    return 0


def places(environ: Mapping[str, str]) -> list[Place]:
    """What is used, in the order it is told."""
    from ..packs.folders import added, folders, shipped
    from ..places import score_file, settings_file, user_data

    own, built_in = user_data(environ) / "packs", shipped()
    known = {own, built_in, *added(own)}
    others = [path for path in folders(environ) if path not in known]
    return [
        Place("scores", score_file(environ), _("every answer")),
        Place("backups", score_file(environ).parent / "backups", _("a copy a day, ten kept")),
        Place("settings", settings_file(environ), _("what you have settled")),
        Place(_("your packs"), own, _("put pack files here")),
        *(Place(_("other packs"), path, _("looked in before yours")) for path in others),
        Place(_("shipped packs"), built_in, _("come with the program")),
    ]


def there(place: Place) -> bool:
    """Whether the file or folder exists, as far as can be told."""
    try:
        return place.path.exists()
    except OSError:
        return False
