"""The pack of a duel's code."""

from ..errors import QuizError
from ..game.ghost import Ghost, mark
from ..game.question import Pack
from ..game.text import one_line
from ..tongue import _
from .everyones import opened
from .shelves import Shelves


def pack_of(shelves: Shelves, ghost: Ghost) -> Pack:
    """The pack whose content the code names, whatever it is called here.

    Raises QuizError when only another version of it is here, or nothing of it.
    """
    names = sorted(shelves.ids(), key=lambda name: mark(name) != ghost.mark)  # its own first
    for name in names:
        pack = opened(shelves, name)
        if pack and pack.hash == ghost.pack_hash:
            return pack
    if other := next((name for name in names if mark(name) == ghost.mark), ""):
        raise QuizError(
            _("the duel code is for another version of the pack {other!r}").format(
                other=one_line(other)
            ),
            advice=_("Play with the same file as your friend."),
        )
    raise QuizError(
        _("the pack of this duel code is not here"), advice=_("Ask your friend for it.")
    )
