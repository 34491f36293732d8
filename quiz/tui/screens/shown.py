"""A screen that is laid out and painted no more often than it changes."""

from textual.events import ScreenResume
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType


class Shown(Screen[ScreenResultType]):
    """What Textual does again for every screen that comes is done where something has changed."""

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """A screen that is shown for the first time has just been styled, and its layout paints it.

        One that comes back may have missed another theme or another size.
        """
        if self.is_attached and not self._compositor.size:
            event.prevent_default()
            self.stack_updates += 1
            self.app._refresh_notifications()
            self._update_auto_focus()
            self._refresh_layout(self.app.size)

    def _screen_resized(self, size: Size) -> None:
        """Lay out only for another size: Textual tells a screen its size after every layout."""
        if size != self._compositor.size:
            super()._screen_resized(size)
