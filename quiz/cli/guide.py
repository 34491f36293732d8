"""How to play, for the help on the screen: the text that the pack `how-to-play` is written from."""

from ..packs.folders import shipped
from ..tongue import _

GUIDE = "how-to-play.md"


def guide(score_file: str) -> str:
    """The text of the guide, and the place where the answers are kept."""
    path = shipped().parent / "seeds" / GUIDE
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        text = ""
    return f"{text}\n## {_('Where your answers are')}\n\n{score_file}\n"
