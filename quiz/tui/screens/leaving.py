"""Screens that are opened above another one, and left for it."""

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class Leaving(Screen[ScreenResultType]):
    """Is left once: a second key or click of a player in a hurry does not leave the next screen."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave for the screen below, with a result for who opened this one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
