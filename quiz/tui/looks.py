"""How the parts of our widgets look: told by name, and made when a part is first drawn.

In the stylesheet each of them would be read at every start, and applied to every widget that may
have the part.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style
from textual.color import Color
from textual.css.styles import RenderStyles, Styles

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.widget import Widget


class Look(NamedTuple):
    """The colours of a text and of its ground, by their names in a theme, and how it is set."""

    text: str = ""
    ground: str = ""
    set: str = ""


LOOKS = {
    "sheet--text": Look(),
    "sheet--quiet": Look("text-muted"),
    "sheet--strong": Look(set="bold"),
    "sheet--right": Look("text-success", set="bold"),
    "sheet--wrong": Look("text-error", set="bold"),
    "sheet--quote": Look(set="italic"),
    "sheet--cited": Look(ground="primary-muted", set="bold"),
    "sheet--lit": Look(ground="primary-muted", set="bold"),
    "strap--text": Look(),
    "strap--quiet": Look("text-muted"),
    "strap--heading": Look(ground="panel", set="bold"),
    "strap--keys": Look(ground="panel"),
    "strap--key": Look("text-accent", set="bold"),
    "strap--done": Look("primary"),
    "strap--train": Look("accent", set="bold"),
}


def worn(widget: Widget, names: tuple[str, ...]) -> RenderStyles:
    """The looks of these names in the theme that `widget` wears, the later above the earlier.

    Raises KeyError for other names.
    """
    found = RenderStyles(widget, Styles(), Styles())
    variables = widget.app.theme_variables
    for text, ground, style in map(LOOKS.__getitem__, names):
        found.base.merge(styles(variables.get(text, ""), variables.get(ground, ""), style))
    return found


@lru_cache(64)
def styles(text: str, ground: str, style: str) -> Styles:
    """Two colours as themes write them, and words such as `bold`, as Textual has them."""
    rules: RulesMap = {}
    if text:
        rules["color"] = color(text)
        rules["auto_color"] = "auto" in text.split()
    if ground:
        rules["background"] = color(ground)
    if style:
        rules["text_style"] = Style.parse(style)
    return Styles(None, rules)


def color(told: str) -> Color:
    """A colour with its share in per cent, if it has one; `auto` is white until it is drawn."""
    found = Color(255, 255, 255)
    share = 1.0
    for word in told.split():
        if word.endswith("%"):
            share = float(word[:-1]) / 100
        elif word != "auto":
            found = Color.parse(word)
    return found.multiply_alpha(share)
