"""What a player may say is the matter with a question."""

from .text import one_line

NOTES = {"1": "wrong", "2": "unclear", "3": "typo"}
TAKE_BACK = "0"
LONGEST = 200


def note(typed: str) -> str:
    """The note that a typed line stands for: one of NOTES by its key, or the words themselves.

    A word of NOTES is that note in any case of letters. Longer text is cut.
    """
    words = one_line(typed)[:LONGEST].strip()
    known = NOTES.get(words, words)
    return known.casefold() if known.casefold() in NOTES.values() else known
