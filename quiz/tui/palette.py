"""What the command palette offers."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from ..game.review import EVERY
from .screens.home import Home
from .screens.play import Play
from .screens.results import Results
from .screens.ways import OFFERED

if TYPE_CHECKING:
    from .app import QuizApp


def commands(app: "QuizApp", screen: Screen[object]) -> Iterator[SystemCommand]:
    """The screens, every way to play the current pack, and the way out."""
    yield SystemCommand("Home", "The list of packs", app.action_home)
    if app.porter:
        yield SystemCommand("Packs", "Add and remove packs", app.action_packs)
    yield SystemCommand("Keys and help", "What the keys do here", app.action_help)
    pack = current_pack(app, screen)
    for mode in OFFERED:
        yield SystemCommand(f"Play {mode.title}", mode.about, partial(app.want, mode, pack))
    yield SystemCommand("Theme", "Change the colours", app.action_change_theme)
    yield SystemCommand("Quit", "Leave; every answer is kept", app.action_quit)


def current_pack(app: "QuizApp", screen: Screen[object]) -> str:
    """The pack that is lit or played on a screen, else the first on the shelf."""
    if isinstance(screen, Play | Results) and screen.pack.id != EVERY:
        return screen.pack.id
    lit = screen.lit_pack if isinstance(screen, Home) else None
    found = lit or next(iter(app.desk.shelf()), None)
    return found.id if found else ""
