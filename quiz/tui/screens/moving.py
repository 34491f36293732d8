"""The keys that move through a list, the same in every list."""

from textual.binding import Binding, BindingType

from ...tongue import _

PAGE = 10
FAR = 100_000

MOVING: list[BindingType] = [
    Binding("up,k", "move(-1)", _("Up"), id="up"),
    Binding("down,j", "move(1)", _("Down"), id="down"),
    Binding("pageup,ctrl+u", f"move({-PAGE})", _("Ten up"), id="page-up"),
    Binding("pagedown,ctrl+d", f"move({PAGE})", _("Ten down"), id="page-down"),
    Binding("home,g", f"move({-FAR})", _("To the top"), id="top"),
    Binding("end,G", f"move({FAR})", _("To the end"), id="bottom"),
]
