"""`quiz format`: the canonical layout of a pack's file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import PROBLEMS, WELL, QuizError
from ..tongue import _, counted
from .completing import files
from .examples import Command

if TYPE_CHECKING:
    from ..packs.rewrite import Rewritten


@click.command(
    "format",
    cls=Command,
    short_help=_("Lay out a pack's file."),
    examples=(
        ("quiz format my-pack.yaml", _("keys in order, two spaces a level; comments stay")),
        ("quiz format --ids my-pack.yaml", _("and an id for every question that has none")),
        ("quiz format --check *.yaml", _("only tell what would change; exit code 1 if anything")),
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=files)
@click.option("--ids", is_flag=True, help=_("Write the ids that are missing."))
@click.option(
    "--check", "only_check", is_flag=True, help=_("Change nothing; tell what would change.")
)
def command(files: tuple[str, ...], ids: bool, only_check: bool) -> int:
    """Lay out each FILE: order of keys, indentation, an empty line between questions.

    Comments stay with what stands below them, and no text changes: the new file is read again
    before it takes the place of the old one. A file that is no YAML is left alone.
    """
    from ..packs.rewrite import replace, rewritten
    from .ending import complain
    from .report import lines

    worst = WELL
    for name in files:
        path = Path(name)
        try:
            made = rewritten(path, ids=ids)
            if made.changed and not only_check:
                replace(path, made.after)
        except QuizError as error:
            complain(str(error))
            worst = max(worst, error.exit_code)
            continue
        lines(told(name, made, only_check))
        worst = max(worst, PROBLEMS if made.changed and only_check else WELL)
    return worst


def told(name: str, made: "Rewritten", only_check: bool) -> Iterator[str]:
    """What was, or would be, changed in one file."""
    if not made.changed:
        yield _("{name}: as it should be").format(name=name)
        return
    found = [
        counted(
            "{n} entry has its keys in order", "{n} entries have their keys in order", made.moved
        )
        if made.moved
        else "",
        counted("{n} line is spaced anew", "{n} lines are spaced anew", made.lines)
        if made.lines
        else "",
        counted("{n} id is written", "{n} ids are written", len(made.ids)) if len(made.ids) else "",
    ]
    parts = [part for part in found if part] or [_("line ends and empty lines")]
    yield f"{name}: {_('would change') if only_check else _('changed')}: {', '.join(parts)}"
    for own in made.ids:
        yield f"  id: {own}"
    if made.ids:
        yield _("  What players know of these questions starts anew under the new ids.")
