"""What is to be known of a pack before it is added: who made it, what is in it, what is wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..game.text import one_line
from ..game.words import in_questions
from ..tongue import _, counted

if TYPE_CHECKING:
    from ..packs.adding.arrivals import Arrival

MOST_SHOWN = 5


def card(arrival: "Arrival") -> Iterator[str]:
    """A pack in a few lines, its problems last."""
    pack = arrival.pack
    yield f"{one_line(pack.title)}  ({pack.id})"
    by = _("by {author}").format(author=one_line(pack.author) or _("nobody named"))
    yield f"  {by}; {licensed(pack.license)}"
    documents = counted("{n} source", "{n} sources", len(pack.sources))
    yield f"  {in_questions(len(pack.questions))}, {documents}"
    found = problems(arrival)
    if not found:
        yield f"  {_('No problems.')}"
        return
    yield f"  {counted('{n} problem', '{n} problems', len(found))}:"
    for told in found[:MOST_SHOWN]:
        yield f"    {one_line(told)}"
    if found[MOST_SHOWN:]:
        more = _("and {n:,} more; `quiz check {id}` lists them")
        yield f"    {more.format(n=len(found) - MOST_SHOWN, id=pack.id)}"


def licensed(license: str) -> str:
    """What is said of a licence."""
    return (
        _("licence {license}").format(license=one_line(license))
        if license
        else _("no licence named")
    )


def problems(arrival: "Arrival") -> list[str]:
    """What is wrong with a pack, in one line each: errors first, then warnings."""
    from ..packs.check.checking import check
    from ..packs.check.rule import ERROR, WARNING

    name = arrival.file.name
    report = check(arrival.file)
    told = [
        f"{name}:{one.line}:{one.column}: {severity}: {one.message}"
        for severity in (ERROR, WARNING)
        for one in report.problems
        if one.rule.severity == severity
    ]
    left = arrival.pack.left_out
    unplayable = _("{questions} cannot be played and will be left out")
    left_out = [unplayable.format(questions=in_questions(left))] if left else []
    lacking = [one for one in arrival.missing if not any(one in line for line in told)]
    return left_out + lacking + told
