"""Which signs the terminal can show."""

import os
import sys

from ..game.book.charts import ASCII, Signs, signs_of
from .ascii import only_ascii


def chart_signs() -> Signs:
    """Block characters, or ASCII where the locale or the terminal's encoding lacks them."""
    if only_ascii(os.environ):
        return ASCII
    return signs_of(getattr(sys.__stdout__, "encoding", None) or "utf-8")
