"""`quiz flags`: the questions that players have flagged."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from ..tongue import _, many
from .examples import Command

if TYPE_CHECKING:
    from ..scores.flags import Flag
    from .desk import House
    from .standing import Standing


@click.command(
    cls=Command,
    short_help=_("List the questions you have flagged."),
    examples=(
        ("quiz flags", _("all flags, by pack, with file and line")),
        ("quiz flags trains --to md > flags.md", _("a report for the author of a pack")),
        ("quiz flags trains --to json", _("the same for a program")),
        ("quiz flags trains --clear", _("take back the flags of a pack")),
    ),
)
@click.argument("pack", required=False)
@click.option(
    "--to",
    "form",
    type=click.Choice(["text", "json", "md"]),
    default="text",
    help=_("For people, for programs, or a report in Markdown."),
)
@click.option("--clear", is_flag=True, help=_("Take these flags back, once they are listed."))
def command(pack: str | None, form: str, clear: bool) -> int:
    """List the questions that were flagged with f while playing, by pack, with file and line.

    Without PACK, an id or a file, it lists those of all packs. Flags of others come with
    `quiz scores import`.

    \b
    JSON is a list of flags, each with
      pack, title      the pack's id and title
      file, line       where the question stands, or null
      question, text   its id, and its text or null
      note             wrong, unclear, typo, or the player's own words
      player, at       who flagged it ("" has no name), and when, in UTC
    """
    from ..scores.flags import flags
    from .opening import house
    from .report import lines

    with house() as desk:
        wanted = pack_id(desk, pack) if pack else None
        found = [flag for flag in flags(desk.kept.events) if wanted in (None, flag.pack)]
        told = told_as(form, desk, found, wanted)
        lines(told)
        if clear:
            take_back(desk, found)
    return 0


def pack_id(desk: "House", target: str) -> str:
    """The id of a pack that is here, or of one that is gone and has flags."""
    from ..errors import QuizError
    from ..scores.flags import flags
    from .standing import asked_for

    try:
        return asked_for(desk.shelves, target).id
    except QuizError:
        if any(flag.pack == target for flag in flags(desk.kept.events)):
            return target
        raise


def told_as(form: str, desk: "House", found: "Sequence[Flag]", wanted: str | None) -> Iterator[str]:
    """The flags in one of the forms, line by line."""
    from .standing import on_shelf

    grouped = [(pack, list(own)) for pack, own in groupby(found, key=lambda flag: flag.pack)]
    packs = [(on_shelf(desk.shelves, pack), own) for pack, own in grouped]
    if form == "json":
        import json

        yield json.dumps([record(pack, flag) for pack, own in packs for flag in own], indent=2)
    elif form == "md":
        from .flag_report import report

        yield from report(packs)
    elif not found:
        where = _(" in {pack}").format(pack=wanted) if wanted else ""
        yield _("Nothing is flagged{where}. While you play, f flags the question.").format(
            where=where
        )
    else:
        for pack, own in packs:
            yield from listed(pack, own)


def listed(pack: "Standing", own: "Sequence[Flag]") -> Iterator[str]:
    """The flags of one pack, for people."""
    from ..game.text import one_line

    count = many("{n} flag", "{n} flags", len(own)).format(n=len(own))
    gone = "" if pack.path else _(" (this pack is not here)")
    yield f"{one_line(pack.title)} ({one_line(pack.id)}): {count}{gone}"
    for flag in own:
        place = pack.place(flag.question) or one_line(pack.id)
        yield f"  {one_line(place)}: {one_line(flag.note)} {by(flag)}"
        asked = pack.question(flag.question)
        told = one_line(asked.text) if asked else _("(no longer in the pack)")
        yield f"    {one_line(flag.question)}: {told}"


def by(flag: "Flag") -> str:
    """Who flagged, where that has a name, and when."""
    from ..game.text import one_line

    return f"({', '.join(filter(None, (one_line(flag.player), one_line(flag.at[:10]))))})"


def record(pack: "Standing", flag: "Flag") -> dict[str, object]:
    """One flag as JSON."""
    asked = pack.question(flag.question)
    return {
        "pack": flag.pack,
        "title": pack.title,
        "file": str(pack.path) if pack.path else None,
        "line": pack.line(flag.question) or None,
        "question": flag.question,
        "text": asked.text if asked else None,
        "note": flag.note,
        "player": flag.player,
        "at": flag.at,
    }


def take_back(desk: "House", found: "Sequence[Flag]") -> None:
    """Keep, for each flag, that it is taken back; how many is told on stderr.

    Raises QuizError when that cannot be kept.
    """
    from ..game.events import Flagged
    from .ending import complain

    for flag in found:
        now = max(desk.now(), flag.at)  # a clock that went back does not keep a flag standing
        desk.keep(Flagged(flag.round, flag.question, "", now)).result()
    count = len(found)
    complain(many("{n} flag was taken back.", "{n} flags were taken back.", count).format(n=count))
