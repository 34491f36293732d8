"""The bad packs."""

from .broken import BROKEN
from .case import Case
from .choices import OPTIONS
from .citing import SOURCES
from .questions import QUESTIONS
from .tops import PACK
from .unwanted import YAML

ZOO: tuple[Case, ...] = (*BROKEN, *YAML, *PACK, *SOURCES, *QUESTIONS, *OPTIONS)

__all__ = ["BROKEN", "YAML", "ZOO"]
