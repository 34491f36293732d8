"""The keys of the question screen, and which of them are offered when."""

from textual.binding import Binding, BindingType

from ...game.round import Round
from ..widgets.board import LETTERS
from ..widgets.keys import Hint

BINDINGS: list[BindingType] = [
    *(Binding(str(n), f"choose({n - 1})", f"Option {n}", id=f"option-{n}") for n in range(1, 10)),
    *(
        Binding(letter, f"choose({place})", f"Option {letter}", id=f"option-{letter}")
        for place, letter in enumerate(LETTERS)
    ),
    Binding("up,k", "move(-1)", "Light up; after the answer, scroll", id="up"),
    Binding("down,j", "move(1)", "Light down; after the answer, scroll", id="down"),
    Binding("enter", "enter", "Take the lit option; after the answer, go on", id="enter"),
    Binding("space", "space", "Tick an option of several; after the answer, go on", id="space"),
    Binding("n", "next", "Next question", id="next"),
    Binding("h", "hint", "Hint; halves what the answer is worth", id="hint"),
    Binding("s", "source", "Open the source at the passage", id="source"),
    Binding("pageup", "scroll_page(-1)", "Page up", id="page-up"),
    Binding("pagedown", "scroll_page(1)", "Page down", id="page-down"),
    Binding("question_mark", "app.help", "Keys and help", id="help"),
    Binding("escape", "app.home", "Leave the round; it can be resumed", id="leave"),
]

HELP = Hint("?", "help", "app.help")
LEAVE = Hint("esc", "leave", "app.home")


def keys_for(round: Round) -> tuple[Hint, ...]:
    """The keys that do something for the turn on the table, the most wanted first."""
    return (*(after(round) if round.given else before(round)), HELP, LEAVE)


def before(round: Round) -> list[Hint]:
    """The keys of an open question."""
    question = round.turn.question
    keys = f"1-{min(len(round.turn.options), 9)}"
    hint = [Hint("h", "hint", "screen.hint")] if round.hints < len(question.hints) else []
    if question.several:
        return [Hint(keys, "tick"), Hint("enter", "send", "screen.enter"), *hint]
    return [Hint(keys, "answer"), *hint]


def after(round: Round) -> list[Hint]:
    """The keys of an answered question."""
    source = [Hint("s", "source", "screen.source")] if round.turn.question.citations else []
    return [Hint("space", "next", "screen.next"), *source]
