"""Lines in and lines out, for a person at a terminal, a screen reader or a pipe."""

import io
import sys
from typing import TextIO

from ...game.text import visible

LONGEST = 1000
PLAIN_SIGNS = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": "<<",
        "»": ">>",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "--",
        "−": "-",
        "…": "...",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


class Console:
    """Prints text and asks for lines. `interactive` says whether a person sits at both ends.

    `width` is where lines are broken; 0 leaves them whole.
    """

    def __init__(
        self, stdin: TextIO, stdout: TextIO, *, interactive: bool = False, width: int = 0
    ) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.interactive = interactive
        self.width = width

    def say(self, text: str = "") -> None:
        """Print `text`, made visible and in signs that the output has."""
        for line in visible(text).split("\n"):
            self.stdout.write(encodable(wrapped(line, self.width), self.stdout) + "\n")

    def ask(self, prompt: str) -> str | None:
        """The next line without the white space around it, or None when there are no more."""
        self.stdout.write(encodable(visible(prompt), self.stdout) + " ")
        self.stdout.flush()
        line = self.line()
        if not self.interactive or not line:
            self.stdout.write("\n")
        return line.strip() if line else None

    def line(self) -> str:
        """The next line, of which only the beginning is kept; empty when there is none."""
        line = rest = self.stdin.readline(LONGEST)
        while rest and not rest.endswith("\n"):
            rest = self.stdin.readline(LONGEST)
        return line


def encodable(text: str, stream: TextIO) -> str:
    """`text` in characters that the encoding of `stream` has.

    Letters lose their accents and quotes their curl before anything becomes a question mark.
    """
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(nearest(character, encoding) for character in text)
    return text


def nearest(character: str, encoding: str) -> str:
    """`character`, or the plainest likeness of it that `encoding` has."""
    from unicodedata import combining, normalize

    bare = "".join(part for part in normalize("NFKD", character) if not combining(part))
    for likeness in (character, character.translate(PLAIN_SIGNS), bare):
        if likeness.encode(encoding, "ignore").decode(encoding) == likeness:
            return likeness
    return "?"


def wrapped(line: str, width: int) -> str:
    """`line` broken between words at `width`; the lines after its first are indented like it."""
    if not width or len(line) <= width:
        return line
    from textwrap import fill

    indent = " " * (len(line) - len(line.lstrip()))
    return fill(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def console() -> Console:
    """The console of this process. A closed stdin or stdout is one with nothing in it."""
    stdin = sys.stdin or io.StringIO()
    stdout = sys.stdout or io.StringIO()
    if isinstance(stdin, io.TextIOWrapper):
        stdin.reconfigure(errors="replace")
    if not stdout.isatty():
        return Console(stdin, stdout)
    from shutil import get_terminal_size

    width = get_terminal_size().columns
    return Console(stdin, stdout, interactive=stdin.isatty(), width=width)
