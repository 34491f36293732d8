"""The command palette, in the language of the program."""

from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.message import Message
from textual.theme import ThemeProvider
from textual.widgets.option_list import Option

from ..tongue import _


class Palette(CommandPalette):
    """Textual's palette with our word for an empty result. It runs one command, whatever comes
    after the first Enter."""

    async def _dispatch_message(self, message: Message) -> None:
        """Listen to keys and choices only while the palette is shown."""
        if self.is_active or not message.bubble:
            await super()._dispatch_message(message)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say, some time after the last key, that nothing was found."""
        self._stop_no_matches_countdown()

        def tell() -> None:
            self._list_visible = bool(search_value)
            if search_value:
                told = Content(_("Nothing found."))
                nothing = Option(told, disabled=True, id=self._NO_MATCHES)
                self.query_one(CommandList).add_option(nothing)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, tell)


def search_commands(app: App[None]) -> None:
    """Open the palette with all commands, unless it is open."""
    if not isinstance(app.screen, CommandPalette):
        app.push_screen(Palette(placeholder=_("Search for a command"), id="--command-palette"))


def search_themes(app: App[None]) -> None:
    """Open the palette with all themes."""
    app.push_screen(Palette([ThemeProvider], placeholder=_("Search for a theme")))
