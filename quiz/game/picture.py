"""A picture, cut to the size at which it is drawn."""

from typing import NamedTuple

Colour = tuple[int, int, int]


class Room(NamedTuple):
    """How many points a picture may have in each direction, and the colour behind it."""

    width: int
    height: int
    behind: Colour = (0, 0, 0)


class Picture(NamedTuple):
    """Points in rows from the top left; each is three bytes: red, green and blue."""

    width: int
    height: int
    points: bytes

    def colour(self, x: int, y: int) -> Colour | None:
        """The colour of a point, or None below the last row."""
        if y >= self.height:
            return None
        at = 3 * (y * self.width + x)
        return self.points[at], self.points[at + 1], self.points[at + 2]

    def light(self, x: int, y: int) -> float:
        """How light a point is, from 0 to 1, by the weights of ITU-R BT.601."""
        red, green, blue = self.colour(x, y) or (0, 0, 0)
        return (299 * red + 587 * green + 114 * blue) / 255_000
