"""What a player may say is the matter with a question."""

from ..tongue import _
from .text import one_line

NOTES = {"1": "wrong", "2": "unclear", "3": "typo"}
SPOKEN = {"wrong": _("wrong"), "unclear": _("unclear"), "typo": _("typo")}
TAKE_BACK = "0"
LONGEST = 200


def spoken(note: str) -> str:
    """A note as it is shown: NOTES in the language of the program, others as they were written."""
    return SPOKEN.get(note, note)


def note(typed: str) -> str:
    """The note that a typed line stands for: one of NOTES by its key, or the words themselves.

    A word of NOTES is that note in any case of letters. Longer text is cut.
    """
    words = one_line(typed)[:LONGEST].strip()
    kept = {told.casefold(): name for name, told in SPOKEN.items()}
    known = NOTES.get(words) or kept.get(words.casefold(), words)
    return known.casefold() if known.casefold() in NOTES.values() else known
