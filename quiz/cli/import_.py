"""`quiz import`: question files of other programs become a pack."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..packs.convert.formats import names
from ..tongue import _
from .completing import files as any_files
from .completing import formats_read
from .examples import Command
from .outlet import STDOUT

if TYPE_CHECKING:
    from ..game.question import Pack
    from ..packs.convert.merging import Taken

ENDINGS = (".yaml", ".yml")
FORMATS = ", ".join(names(reads=True))


@click.command(
    "import",
    cls=Command,
    examples=(
        ("quiz import opentdb.json", _("take it in, to be played")),
        ("quiz import exam.gift -o exam.yaml", _("make a pack that you can edit")),
        ("quiz import week1.csv week2.csv -o term.yaml", _("make one pack of several files")),
        ("quiz import old.txt --from aiken --encoding cp1252", _("say what cannot be found out")),
        (
            "quiz import exam.xml --strict --report json",
            _("tell a program whether all came through"),
        ),
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=any_files)
@click.option(
    "--from",
    "source",
    metavar="FORMAT",
    default="",
    shell_complete=formats_read,
    help=_("One of {formats}.").format(formats=FORMATS),
)
@click.option("-o", "output", metavar="PACK.yaml", default="", help=_("The pack to write, or -."))
@click.option(
    "--encoding", metavar="E", default="", help=_("How the files are encoded, if not UTF-8.")
)
@click.option("--strict", is_flag=True, help=_("Exit with 1 if anything was changed or skipped."))
@click.option("--force", is_flag=True, help=_("Replace the pack if there is one."))
@click.option(
    "--report", type=click.Choice(["text", "json"]), default="text", help=_("How to tell.")
)
def command(
    files: tuple[str, ...],
    source: str,
    output: str,
    encoding: str,
    strict: bool,
    force: bool,
    report: str,
) -> int:
    """Make a pack of files of other programs.

    What format they are in is found out. Without -o the pack goes to your own packs, to be played
    at once. Every question of the files is in the pack or told as skipped, with its line and the
    reason; what was changed is told too. Files are read up to 50 MB.

    --report json prints one object: version, command, files, formats, to, id, counts (questions,
    ok, changed, skipped), notes, and questions, each with file, place, status (ok, changed or
    skipped), id and notes.
    """
    from ..errors import PROBLEMS, WELL
    from ..packs.convert.formats import named
    from ..packs.convert.merging import merged, told
    from . import conversion
    from .ending import complain

    chosen = named(source, reads=True) if source else ""
    path = checked(output, force=force)
    taken = read(files, chosen, encoding)
    made = merged(taken)
    pack = identified(made.pack, path)
    to = written(pack, path, output, force=force) if pack.questions else ""
    done = conversion.Conversion(
        command="import",
        files=files,
        formats=tuple(one.format for one in taken),
        id=pack.id,
        questions=tuple(told(taken, made)),
        notes=made.notes,
        to=to,
    )
    conversion.tell(
        done, next_steps(pack.id, path, to), as_json=report == "json", aside=output == STDOUT
    )
    if not to:
        complain(_("no question could be imported, so no pack was written"))
        return PROBLEMS
    return PROBLEMS if strict and not done.lossless else WELL


def checked(output: str, *, force: bool) -> Path | None:
    """The file that is to be written; None for stdout, and for the player's own packs.

    Raises QuizError when it cannot be one, before anything is read.
    """
    from ..errors import QuizError
    from .outlet import refuse_existing

    if output in ("", STDOUT):
        return None
    if not output.lower().endswith(ENDINGS):
        raise QuizError(_("the file of a pack ends in .yaml"), file=output, advice=_("Name it so."))
    refuse_existing(Path(output), force=force)
    return Path(output)


def read(files: Sequence[str], source: str, encoding: str) -> "list[Taken]":
    """What the files hold. Raises QuizError at the first that cannot be read."""
    from ..packs.convert.intake import taken_in
    from ..packs.convert.merging import Taken
    from .waiting import waiting

    taken = []
    with waiting(len(files)) as shown:
        for file in files:
            shown.step(f"Reading {file}")
            taken.append(Taken(file, *taken_in(Path(file), source, encoding)))
    return taken


def identified(pack: "Pack", path: Path | None) -> "Pack":
    """`pack` with the id that fits the name of its file."""
    from ..packs.convert.pieces import slug

    return pack._replace(id=slug(path.stem) or pack.id) if path else pack


def written(pack: "Pack", path: Path | None, output: str, *, force: bool) -> str:
    """Write the pack, and say where. Raises QuizError when it may not or cannot be written."""
    from ..packs.format import LARGEST
    from ..packs.writer import dump
    from .outlet import put, put_out

    content = dump(pack).encode()
    if len(content) > LARGEST:
        from ..errors import QuizError

        raise QuizError(_("the pack would be larger than 16 MiB"), advice=_("Import fewer files."))
    if output == STDOUT:
        put_out(content)
        return STDOUT
    target = path or own_file(pack.id, force=force)
    put(content, target, force=force, private=path is None)
    return str(target)


def own_file(id: str, *, force: bool) -> Path:
    """The file among the player's own packs for the pack `id`.

    Raises QuizError when another pack is called so, unless `force` says that this one comes first.
    """
    from ..errors import QuizError
    from ..places import make_private, user_data

    file = user_data(os.environ) / "packs" / f"{id}.yaml"
    other = None if force or file.exists() else called(id)
    if other:
        advice = _("Name a file with -o, or put it first with --force.")
        raise QuizError(
            _("there is a pack called {id!r} already").format(id=id), file=str(other), advice=advice
        )
    make_private(file.parent)
    return file


def called(id: str) -> Path | None:
    """The file of the pack called `id`, if there is one."""
    from ..errors import QuizError
    from ..packs.folders import folders
    from ..packs.library import Library

    try:
        return Library(folders(os.environ)).path(id)
    except QuizError:
        return None


def next_steps(id: str, path: Path | None, to: str) -> list[str]:
    """Where the pack is, and how it is played."""
    if to in ("", STDOUT):
        return []
    from shlex import quote

    return [
        _("Written to {to}").format(to=to),
        _("Play it with: quiz play {pack}").format(pack=quote(str(path or id))),
    ]
