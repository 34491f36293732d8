"""Who visits: a name to be called by, and a secret by which their own scores are found again.

Anybody may take any name, so a name opens nothing. The browser keeps the secret in a cookie; the
folder is called by its hash, so that neither can be made of the other, nor of what anybody types.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ...game.text import one_line

LONGEST_NAME = 40
SECRET = re.compile(r"[0-9a-f]{32}")
SECRET_BYTES = 16
PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "LC_MESSAGES", "SYSTEMROOT", "PYTHONPATH")
LARGEST = (300, 120)
SMALLEST = (20, 8)


class Visitor(NamedTuple):
    """Somebody at a browser."""

    name: str
    secret: str

    def folder(self, home: Path) -> Path:
        """Where the scores of this visitor are, below the owner's home."""
        return home / "visitors" / sha256(self.secret.encode()).hexdigest()[:32]


def called(name: str) -> str:
    """A typed name as it is kept and shown: one short line; nothing when there is nothing in it."""
    return " ".join(one_line(name).split())[:LONGEST_NAME].rstrip()


def known(secret: str) -> bool:
    """Whether `secret` can be one of ours."""
    return SECRET.fullmatch(secret) is not None


def environment(
    environ: Mapping[str, str], visitor: Visitor, home: Path, packs: str
) -> dict[str, str]:
    """The environment of a visitor's game: what Python needs, and nothing else of the owner's."""
    return {
        **{name: environ[name] for name in PASSED_ON if name in environ},
        "QUIZ_HOME": str(visitor.folder(home)),
        "QUIZ_PLAYER": visitor.name,
        "QUIZ_PATH": packs,
        "PYTHONUTF8": "1",
        "TEXTUAL_DRIVER": "quiz.tui.far_driver:FarDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
    }


def fitted(size: tuple[int, int]) -> tuple[int, int]:
    """A width and height that a browser has named, within reason."""
    width, height = (
        min(max(named, least), most)
        for named, least, most in zip(size, SMALLEST, LARGEST, strict=True)
    )
    return width, height


def at_home(host: str, origin: str, *, loopback: bool) -> bool:
    """Whether a page of ours is asking: its origin is the host it asks.

    On loopback the host must be called so too, or another site could have its own name lead here.
    """
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    named = name in ("localhost", "127.0.0.1", "[::1]")
    return (named or not loopback) and origin in (f"http://{host}", f"https://{host}")
