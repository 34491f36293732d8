"""How our widgets hand their lines to Textual: each is drawn once, and kept until it changes.

They have no border, padding or opacity, so the pass that Textual makes over every line of a widget
would change nothing. Only its filters, for terminals without colours, are applied.
"""

from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


def finished(widget: Widget, strip: Strip, style: Style, width: int) -> Strip:
    """A line as the terminal is to show it, cut or filled to `width` in the style below it."""
    strip = strip.adjust_cell_length(width, style.rich_style)
    ground = style.background or Color(0, 0, 0)
    for change in widget.get_line_filters():
        strip = strip.apply_filter(change, ground)
    return strip


def cropped(strips: list[Strip], width: int, crop: Region) -> list[Strip]:
    """Whole lines of a widget `width` columns wide, cut to the columns that are asked for."""
    if crop.column_span == (0, width):
        return strips
    return [strip.crop(*crop.column_span) for strip in strips]


def paint(widget: Widget) -> None:
    """Paint a widget that has changed now: no other wake-up is needed, as it is for `refresh`.

    Where its screen is about to be laid out, or to paint other widgets, or is not the one that is
    shown, it waits for that: Textual forgets who waits whenever anything has been painted.
    """
    screen, app = widget.screen, widget.app
    waiting = screen._layout_required or screen._dirty_widgets or app._batch_count
    if screen is not app.screen or waiting:
        widget.refresh()
        return
    widget._set_dirty()
    screen._compositor.update_widgets({widget})
    screen._compositor_refresh()
