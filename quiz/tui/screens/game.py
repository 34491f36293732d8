"""One game of the score book."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from ...game.book.played import Played
from ...game.book.tables import called, game_told
from ...tongue import _
from ..text import title
from ..widgets.banner import Banner
from ..widgets.keys import Hint, Keys
from ..widgets.sheet import Row, Sheet
from .scrolling import Scrolling


class Game(Scrolling):
    """Tells when a game was played, by whom, and how it went for each of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", _("Back"), id="back"),
    ]

    def __init__(self, played: Played, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.played = played
        self.titles = titles

    def compose(self) -> ComposeResult:
        """The pack, the figures, the keys."""
        yield Banner(title(called(self.played.pack, self.titles)))
        yield Figures(self.played)
        yield Keys((Hint("esc", _("back"), "screen.dismiss"),))


class Figures(Sheet):
    """A line a figure."""

    def __init__(self, played: Played) -> None:
        super().__init__(id="figures")
        self.played = played

    def rows(self) -> list[Row]:
        """Names before, figures behind."""
        return list(self.figures())

    def figures(self) -> Iterator[Row]:
        """What is known of the game."""
        told = game_told(self.played)
        names = [title(name) for name, _value in told]
        room = max(name.cell_length for name in names) + 2
        for name, (_name, value) in zip(names, told, strict=True):
            yield Row(title(value), "sheet--text", name.pad_right(room - name.cell_length))
