"""How the program behaves as its player has settled: looks, motion, sound, keys."""

from typing import TYPE_CHECKING

from textual import constants

from ..errors import QuizError
from ..game.settings import Settings
from ..game.text import one_line
from ..tongue import _

if TYPE_CHECKING:
    from textual.types import AnimationLevel

    from .app import QuizApp


def level(settings: Settings) -> "AnimationLevel":
    """How much may move: nothing if the player wants it so, else what Textual was told."""
    return constants.TEXTUAL_ANIMATIONS if settings.motion else "none"


def follow(app: "QuizApp", settings: Settings) -> None:
    """Behave as `settings` say from now on; what is the same is not touched."""
    before, app.settled = app.settled, settings
    app.animation_level = level(settings)
    if app.theme != settings.theme:
        app.theme = settings.theme
    if before.keymap != settings.keymap:
        app.set_keymap(dict(settings.keymap))


def settle(app: "QuizApp", name: str, value: str | None) -> bool:
    """Write a setting and follow it at once; a failure is told, and False comes back."""
    try:
        follow(app, app.desk.settle(name, value))
    except QuizError as error:
        app.tell(error)
        return False
    return True


def mend_keymap(app: "QuizApp") -> None:
    """Tell which moved keys are in the way of others, or belong to nothing, and leave them out."""
    from ..game.keymap import faults
    from .bindings import tables

    moved = app.settled.keymap
    found = faults(moved, tables())
    if not found:
        return
    app.set_keymap({own: keys for own, keys in moved if own not in found})
    told = " ".join(str(fault) for fault in found.values())
    message = _("Keys that are not moved: {told}").format(told=one_line(told))
    app.notify(message, severity="warning", markup=False, timeout=20)
