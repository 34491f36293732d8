"""What a line typed in plain mode means."""

import re
from typing import NamedTuple

from ...game.round import Round
from ...tongue import _

LETTERS = "abcde"
SIGNS = {"h": "hint", "s": "source", "n": "next", "q": "quit", "f": "flag", "?": "help"}
LADDER = {"x": "fifty", "50:50": "fifty", "p": "passage", "z": "skip", "w": "walk"}
SURE = {"1": 1, "guess": 1, "2": 2, "fairly": 2, "3": 3, "certain": 3} | {
    word.casefold(): sure for sure, word in enumerate((_("guess"), _("fairly"), _("certain")), 1)
}


class Asked(NamedTuple):
    """One line of the player: a command, or a pick, or what is wrong with it.

    `command` is a value of SIGNS or LADDER, or "" for a pick; `fault` is "" when the line makes
    sense. `note` is what stands behind the command to flag.
    """

    command: str = ""
    pick: frozenset[int] = frozenset()
    fault: str = ""
    note: str = ""


def asked(line: str, round: Round) -> Asked:
    """What `line` means while a question of `round` is on the table."""
    typed, turn = line.strip().casefold(), round.turn
    signs = SIGNS | LADDER if round.mode.rungs else SIGNS
    words = {word: word for word in signs.values()} | signs
    if typed in words:
        return Asked(words[typed])
    verb, _space, note = line.strip().partition(" ")
    if note and verb.casefold() in ("f", "flag"):
        return Asked("flag", note=note)
    names = [name for name in re.split(r"[\s,;]+", typed) if name]
    if not names:
        return Asked(fault=_("Nothing was chosen.") + f" {possible(round)}")
    places = {name: place(name) for name in names}
    for name, at in places.items():
        if at is None or at >= len(turn.options) or at in round.removed:
            none = _("There is no option {name}.").format(name=name[:40])
            return Asked(fault=f"{none} {possible(round)}")
    pick = frozenset(at for at in places.values() if at is not None)
    if len(pick) > 1 and not turn.question.several:
        return Asked(fault=_("One option is right here.") + f" {possible(round)}")
    return Asked(pick=pick)


def place(name: str) -> int | None:
    """The place that a number from 1 or one of the letters a to e stands for."""
    if len(name) == 1 and name in LETTERS:
        return LETTERS.index(name)
    if re.fullmatch(r"[1-9][0-9]?", name):
        return int(name) - 1
    return None


def possible(round: Round) -> str:
    """What can be typed while a question of `round` is open."""
    count = len(round.turn.options)
    if round.turn.question.several:
        told = _(
            "Type the numbers of all that are right, from 1 to {n}, such as 1 {n}; "
            "? lists the commands."
        )
        return told.format(n=count)
    told = _("Type a number from 1 to {n} or a letter from a to {letter}; ? lists the commands.")
    return told.format(n=count, letter=LETTERS[min(count, len(LETTERS)) - 1])
