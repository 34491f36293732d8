"""Which signs the terminal can show."""

import sys

from ..game.book.charts import Signs, signs_of


def chart_signs() -> Signs:
    """Block characters, or ASCII where the terminal's encoding lacks them."""
    return signs_of(getattr(sys.__stdout__, "encoding", None) or "utf-8")
