"""The keys of the question screen, and which of them are offered when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from ...tongue import _
from ..widgets.board import LETTERS
from ..widgets.keys import Hint

if TYPE_CHECKING:
    from ...game.round import Round

BINDINGS: list[BindingType] = [
    *(
        Binding(key, f"choose({place})", _("Option {key}").format(key=key), id=f"option-{key}")
        for keys in ("123456789", LETTERS)
        for place, key in enumerate(keys)
    ),
    Binding("up,k", "move(-1)", _("Light up; after the answer, scroll"), id="up"),
    Binding("down,j", "move(1)", _("Light down; after the answer, scroll"), id="down"),
    Binding("enter", "enter", _("Take the lit option; after the answer, go on"), id="enter"),
    Binding("space", "space", _("Tick an option of several; after the answer, go on"), id="space"),
    Binding("n", "next", _("Next question"), id="next"),
    Binding("h", "hint", _("Hint; halves what the answer is worth"), id="hint"),
    Binding("s", "source", _("Open the source at the passage"), id="source"),
    Binding("i", "picture", _("The picture on the whole screen"), id="picture"),
    Binding("f,exclamation_mark", "flag", _("Flag the question: wrong, unclear, typo"), id="flag"),
    Binding("x", "use('fifty')", _("50:50, on a ladder"), id="fifty"),
    Binding("p", "use('passage')", _("A look at the passage, on a ladder"), id="passage"),
    Binding("z", "use('skip')", _("Another question, on a ladder"), id="skip"),
    Binding("w", "walk", _("Walk away with what is won, on a ladder"), id="walk"),
    Binding("pageup,ctrl+u", "scroll_page(-1)", _("Page up"), id="page-up"),
    Binding("pagedown,ctrl+d", "scroll_page(1)", _("Page down"), id="page-down"),
    Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    Binding("escape", "leave", _("Leave the round; all but blitz can be resumed"), id="leave"),
]

HELP = Hint("?", _("help"), "app.help")
LEAVE = Hint("esc", _("leave"), "screen.leave")
FLAG = Hint("f", _("flag"), "screen.flag")
FLAG_BY_NOBODY = FLAG._replace(key="!")  # f is a buzzer
LIFELINES = {
    "fifty": Hint("x", "50:50", "screen.use('fifty')"),
    "passage": Hint("p", _("passage"), "screen.use('passage')"),
    "skip": Hint("z", _("skip"), "screen.use('skip')"),
}
PICTURE = Hint("i", _("picture"), "screen.picture")
WALK = Hint("w", _("walk away"), "screen.walk")
SURE = (
    Hint("1", _("guess"), "screen.choose(0)"),
    Hint("2", _("fairly"), "screen.choose(1)"),
    Hint("3", _("certain"), "screen.choose(2)"),
    Hint("esc", _("take back"), "screen.leave"),
)


def keys_for(
    round: Round, *, buzzers: tuple[str, ...] = (), sure: bool = False
) -> tuple[Hint, ...]:
    """The keys that do something for the turn on the table, the most wanted first.

    `buzzers` are the keys of two who race; `sure` is whether the player is asked for that.
    """
    if sure:
        return SURE
    if buzzers:
        return (*racing(round, buzzers), LEAVE, FLAG_BY_NOBODY)
    return (*(after(round) if round.given else before(round)), HELP, LEAVE, FLAG)


def racing(round: Round, buzzers: tuple[str, ...]) -> list[Hint]:
    """The keys of those who may still press; once answered, the one that goes on."""
    if round.given:
        return [Hint("space", _("next"), "screen.next")]
    sides = zip(buzzers, round.players, strict=False)
    return [Hint(keys, name) for at, (keys, name) in enumerate(sides) if round.may_press(at)]


def pressed(buzzers: tuple[str, ...], character: str | None) -> tuple[int, int] | None:
    """The player and the option that a key stands for, or None when it is nobody's."""
    key = (character or "").casefold()
    for player, keys in enumerate(buzzers):
        if key and key in keys:
            return player, keys.index(key)
    return None


def before(round: Round) -> list[Hint]:
    """The keys of an open question."""
    question = round.turn.question
    keys = f"1-{min(len(round.turn.options), 9)}"
    hint = [Hint("h", _("hint"), "screen.hint")] if round.hints < len(question.hints) else []
    if question.several:
        return [
            Hint(f"{keys} space", _("tick")),
            Hint("enter", _("send"), "screen.enter"),
            *hint,
            *pictured(round),
            *leaning(round),
        ]
    return [Hint(keys, _("answer")), *hint, *pictured(round), *leaning(round)]


def pictured(round: Round) -> list[Hint]:
    """The key of the picture, where the question has one."""
    return [PICTURE] if round.turn.question.image else []


def leaning(round: Round) -> list[Hint]:
    """The lifelines that are left on a ladder, and the way down."""
    walk = [WALK] if round.mode.rungs else []
    return [*(LIFELINES[name] for name in round.lifelines), *walk]


def after(round: Round) -> list[Hint]:
    """The keys of an answered question."""
    source = [Hint("s", _("source"), "screen.source")] if round.turn.question.citations else []
    return [Hint("space", _("next"), "screen.next"), *source, *pictured(round)]
