"""`quiz scores export`: the kept answers for a spreadsheet, a program, or a page."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QuizError
from ..tongue import _, many
from .examples import Command

if TYPE_CHECKING:
    from ..scores.summary import History

BATCH = 500  # rows
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
Table = tuple[Sequence[str], Iterable[Sequence[object]]]


@click.command(
    "export",
    cls=Command,
    short_help=_("Write your answers as CSV, JSON or Markdown."),
    examples=(
        ("quiz scores export --to csv -o answers.csv", _("one row an answer, for a spreadsheet")),
        ("quiz scores export --to csv --rounds", _("one row a round")),
        ("quiz scores export --to json", _("rounds and answers, for a program")),
        ("quiz scores export --to md -o scores.md", _("the rounds as a page")),
        ("quiz schema --scores", _("what scores.json itself looks like")),
    ),
)
@click.option(
    "--to", "form", type=click.Choice(["csv", "json", "md"]), required=True, help=_("The format.")
)
@click.option("--rounds", is_flag=True, help=_("With csv: one row a round, not an answer."))
@click.option(
    "-o", "output", metavar="FILE", type=click.Path(path_type=Path), help=_("Write to a new file.")
)
@click.option("--force", is_flag=True, help=_("Replace the file if it is there."))
def command(form: str, rounds: bool, output: Path | None, force: bool) -> int:
    """Write all that was kept, of every player, in another format. Times are in UTC.

    CSV is UTF-8 with a heading. Several names or options in a cell have " | " between them, and a
    cell that a spreadsheet would take for a formula begins with an apostrophe.

    \b
    JSON is {"rounds": [...], "answers": [...]}.
      round   round, at, player, players, pack, hash, mode, seed, questions,
              answered, right, points, seconds, best_streak, ended
      answer  at, player, pack, question, picked, right, seconds, hints, sure,
              lifelines, again, round, mode
    """
    from .ending import complain
    from .opening import house
    from .outlet import put, put_out

    if rounds and form != "csv":
        raise QuizError(_("--rounds is for csv"), advice=_("json has both tables, md the rounds."))
    with house() as desk:
        if desk.notice:
            complain(desk.notice)
        history = desk.kept.everyone
    pieces = {"csv": as_csv, "json": as_json, "md": as_markdown}[form](history, rounds)
    content = b"".join(piece.encode("utf-8", "replace") for piece in pieces)
    if output is None:
        put_out(content)
    else:
        put(content, output, force=force, private=True)
    return 0


def table(history: "History", *, rounds: bool) -> Table:
    """The names of the columns and the rows."""
    from ..scores import export

    if rounds:
        return export.ROUND, export.rounds(history)
    return export.ANSWER, export.answers(history)


def as_csv(history: "History", rounds: bool) -> Iterator[str]:
    """One of the two tables, by RFC 4180."""
    heading, rows = table(history, rounds=rounds)
    for some in batches(rows, heading):
        out = io.StringIO()
        csv.writer(out).writerows([cell(value) for value in row] for row in some)
        yield out.getvalue()


def batches(
    rows: Iterable[Sequence[object]], *before: Sequence[object]
) -> Iterator[list[Sequence[object]]]:
    """The rows behind those `before` them, so many at a time that few writes make them all."""
    left = chain(before, rows)
    while some := list(islice(left, BATCH)):
        yield some


def cell(value: object) -> object:
    """What stands in a cell; a text that a spreadsheet would run is shielded."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " | ".join(map(str, value)) if isinstance(value, list) else value
    if isinstance(text, str) and text.lstrip(" ").startswith(FORMULA):
        return f"'{text}"
    return text


def as_json(history: "History", __: bool) -> Iterator[str]:
    """Both tables, as lists of objects."""
    from ..scores import export

    yield '{\n "rounds": '
    yield from objects(export.ROUND, export.rounds(history))
    yield ',\n "answers": '
    yield from objects(export.ANSWER, export.answers(history))
    yield "\n}\n"


def objects(names: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A list of objects within an object, a member a line; never all of it at a time."""
    between = "["
    for some in batches(rows):
        told = json.dumps([dict(zip(names, row, strict=True)) for row in some], indent=1)
        yield between + told[1:-2].replace("\n", "\n ")
        between = ","
    yield "[]" if between == "[" else "\n ]"


def as_markdown(history: "History", __: bool) -> Iterator[str]:
    """The rounds as a page, the newest first."""
    return (f"{line}\n" for line in page(history))


def page(history: "History") -> Iterator[str]:
    """The lines of the page."""
    from ..scores import export
    from .markdown import escaped

    rounds = list(export.rounds(history))
    count = sum(1 for __ in export.answers(history))
    yield f"# {_('Scores')}"
    yield ""
    told = many("{n} round", "{n} rounds", len(rounds)).format(n=f"{len(rounds):,}")
    text = many("{n} answer in {rounds}.", "{n} answers in {rounds}.", count)
    yield text.format(n=f"{count:,}", rounds=told)
    if not rounds:
        return
    yield ""
    yield bars([_("When (UTC)"), _("Player"), _("Pack"), _("Mode"), _("Points"), _("Right")])
    yield bars(["---"] * 4 + ["---:"] * 2)
    for row in reversed(rounds):
        one = dict(zip(export.ROUND, row, strict=True))
        player = cell(one["players"] or one["player"])
        right = f"{one['right']}/{one['questions']}{'' if one['ended'] else _(', unfinished')}"
        told_of = (one["at"], player, one["pack"], one["mode"], one["points"], right)
        yield bars(escaped(str(value)) for value in told_of)


def bars(cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"
