"""Who plays: the names at one keyboard, and the keys of two who race for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import QuizError
from ..tongue import _
from .text import one_line

if TYPE_CHECKING:
    from .modes import Mode
    from .question import Pack

LONGEST = 20
SIDES = (_("Left hand"), _("Right hand"))
BUZZERS = ("asdf", "jkl;")
OPTIONS = 4


def named(player: str) -> str:
    """What a player is called; the empty name is that of who has none."""
    return player or _("you")


def overruled(origin: str) -> QuizError | None:
    """Why no other player can be chosen where `origin` says who plays, if so."""
    told = _("{origin} says who plays").format(origin=origin)
    if origin.startswith("-"):
        return QuizError(told, advice=_("Start without it to choose a name here."))
    if origin.isupper():
        return QuizError(told, advice=_("Unset it to choose a name here."))
    return None


def players(names: str, mode: Mode) -> tuple[str, ...]:
    """The players that a line of names with commas between them tells; nobody for one alone.

    With buzzers they are Left hand and Right hand when nobody is named. Raises QuizError when the
    mode is for fewer or more of them, or when two have the same name.
    """
    named = tuple(one_line(name)[:LONGEST].strip() for name in names.split(",") if name.strip())
    least, most = mode.players
    if mode.buzzers and not named:
        return SIDES
    if most == 1:
        if named:
            told = _("{mode} is for one player").format(mode=mode.title)
            raise QuizError(told, advice=_("Leave the names out."))
        return ("",)
    if not least <= len(named) <= most:
        exactly, between = _("{mode} needs {n} names"), _("{mode} needs {n} to {most} names")
        told = (exactly if least == most else between).format(mode=mode.title, n=least, most=most)
        raise QuizError(told, advice=_("Write them like this: Ada, Bo."))
    if len({name.casefold() for name in named}) < len(named):
        raise QuizError(_("two players have the same name"), advice=_("Make them differ."))
    return named


def buzzers(keys: str) -> tuple[str, str]:
    """The keys of the left and the right player, from `keys` such as "asdf jkl;".

    Empty means those. Raises QuizError when they are not two times four different keys.
    """
    if not keys.strip():
        return BUZZERS[0], BUZZERS[1]
    sides = keys.casefold().split()
    if [len(side) for side in sides] != [OPTIONS, OPTIONS] or len(set("".join(sides))) != 8:
        raise QuizError(
            _("{keys!r} are not the keys of two players").format(keys=one_line(keys)),
            advice=_("Write four keys for each, all different, like this: asdf jkl;"),
        )
    return sides[0], sides[1]


def pressable(pack: Pack) -> Pack:
    """`pack` with only those questions that one of four keys answers."""
    kept = tuple(
        question
        for question in pack.questions
        if not question.several and (question.pool or len(question.options)) <= OPTIONS
    )
    return pack._replace(questions=kept)
