"""Where the widgets of a screen stand, told by the screen itself and not by the stylesheet."""

from collections.abc import Callable
from typing import NamedTuple

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, WidgetPlacement
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget


class Place(NamedTuple):
    """The lines of a widget that is as wide as the screen: the first, and how many; 0 is none."""

    widget: Widget
    top: int
    height: int


class Places(VerticalLayout):
    """Puts widgets where `tell` wants them on a screen of some size; others are put as usual."""

    name = "places"

    def __init__(self, tell: Callable[[Size], list[Place]]) -> None:
        self.tell = tell

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """The regions of `children`."""
        placed = [
            WidgetPlacement(Region(0, top, size.width, height), NULL_OFFSET, NULL_SPACING, widget)
            for widget, top, height in self.tell(size)
            if widget in children
        ]
        known = {placement.widget for placement in placed}
        others = [child for child in children if child not in known]
        return [*placed, *super().arrange(parent, others, size, greedy)] if others else placed
