"""How long a question takes."""

from collections.abc import Collection
from statistics import median

from .responses import Response

MEDIAN_FROM = 5  # players; below that it is one player's pace


def median_seconds(given: Collection[Response]) -> float | None:
    """The median time to the answer, in seconds; None below MEDIAN_FROM players.

    The median, because one player who left for a coffee would carry the mean away.
    """
    if len(given) < MEDIAN_FROM:
        return None
    return median(response.seconds for response in given)
