"""The driver of a game whose screen is a browser's: it ends when the server is gone."""

from textual.drivers.web_driver import WebDriver


class FarDriver(WebDriver):
    """Talks to the server by packets on stdin and stdout, as Textual's driver for the web does."""

    def run_input_thread(self) -> None:
        """Read until nothing can come any more; then leave as if the player had quit."""
        super().run_input_thread()
        self._loop.call_soon_threadsafe(self._app.exit)
