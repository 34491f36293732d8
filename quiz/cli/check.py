"""`quiz check`: what is wrong with packs, and what would make them better."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import PROBLEMS, UNSERVED, WELL, QuizError
from ..tongue import _
from .completing import packs_and_files
from .examples import Command

if TYPE_CHECKING:
    from ..packs.check.checking import Report
    from ..packs.check.selection import Selection

ALL = "all"


@click.command(
    cls=Command,
    short_help=_("Check packs as a compiler and a test editor would."),
    examples=(
        ("quiz check my-pack.yaml", _("every problem of a pack")),
        ("quiz check questions --strict", _("warnings fail as well, for CI")),
        ("quiz check --format github", _("annotations on a pull request")),
        ("quiz check --select Q4,Q201 x.yaml", _("only some of the rules")),
        ("quiz check --explain Q401", _("why a rule matters, with examples")),
        ("quiz check --explain all", _("all rules, and how readiness is counted")),
    ),
)
@click.argument(
    "targets", nargs=-1, metavar="[FILE|FOLDER|PACK]...", shell_complete=packs_and_files
)
@click.option("--strict", is_flag=True, help=_("Let warnings fail too."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help=_("For people, for programs, or for annotations."),
)
@click.option("--select", metavar="CODES", multiple=True, help=_("Check only these: Q204,Q3."))
@click.option("--ignore", metavar="CODES", multiple=True, help=_("Leave these out: Q204,Q3."))
@click.option("--require-cite", is_flag=True, help=_("Every question has to cite a source."))
@click.option("--explain", metavar="CODE", help=_("Tell about one rule, or list all of them."))
def command(
    targets: tuple[str, ...],
    strict: bool,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    require_cite: bool,
    explain: str | None,
) -> int:
    """Check packs: files, all packs of a folder, or packs by the id that `quiz list` shows.

    Without any it checks the packs in ./questions, or else all packs on the shelf.

    Errors are what keeps a question from being played, or a citation that does not hold. Warnings
    are likely mistakes. Advice is worth a look and never fails. A rule is silenced in the file with
    `check: {ignore: [Q204]}`, at the top or in a question.

    \b
    The exit code is
      0  when all is well, or there is only advice
      1  when there are errors, or warnings with --strict
      2  when something cannot be read

    \b
    JSON is {"version": 1, "files": [...], "summary": {...}}.
      file      file, id, title, questions, left_out, readiness, guess, problems
      guess     null, or rate, low, high, chance, questions: how far somebody
                gets who only reads how options are worded, with a 95 % interval
      problem   code, name, severity (error, warning, advice), message, advice,
                line, column (both from 1), question (its id, or null)
      summary   files, questions, errors, warnings, advice, readiness
    """
    from ..packs.check.selection import Selection, codes

    if explain is not None:
        return explained(explain)
    asked = ("Q506",) if require_cite else ()
    selection = Selection(codes(select), codes(ignore), asked)
    paths, whole = found(targets)
    reports, all_read = checked(paths, selection)
    show(reports, form)
    if not (whole and all_read):
        return UNSERVED
    return PROBLEMS if any(fails(report, strict) for report in reports) else WELL


def explained(code: str) -> int:
    """Tell about one rule, or about all. Raises QuizError when there is none with this code."""
    from ..packs.check.explanation import explanation, overview
    from ..packs.check.registry import RULES
    from ..packs.check.selection import named
    from .report import lines

    lines(overview(RULES) if code.lower() == ALL else explanation(named(code)))
    return WELL


def found(targets: Sequence[str]) -> tuple[list[Path], bool]:
    """The files that `targets` stand for, and whether all of them stand for some.

    A target that stands for none is told on stderr. Raises QuizError without anything to check.
    """
    from .ending import complain

    if not targets:
        return on_the_shelf(), True
    paths: list[Path] = []
    problems = 0
    for target in targets:
        try:
            paths += files_of(target)
        except QuizError as error:
            complain(str(error))
            problems += 1
    return list(dict.fromkeys(paths)), not problems


def on_the_shelf() -> list[Path]:
    """The packs in ./questions, or else those of every folder that is searched for packs."""
    from ..packs.folders import files, folders

    here = list(files(Path("questions")))
    paths = here or [path for folder in folders(os.environ) for path in files(folder)]
    if not paths:
        raise QuizError(_("there is no pack to check"), advice=_("Name a file or a folder."))
    return paths


def files_of(target: str) -> list[Path]:
    """The pack files that one target stands for. Raises QuizError when there is none."""
    from ..packs.folders import files, folders
    from ..packs.library import Library
    from .play import is_file

    path = Path(target)
    if path.is_dir():
        if not (paths := list(files(path))):
            raise QuizError(_("there is no pack in this folder"), file=target)
        return paths
    if path.exists() or is_file(target):
        return [path]
    return [Library(folders(os.environ)).path(target)]


def checked(paths: Iterable[Path], selection: "Selection") -> "tuple[list[Report], bool]":
    """The reports of all files that can be read, and whether that is all of them."""
    from ..packs.check.checking import check
    from .ending import complain

    reports = []
    readable = True
    for path in paths:
        try:
            reports.append(check(path, selection))
        except QuizError as error:
            complain(str(error))
            readable = False
    newer = any(report.is_newer for report in reports)
    return reports, readable and not newer


def show(reports: "Sequence[Report]", form: str) -> None:
    """Print the reports in one of the forms."""
    from .report import as_json, lines

    if form == "json":
        from ..packs.check.report_json import value

        as_json(value(reports))
    elif form == "github":
        from ..packs.check.report_github import lines as annotations

        lines(annotations(reports))
    else:
        from ..packs.check.report_text import lines as told

        lines(told(reports, width=width(), spell=spelled))


def width() -> int:
    """How wide the terminal is, or a usual width where there is none."""
    from shutil import get_terminal_size

    from ..packs.check.excerpt import WIDTH

    return get_terminal_size((WIDTH, 0)).columns if sys.stdout.isatty() else WIDTH


def spelled(text: str) -> str:
    """`text` as the output can show it."""
    from ..game.text import visible
    from .plain.console import encodable

    return encodable(visible(text), sys.stdout)


def fails(report: "Report", strict: bool) -> bool:
    """Whether a report has problems that fail the check."""
    from ..packs.check.rule import ERROR, WARNING

    return bool(report.how_many(ERROR) or (strict and report.how_many(WARNING)))
