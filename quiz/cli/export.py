"""`quiz export`: a pack in the format of another program."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..packs.convert.formats import names
from ..tongue import _
from .completing import formats_written, packs_and_files
from .examples import Command

if TYPE_CHECKING:
    from ..game.question import Pack

FORMATS = ", ".join(names(writes=True))


@click.command(
    cls=Command,
    examples=(
        (
            "quiz export armored-train --to moodle-xml -o train.xml",
            _("for Moodle, with most of it"),
        ),
        ("quiz export my-pack.yaml --to gift", _("print it")),
        (
            "quiz export armored-train --to kahoot -o train.xlsx",
            _("for Kahoot (needs citequiz[xlsx])"),
        ),
        ("quiz export armored-train --to csv -o train.csv --strict", _("fail if anything is lost")),
    ),
)
@click.argument("pack", shell_complete=packs_and_files)
@click.option(
    "--to",
    "target",
    metavar="FORMAT",
    required=True,
    shell_complete=formats_written,
    help=_("One of {formats}.").format(formats=FORMATS),
)
@click.option("-o", "output", metavar="FILE", default="", help=_("The file to write."))
@click.option("--strict", is_flag=True, help=_("Exit with 1 if anything was changed or skipped."))
@click.option("--force", is_flag=True, help=_("Replace the file if it is there."))
@click.option(
    "--report", type=click.Choice(["text", "json"]), default="text", help=_("How to tell.")
)
def command(pack: str, target: str, output: str, strict: bool, force: bool, report: str) -> int:
    """Write a pack in another format.

    PACK is an id that `quiz list` shows, or a YAML file. Without -o it is printed, and the report
    goes to stderr. Every question is written or told as skipped, with the reason; what the format
    cannot carry is told for each question.

    --report json prints the object that `quiz import --help` describes.
    """
    from ..errors import PROBLEMS, WELL
    from ..packs.convert.carrying import carried
    from ..packs.convert.formats import named, writer
    from ..packs.convert.merging import Told
    from . import conversion
    from .ending import complain

    chosen = named(target, writes=True)
    path = checked(chosen, output, force=force)
    opened = open_pack(pack)
    made = writer(chosen)(opened)
    done = conversion.Conversion(
        command="export",
        files=(pack,),
        formats=(chosen,),
        id=opened.id,
        questions=tuple(Told(pack, item) for item in made.items),
        notes=(*left_out(opened), *dropped(opened, made.content)),
        to=written(made.content, path, force=force) if carried(made.items) else "",
    )
    more = [_("Written to {to}").format(to=done.to)] if path and done.to else []
    conversion.tell(done, more, as_json=report == "json", aside=path is None)
    if not done.to:
        complain(_("no question of the pack can be written as {format}").format(format=chosen))
        return PROBLEMS
    return PROBLEMS if strict and not done.lossless else WELL


def checked(target: str, output: str, *, force: bool) -> Path | None:
    """The file that is to be written, or None for stdout.

    Raises QuizError when it is there already, or when the format is not for printing.
    """
    from ..errors import QuizError
    from ..packs.convert.formats import FORMATS
    from .outlet import STDOUT, refuse_existing

    known = FORMATS[target]
    if output not in ("", STDOUT):
        if known.binary != output.lower().endswith(".xlsx"):
            told = _("{format} is a workbook") if known.binary else _("{format} is no workbook")
            advice = _("Name the file as in -o quiz{suffix}.").format(suffix=known.suffix)
            raise QuizError(told.format(format=target), file=output, advice=advice)
        refuse_existing(Path(output), force=force)
        return Path(output)
    if known.binary:
        advice = _("Name a file, such as -o quiz{suffix}.").format(suffix=known.suffix)
        raise QuizError(
            _("{format} is not text that could be printed").format(format=target), advice=advice
        )
    return None


def open_pack(pack: str) -> "Pack":
    """The pack with an id, or in a file. Raises QuizError when it cannot be read."""
    from ..packs.folders import folders
    from ..packs.library import Library
    from .play import is_file

    library = Library(folders(os.environ))
    return library.open_file(Path(pack)) if is_file(pack) else library.open(pack)


def left_out(pack: "Pack") -> tuple[str, ...]:
    """A note on questions that were not even read, because they have a fault."""
    if not pack.left_out:
        return ()
    from ..game.words import in_questions

    told = _("{questions} left out because of faults")
    return (told.format(questions=in_questions(pack.left_out)),)


def dropped(pack: "Pack", content: bytes) -> tuple[str, ...]:
    """A note on what is said of the pack as a whole and does not stand in the file."""
    told = letters(readable(content))
    head = (("author", pack.author), ("licence", pack.license))
    lost = [name for name, value in head if value and letters(value) not in told]
    return (_("dropped: the pack's {lost}").format(lost=" and ".join(lost)),) if lost else ()


def readable(content: bytes) -> str:
    """The text of a file, or of all the parts of a workbook."""
    from io import BytesIO
    from zipfile import ZipFile, is_zipfile

    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as parts:
            content = b" ".join(parts.read(name) for name in parts.namelist())
    return content.decode("utf-8", "replace")


def letters(text: str) -> str:
    """Only the letters and digits of `text`: each format writes signs in its own way."""
    return "".join(char for char in text if char.isalnum())


def written(content: bytes, path: Path | None, *, force: bool) -> str:
    """Write the file, or print it, and say where. Raises QuizError when it cannot be written."""
    from .outlet import STDOUT, put, put_out

    if path is None:
        put_out(content)
        return STDOUT
    put(content, path, force=force)
    return str(path)
