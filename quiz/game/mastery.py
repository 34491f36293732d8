"""How much of a pack is known by now, as a share and in a word.

The rule is simple, so that home can tell it at once: a question is known when its latest answer
was right. What fades with time is told by the questions that are due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tongue import _

if TYPE_CHECKING:
    from .shelf import Shelved

HALF = 0.5
MOST = 0.8
WORDS = (_("new"), _("begun"), _("half known"), _("known"), _("mastered"))


def known_share(pack: Shelved) -> float:
    """How much of a pack is known, from 0 to 1."""
    return min(pack.known / pack.questions, 1.0) if pack.questions else 0.0


def mastery(pack: Shelved) -> str:
    """`new` before anything was right or played out, `mastered` when every question is known;
    between them `begun`, `half known` from a half, and `known` from four fifths."""
    share = known_share(pack)
    if not share and not pack.best:
        return WORDS[0]
    return WORDS[1 + sum(share >= least for least in (HALF, MOST, 1))]
