"""From the bytes that a terminal sends to keys, clicks and pastes, whatever it sends."""

from codecs import getincrementaldecoder
from collections.abc import Callable

from textual._xterm_parser import XTermParser
from textual.events import Paste
from textual.message import Message

from .replies import without_replies

ESCAPE_PAUSE = 0.1  # seconds after which a lone Escape is a key, and not the start of a sequence
PASTE_PAUSE = 2.0  # seconds after which a paste whose end has not come is over
PASTE, PASTED = "\x1b[200~", "\x1b[201~"


class Hearing:
    """Gives every message that the terminal sends to `pass_on`. Nothing it sends is an error.

    What is pasted never types a key, whatever it holds.
    """

    def __init__(self, pass_on: Callable[[Message], None], *, debug: bool = False) -> None:
        self.pass_on = pass_on
        self.debug = debug
        self.parser = XTermParser(debug)
        self.decode = getincrementaldecoder("utf-8")("replace").decode
        self.pasted: str | None = None  # while a paste has begun: what has come of it

    @property
    def patience(self) -> float | None:
        """Seconds after which silence has a meaning; None when it has none."""
        if self.parser._timeout_time is not None:
            return ESCAPE_PAUSE
        return None if self.pasted is None else PASTE_PAUSE

    def hear(self, sent: bytes) -> None:
        """Understand what was sent; nothing stands for silence of `patience` seconds."""
        text = self.decode(sent)
        if not sent and self.pasted is None:
            self.understand("")
        elif not sent:
            text = PASTED
        while text:
            text = self.type(text) if self.pasted is None else self.paste(text)

    def type(self, text: str) -> str:
        """Understand what is typed; what comes after the beginning of a paste is left over."""
        typed, begins, rest = without_replies(text).partition(PASTE)
        for part in typed if "\x1b" in typed else (typed,):
            self.understand(part)
        if begins:
            self.pasted = ""
        return rest

    def paste(self, text: str) -> str:
        """Take what is pasted up to its end; what comes after that is left over."""
        pasted, ends, rest = f"{self.pasted}{text}".partition(PASTED)
        self.pasted = None if ends else pasted
        if ends:
            self.pass_on(Paste(pasted.replace("\0", "")))
        return rest

    def understand(self, text: str) -> None:
        """Pass on what the parser makes of `text`, or of silence.

        A parser that stumbles over nonsense is of no more use: what it had begun is dropped, and
        nothing else where sequences come sign by sign.
        """
        try:
            for message in self.parser.feed(text) if text else self.parser.tick():
                self.pass_on(message)
        except Exception:
            self.parser = XTermParser(self.debug)
