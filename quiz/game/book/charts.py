"""Numbers drawn in text: bars, columns and shades, in block characters or in ASCII."""

from collections.abc import Sequence
from typing import NamedTuple


class Signs(NamedTuple):
    """What a chart is drawn with. `parts` fill a cell from the left by eighths, `rises` from
    below; both go from almost empty to full. `shades` are the days of a calendar."""

    parts: str
    rises: str
    empty: str
    shades: str


BLOCKS = Signs("▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█", "·", "·░▒▓█")
ASCII = Signs("#", "#", ".", ".-+*#")


def signs_of(encoding: str | None) -> Signs:
    """BLOCKS where an output in `encoding` has them, else ASCII."""
    try:
        "".join(BLOCKS).encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BLOCKS


def bar(share: float, width: int, signs: Signs = BLOCKS) -> str:
    """A bar `width` columns long, of which `share` (0 to 1) is filled.

    It looks empty only for 0 and full only for 1.
    """
    steps = len(signs.parts) * width
    filled = round(min(max(share, 0.0), 1.0) * steps)
    if 0 < share < 1:
        filled = min(max(filled, 1), max(steps - 1, 1))
    whole, rest = divmod(filled, len(signs.parts))
    drawn = signs.parts[-1] * whole + (signs.parts[rest - 1] if rest else "")
    return drawn + signs.empty * (width - len(drawn))


def columns(
    shares: Sequence[float | None], height: int, signs: Signs = BLOCKS, wide: int = 1
) -> list[str]:
    """Columns `wide` cells wide and up to `height` lines high for `shares` from 0 to 1.

    None is a gap, and 0 the least there is, so that they differ. From three cells on, one of them
    stands empty. Lines come from top to bottom.
    """
    steps = len(signs.rises)
    heights = [None if share is None else max(round(share * height * steps), 1) for share in shares]
    space = wide >= 3
    return [
        "".join(
            _cell(tall, line * steps, signs) * (wide - space) + " " * space for tall in heights
        ).rstrip()
        for line in reversed(range(height))
    ]


def _cell(tall: int | None, floor: int, signs: Signs) -> str:
    """What a column that is `tall` steps high shows of the line above `floor`."""
    over = 0 if tall is None else tall - floor
    return " " if over <= 0 else signs.rises[min(over, len(signs.rises)) - 1]
