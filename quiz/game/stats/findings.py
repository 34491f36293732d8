"""What looks wrong with a question, in plain sentences."""

from typing import NamedTuple

from ...tongue import _, many
from ..text import one_line
from .discrimination import DISCRIMINATION_FROM
from .facility import FACILITY_FROM
from .item import Item

ONE_SIDED = 1.6448536269514722  # of the normal distribution, for 95 % on one side


class Finding(NamedTuple):
    """One thing that looks wrong: a code for programs, and a sentence for people."""

    code: str
    text: str


def findings(item: Item) -> tuple[Finding, ...]:
    """What looks wrong with a question, the gravest first."""
    found = (
        *keyed(item),
        *turned(item),
        *flagged(item),
        *labelled(item),
        *without_difference(item),
        *idle(item),
    )
    return tuple(found)


def keyed(item: Item) -> list[Finding]:
    """A wrong option that more players take than a right one, from FACILITY_FROM players."""
    least = min((taken.taken for taken in item.options if taken.right), default=0)
    if item.of < FACILITY_FROM:
        return []
    text = _("the wrong option {option} is taken more often than the right one: check the key")
    return [
        Finding("key", f"{text.format(option=quoted(taken.text))} ({taken.taken} : {least})")
        for taken in item.options
        if not taken.right and taken.taken > least
    ]


def turned(item: Item) -> list[Finding]:
    """A discrimination that is below zero by more than chance: r + 1.64 standard errors < 0."""
    found = item.discrimination
    if found is None or found.value + ONE_SIDED * found.error >= 0:
        return []
    text = _("those who know the rest of the pack get it wrong more often: check the key")
    return [Finding("discrimination", f"{text} ({found.value:+.2f})")]


def flagged(item: Item) -> list[Finding]:
    """What players have noted."""
    if not item.flags:
        return []
    notes = ", ".join(
        one_line(note) if count == 1 else f"{one_line(note)} ({count})"
        for note, count in sorted(item.flags.items())
    )
    count = sum(item.flags.values())
    text = many("flagged by {n} player: {notes}", "flagged by {n} players: {notes}", count)
    return [Finding("flagged", text.format(n=count, notes=notes))]


def labelled(item: Item) -> list[Finding]:
    """A difficulty that the answers contradict."""
    told = {
        "harder": _("labelled {label}, but it is harder: {share:.0%} get it right"),
        "easier": _("labelled {label}, but it is easier: {share:.0%} get it right"),
    }
    if not item.label or item.facility is None:
        return []
    text = told[item.label].format(label=item.question.difficulty, share=item.facility.value)
    return [Finding("difficulty", text)]


def without_difference(item: Item) -> list[Finding]:
    """Everyone right, or everyone wrong."""
    if item.of >= DISCRIMINATION_FROM and item.right == item.of:
        text = _("everyone gets it right: it tells nobody apart; make a wrong option more tempting")
        return [Finding("everyone", text)]
    if item.of >= FACILITY_FROM and item.right == 0:
        text = _("nobody gets it right: check the key, and whether it can be known at all")
        return [Finding("nobody", text)]
    return []


def idle(item: Item) -> list[Finding]:
    """Wrong options that hardly anybody takes."""
    names = [quoted(taken.text) for taken in item.options if taken.idle]
    if not names:
        return []
    text = many(
        "the wrong option {options} is hardly ever taken: replace it, or leave it out",
        "the wrong options {options} are hardly ever taken: replace them, or leave them out",
        len(names),
    )
    return [Finding("idle", text.format(options=", ".join(names)))]


def quoted(text: str) -> str:
    """An option in a sentence."""
    return f"“{one_line(text)}”"
