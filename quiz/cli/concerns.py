"""What is to be known of a pack before it is added: who made it, what is in it, what is wrong."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..game.text import one_line

if TYPE_CHECKING:
    from ..packs.adding.arrivals import Arrival

MOST_SHOWN = 5


def card(arrival: "Arrival") -> Iterator[str]:
    """A pack in a few lines, its problems last."""
    pack = arrival.pack
    yield f"{one_line(pack.title)}  ({pack.id})"
    yield f"  by {one_line(pack.author) or 'nobody named'}; {licensed(pack.license)}"
    documents = count(len(pack.sources), "source")
    yield f"  {count(len(pack.questions), 'question')}, {documents}"
    found = problems(arrival)
    if not found:
        yield "  No problems."
        return
    yield f"  {count(len(found), 'problem')}:"
    for told in found[:MOST_SHOWN]:
        yield f"    {one_line(told)}"
    if found[MOST_SHOWN:]:
        yield f"    and {len(found) - MOST_SHOWN:,} more; `quiz check {pack.id}` lists them"


def licensed(license: str) -> str:
    """What is said of a licence."""
    return f"licence {one_line(license)}" if license else "no licence named"


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
    left_out = [f"{count(left, 'question')} cannot be played and will be left out"] if left else []
    lacking = [one for one in arrival.missing if not any(one in line for line in told)]
    return left_out + lacking + told


def count(number: int, word: str) -> str:
    """A number with its word."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"
