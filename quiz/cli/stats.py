"""`quiz stats`: what the answers say about the questions of a pack."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..tongue import _
from .examples import Command

if TYPE_CHECKING:
    from ..game.stats.item import Item, PackStats
    from .standing import Standing


@click.command(
    cls=Command,
    short_help=_("Tell what the answers say about a pack's questions."),
    examples=(
        ("quiz stats armored-train", _("which questions look wrong, and all figures")),
        ("quiz stats my-pack.yaml --json", _("the same for a program")),
        ("quiz scores import class.json", _("first take in the answers of others")),
    ),
)
@click.argument("pack")
@click.option("--json", "for_program", is_flag=True, help=_("Print JSON."))
@click.option(
    "--player", metavar="NAME", help=_('Only the answers of this player; "" has no name.')
)
def command(pack: str, for_program: bool, player: str | None) -> int:
    """Tell what the kept answers say about the questions of PACK, an id or a file.

    Of each player the first answer to a question counts, without hints, and where nobody else was
    at the keyboard. A figure is told from as many players as it takes to mean something: the share
    of right answers from 10, the discrimination (do those get it right who know the rest of the
    pack?) from 30, an idle wrong option from 59, the median time from 5.

    \b
    JSON is {"pack", "title", "answers", "players", "left_out", "needs", "questions"}.
      players         names of those whose answers count
      left_out        repeated, shared, helped, unanswered, older: how many
      needs           players from which each figure is told
    A question is
      id, line, text, difficulty, answers, right
      facility        null, or value, low, high: the share, with 95 % interval
      discrimination  null, or value, error, players
      options         text, right, taken, idle (null: cannot be told)
      median_seconds  null, or seconds
      flags           {note: how many players}
      findings        code, text: what looks wrong
    """
    from .opening import house
    from .report import as_json, lines
    from .standing import asked_for
    from .statistics import statistics

    with house() as desk:
        standing = asked_for(desk.shelves, pack)
        assert standing.pack  # noqa: S101 - or asked_for has raised
        told = statistics(desk, standing.pack, player)
    as_json(record(told, standing)) if for_program else lines(listed(told, standing))
    return 0


def listed(told: "PackStats", standing: "Standing") -> Iterator[str]:
    """The heading, what looks wrong, then every question that has answers or flags."""
    from ..game.stats.findings import findings
    from ..game.stats.words import heading
    from ..game.text import one_line

    yield one_line(told.title)
    yield from heading(told)
    met = [item for item in told.items if item.of or item.flags]
    if met:
        wrong = sum(bool(findings(item)) for item in met)
        text = _("{met} of {of} questions were answered; {wrong} look wrong, marked !")
        yield text.format(met=sum(bool(i.of) for i in met), of=len(told.items), wrong=wrong)
    for item in met:
        yield ""
        yield from one(item, standing)


def one(item: "Item", standing: "Standing") -> Iterator[str]:
    """One question: where it stands, what looks wrong, its figures and options."""
    from ..game.stats.findings import findings
    from ..game.stats.words import figures, options
    from ..game.text import one_line

    question = item.question
    yield f"{standing.place(question.id)}: {one_line(question.id)}: {one_line(question.text)}"
    yield from (f"  ! {finding.text}" for finding in findings(item))
    yield from (f"  {name}: {figure}" for name, figure in figures(item))
    if item.of:
        for taken, told in options(item):
            mark = _("right") if taken.right else _("wrong")
            yield f"    {mark}: {one_line(taken.text)}: {told}"


def record(told: "PackStats", standing: "Standing") -> dict[str, object]:
    """The figures of a pack as JSON."""
    from ..game.stats.discrimination import DISCRIMINATION_FROM
    from ..game.stats.facility import FACILITY_FROM
    from ..game.stats.options import IDLE_FROM
    from ..game.stats.times import MEDIAN_FROM

    return {
        "pack": told.pack,
        "title": told.title,
        "answers": told.answers,
        "players": list(told.players),
        "left_out": told.left._asdict(),
        "needs": {
            "facility": FACILITY_FROM,
            "discrimination": DISCRIMINATION_FROM,
            "idle": IDLE_FROM,
            "median_seconds": MEDIAN_FROM,
        },
        "questions": [question(item, standing) for item in told.items],
    }


def question(item: "Item", standing: "Standing") -> dict[str, object]:
    """The figures of one question as JSON."""
    from ..game.stats.findings import findings

    asked = item.question
    return {
        "id": asked.id,
        "line": standing.line(asked.id) or None,
        "text": asked.text,
        "difficulty": asked.difficulty,
        "answers": item.of,
        "right": item.right,
        "facility": item.facility and item.facility._asdict(),
        "discrimination": item.discrimination and item.discrimination._asdict(),
        "options": [taken._asdict() for taken in item.options],
        "median_seconds": item.seconds,
        "flags": dict(item.flags),
        "findings": [finding._asdict() for finding in findings(item)],
    }
