"""The keys of the scores screen, and which of them are offered when."""

from textual.binding import Binding, BindingType

from ...game.book.look import CALENDAR, GAMES, ORDERS, PACKS, VIEWS, Look
from ...tongue import _
from ..widgets.keys import Hint
from .moving import MOVING

BINDINGS: list[BindingType] = [
    *(
        Binding(
            str(view + 1),
            f"view({view})",
            _("Show {view}").format(view=name),
            id=f"view-{view + 1}",
        )
        for view, name in enumerate(VIEWS)
    ),
    Binding("tab,right", "next_view(1)", _("Next view"), id="view-next"),
    Binding("shift+tab,left", "next_view(-1)", _("View before"), id="view-before"),
    Binding("s", "sort", _("Another order"), id="sort"),
    Binding("w", "whose", _("Whose games: one player, or everyone"), id="whose"),
    Binding("slash", "filter", _("Filter by pack, mode and player"), id="filter"),
    *MOVING,
    Binding("enter", "enter", _("The lit game, or the games of the lit pack"), id="open"),
    Binding("question_mark", "app.help", _("Keys and help"), id="help"),
    Binding("escape,q", "back", _("Show all; back"), id="back"),
]

FILTERING = (
    Hint("enter", _("done"), "screen.enter"),
    Hint("esc", _("show all"), "screen.back"),
)


def keys_for(look: Look, *, several: bool) -> tuple[Hint, ...]:
    """The keys that do something in a view; `several` is whether there is more than one player."""
    hints = [Hint(f"1-{CALENDAR + 1}", _("views"))]
    if look.view in (GAMES, PACKS):
        hints.append(Hint("enter", _("open"), "screen.enter"))
    if look.view in ORDERS:
        hints.append(Hint("s", _("sort"), "screen.sort"))
    hints.append(Hint("/", _("filter"), "screen.filter"))
    if several:
        hints.append(Hint("w", _("whose"), "screen.whose"))
    return (*hints, Hint("esc", _("back"), "screen.back"), Hint("?", _("help"), "app.help"))
