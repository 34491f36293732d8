"""Signs for terminals that show nothing but ASCII, each as wide as the sign it stands for."""

from collections.abc import Mapping
from unicodedata import normalize

from .driver import QuietDriver

LIKE = {
    "✓✔": "+",
    "✗✘×": "x",
    "❯▸▶›◗▙": ">",
    "‹◀◂": "<",
    "↑": "^",
    "↓": "v",
    "→": ">",
    "←": "<",
    "━─═▬╾╼": "=",
    "╌┄┈–—‐‑−": "-",
    "▀▔▝▘": '"',
    "▁▂▃▄▗▖": "_",
    "▌▐▎▏▍▊▋▉▕│┃": "|",
    "┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛": "+",
    "█▓▒▅▆▇": "#",
    "░": ":",
    "●◉•·∙": "o",
    "○◦°": ".",
    "♥★✦✧": "*",
    "…": ".",
    "¶§": "P",
    "‘’‚": "'",
    "“”„«»": '"',
    "\u00a0\u202f": " ",
}
SIGNS = {ord(sign): plain for signs, plain in LIKE.items() for sign in signs}


class Plain(dict[int, str]):
    """What each sign becomes; one that is not known is looked up once."""

    def __missing__(self, code: int) -> str:
        """ASCII as it is; a letter without its accent; else a question mark a column."""
        from rich.cells import cell_len

        sign = chr(code)
        if code < 128:
            plain = sign
        else:
            bare = normalize("NFKD", sign).encode("ascii", "ignore").decode()
            wide = cell_len(sign)
            plain = bare if len(bare) == wide and bare.isprintable() else "?" * wide
        self[code] = plain
        return plain


PLAIN = Plain(SIGNS)


def plain(text: str) -> str:
    """`text` in ASCII, in as many columns."""
    return text if text.isascii() else text.translate(PLAIN)


def only_ascii(environ: Mapping[str, str]) -> bool:
    """Whether the locale is one without UTF-8: C, POSIX, or one that names another encoding.

    Python sets LC_CTYPE to C.UTF-8 in the C locale, so that one value tells nothing. Without any
    locale the terminal is taken for one of today.
    """
    own = environ.get("LC_CTYPE", "")
    named = environ.get("LC_ALL") or (own if own != "C.UTF-8" else "") or environ.get("LANG", "")
    name, _, encoding = named.partition("@")[0].partition(".")
    if encoding:
        return encoding.replace("-", "").casefold() != "utf8"
    return name in ("C", "POSIX")


class PlainDriver(QuietDriver):
    """Writes nothing but ASCII."""

    def write(self, data: str) -> None:
        """Write `data` in signs that the terminal has."""
        super().write(plain(data))
