"""What the kept answers say about a pack: packs and scores joined."""

from typing import TYPE_CHECKING

from ..game.stats.item import PackStats, stats

if TYPE_CHECKING:
    from ..game.question import Pack
    from .desk import House


def statistics(desk: "House", pack: "Pack", player: str | None = None) -> PackStats:
    """The figures of a pack's questions, from the answers and flags of all players or of one."""
    from ..scores.flags import flags
    from ..scores.responses import responses

    noted = [
        (flag.question, flag.note)
        for flag in flags(desk.kept.events)
        if flag.pack == pack.id and player in (None, flag.player)
    ]
    return stats(pack, responses(desk.kept.everyone, pack.id, player), noted)
