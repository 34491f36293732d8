"""The terminal as a file that is drawn on, and that may go away at any time."""

import os


class Canvas:
    """Takes text for the terminal behind `descriptor`.

    A sign that `encoding` does not have is drawn as a question mark, which is as wide. Nothing is
    raised: once the terminal is gone, what is drawn goes nowhere.
    """

    def __init__(self, descriptor: int, encoding: str) -> None:
        self.descriptor = descriptor
        self.encoding = encoding
        self.gone = False
        self.drawn: list[bytes] = []

    def fileno(self) -> int:
        """The terminal's descriptor."""
        return self.descriptor

    def write(self, text: str) -> None:
        """Draw `text` with the next `flush`."""
        if not self.gone:
            self.drawn.append(text.encode(self.encoding, "replace"))

    def flush(self) -> None:
        """Send what was drawn; this waits for a terminal that is slow."""
        content, self.drawn = b"".join(self.drawn), []
        while content and not self.gone:
            try:
                content = content[os.write(self.descriptor, content) :]
            except OSError:
                self.gone = True
