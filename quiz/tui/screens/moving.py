"""The keys that move through a list, the same in every list."""

from textual.binding import Binding, BindingType

PAGE = 10
FAR = 100_000

MOVING: list[BindingType] = [
    Binding("up,k", "move(-1)", "Up", id="up"),
    Binding("down,j", "move(1)", "Down", id="down"),
    Binding("pageup,ctrl+u", f"move({-PAGE})", "Ten up", id="page-up"),
    Binding("pagedown,ctrl+d", f"move({PAGE})", "Ten down", id="page-down"),
    Binding("home,g", f"move({-FAR})", "To the top", id="top"),
    Binding("end,G", f"move({FAR})", "To the end", id="bottom"),
]
