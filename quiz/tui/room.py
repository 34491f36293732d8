"""How the lines of a screen are shared between the question and what is said about it."""

from collections.abc import Sequence

LOW = 20
WIDEST = 98


def column(width: int) -> tuple[int, int]:
    """Where text starts in `width` columns, and how wide it is set: longer lines read badly."""
    room = max(min(width - 2, WIDEST), 1)
    return (width - room) // 2, room


def share(height: int, board: int, feedback: int) -> int:
    """How many of `height` lines the board gets, when it wants `board` and feedback `feedback`.

    The board has all it wants while half a dozen lines are left for the feedback, or as many as
    the feedback has; else the feedback gets six tenths, and each scrolls in its own part.
    """
    if not feedback:
        return height
    least = min(feedback, 6)
    if board + least <= height:
        return board
    return max(height - max(least, height * 6 // 10), 3)


def stack(height: int, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first line and the number of lines of blocks one below the other in `height` lines.

    Each block is the lines left free above it and the lines it wants. What is too much is cut off.
    """
    found, below = [], 0
    for free, wanted in blocks:
        top = min(below + free, height) if wanted else below
        lines = min(wanted, height - top)
        found.append((top, lines))
        below = top + lines
    return found
