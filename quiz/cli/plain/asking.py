"""What a line typed in plain mode means."""

import re
from typing import NamedTuple

from ...game.round import Turn

LETTERS = "abcde"
SIGNS = {"h": "hint", "s": "source", "n": "next", "q": "quit", "?": "help"}
WORDS = {word: word for word in SIGNS.values()} | SIGNS


class Asked(NamedTuple):
    """One line of the player: a command, or a pick, or what is wrong with it.

    `command` is a value of SIGNS, or "" for a pick; `fault` is "" when the line makes sense.
    """

    command: str = ""
    pick: frozenset[int] = frozenset()
    fault: str = ""


def asked(line: str, turn: Turn) -> Asked:
    """What `line` means while the question of `turn` is open."""
    typed = line.strip().casefold()
    if typed in WORDS:
        return Asked(WORDS[typed])
    names = [name for name in re.split(r"[\s,;]+", typed) if name]
    if not names:
        return Asked(fault=f"Nothing was chosen. {possible(turn)}")
    places = {name: place(name) for name in names}
    for name, at in places.items():
        if at is None or at >= len(turn.options):
            return Asked(fault=f"There is no option {name[:40]}. {possible(turn)}")
    pick = frozenset(at for at in places.values() if at is not None)
    if len(pick) > 1 and not turn.question.several:
        return Asked(fault=f"One option is right here. {possible(turn)}")
    return Asked(pick=pick)


def place(name: str) -> int | None:
    """The place that a number from 1 or one of the letters a to e stands for."""
    if len(name) == 1 and name in LETTERS:
        return LETTERS.index(name)
    if re.fullmatch(r"[1-9][0-9]?", name):
        return int(name) - 1
    return None


def possible(turn: Turn) -> str:
    """What can be typed while the question of `turn` is open."""
    count = len(turn.options)
    letters = f" or a letter from a to {LETTERS[min(count, len(LETTERS)) - 1]}"
    if turn.question.several:
        numbers = f"Type the numbers of all that are right, from 1 to {count}, such as 1 {count}"
        return f"{numbers}; ? lists the commands."
    return f"Type a number from 1 to {count}{letters}; ? lists the commands."
