"""How the program behaves as its player has settled: looks, motion, sound, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import constants

from ..errors import QuizError
from ..game.text import one_line
from ..tongue import _

if TYPE_CHECKING:
    from textual.app import App
    from textual.types import AnimationLevel

    from ..game.settings import Settings
    from .app import QuizApp


def level(settings: Settings) -> AnimationLevel:
    """How much may move: nothing if the player wants it so, else what Textual was told."""
    return constants.TEXTUAL_ANIMATIONS if settings.motion else "none"


def follow(app: QuizApp, settings: Settings) -> None:
    """Behave as `settings` say from now on; what is the same is not touched."""
    before, app.settled = app.settled, settings
    app.animation_level = level(settings)
    if app.theme != settings.theme:
        app.theme = settings.theme
    if (before.goal, before.player) != (settings.goal, settings.player):
        recount(app)
    if before.keymap != settings.keymap:
        wear_keymap(app, dict(settings.keymap))


def wear_keymap(app: QuizApp, moved: dict[str, str]) -> None:
    """Move keys, and say so on the lines at the bottom of all screens."""
    from .widgets.keys import Keys

    app.set_keymap(moved)
    for screen in app.screen_stack:
        for keys in screen.query(Keys):
            keys.redraw()


def recount(app: QuizApp) -> None:
    """Let the home screen, where it is open below, look and count anew."""
    from .screens.home import Home

    for screen in app.screen_stack:
        if isinstance(screen, Home):
            screen.run_worker(screen.count, thread=True)


def moves(app: App[object]) -> bool:
    """Whether anything may move only to please."""
    return app.animation_level == "full"


def ring(app: App[object]) -> None:
    """Let the bell be heard, for those who have asked for it."""
    settled = getattr(app, "settled", None)
    if settled and settled.bell:
        app.bell()


def settle(app: QuizApp, name: str, value: str | None) -> bool:
    """Write a setting and follow it at once; a failure is told, and False comes back."""
    try:
        follow(app, app.desk.settle(name, value))
    except QuizError as error:
        app.tell(error)
        return False
    return True


def mend_keymap(app: QuizApp) -> None:
    """Tell which moved keys are in the way of others, or belong to nothing, and leave them out."""
    from ..game.keymap import faults
    from .bindings import tables

    moved = app.settled.keymap
    found = faults(moved, tables())
    if not found:
        return
    wear_keymap(app, {own: keys for own, keys in moved if own not in found})
    told = " ".join(str(fault) for fault in found.values())
    message = _("Keys that are not moved: {told}").format(told=one_line(told))
    app.notify(message, severity="warning", markup=False, timeout=20)
