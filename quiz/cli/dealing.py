"""Dealing a round in every way to play, from the packs and the past of this player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import QuizError
from ..tongue import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ..game.modes import Mode
    from ..game.question import Pack
    from ..game.round import Round
    from .kept import Kept
    from .shelves import Shelves


class Dealer:
    """Deals from `shelves` by what was `kept`; on return every deal is on the disk.

    `clock` gives the time with its zone, `chance` that many random bytes. `pace` is the seconds
    for a question of a classic round, 0 for no clock. The rules are imported when there is
    something to deal.
    """

    pace = 0

    def __init__(
        self,
        player: str,
        clock: Callable[[], datetime],
        chance: Callable[[int], bytes],
    ) -> None:
        self.player = player
        self.clock = clock
        self.chance = chance

    @property
    def shelves(self) -> Shelves:
        """The packs."""
        raise NotImplementedError

    @property
    def kept(self) -> Kept:
        """What was kept, and keeping."""
        raise NotImplementedError

    def now(self) -> str:
        """The time, in UTC and ISO 8601, to the second."""
        from datetime import UTC

        return self.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def here(self) -> datetime:
        """The time on the player's wall."""
        return self.clock().astimezone()

    def deal(
        self,
        pack: str,
        mode: Mode,
        count: int = 0,
        seed: int | None = None,
        *,
        players: tuple[str, ...] = ("",),
    ) -> tuple[Pack, Round]:
        """Deal a new round by `seed`, or by fresh chance and what was not seen lately.

        The mode `missed` deals the questions whose latest answer was wrong, `review` those that are
        due in all packs, and `daily` those of today, or today's round as it stands.
        """
        from ..game.deal import as_chosen, deal, deal_these
        from ..game.modes import CLASSIC, DAILY, MISSED, REVIEW, plain, with_clock
        from ..game.players import pressable

        if mode == CLASSIC and self.pace:
            mode = with_clock(mode, self.pace)
        if mode == REVIEW:
            return self.review(count)
        opened = self.shelves.open(pack)
        if mode == DAILY:
            return self.daily(opened)
        chosen = self.fresh_seed() if seed is None else seed
        if plain(mode.name) == MISSED.name:
            ids = self.missed(opened, count)
            new = deal_these(opened, chosen, ids, id=self.fresh_id(), mode=mode)
            return opened, self.begun(new)
        drawn = pressable(opened) if mode.buzzers else opened
        past = self.kept.seen(pack) if mode.order == "fresh" else {}
        new = deal(
            drawn,
            chosen,
            id=self.fresh_id(),
            mode=mode,
            count=count,
            seen=past if seed is None else None,
            players=players,
        )
        return opened, self.begun(as_chosen(new, drawn, past) if mode.order == "fresh" else new)

    def deal_missed(self, pack: Pack, missed: tuple[str, ...], mode: Mode | None = None) -> Round:
        """Deal a new round of the questions with these ids."""
        from ..game.deal import deal_these
        from ..game.modes import MISSED

        new = deal_these(pack, self.fresh_seed(), missed, id=self.fresh_id(), mode=mode or MISSED)
        return self.begun(new)

    def missed(self, pack: Pack, count: int = 0) -> tuple[str, ...]:
        """The questions of `pack` whose latest answer was wrong, at most `count` unless that is 0.

        Raises QuizError when there are none.
        """
        wrong = self.kept.missed(pack.id)
        ids = tuple(question.id for question in pack.questions if question.id in wrong)
        if not ids:
            raise QuizError(
                _("you have missed nothing in {id}").format(id=pack.id), advice=_("Play it first.")
            )
        return ids[:count] if count else ids

    def daily(self, pack: Pack) -> tuple[Pack, Round]:
        """Today's round of `pack`: a new one, or as far as it was played."""
        from ..game import daily
        from ..game.deal import deal
        from ..game.modes import DAILY
        from ..scores import summary
        from .replay import replayed

        day = self.here().date().isoformat()
        if past := summary.daily(self.kept.history, pack.id, self.player, day):
            return pack, replayed(pack, past)
        seed = daily.seed(day, pack.hash)
        return pack, self.begun(deal(pack, seed, id=self.fresh_id(), mode=DAILY), day=day)

    def review(self, count: int = 0) -> tuple[Pack, Round]:
        """A round of what is due. Raises QuizError when nothing is."""
        from ..game.deal import deal_these
        from ..game.modes import REVIEW
        from .replay import with_changes

        pack = self.due_pack()
        if not pack.questions:
            raise QuizError(
                _("nothing is due today"), advice=_("What you play now comes up later.")
            )
        ids = tuple(question.id for question in pack.questions)[: count or REVIEW.length]
        new = deal_these(pack, self.fresh_seed(), ids, id=self.fresh_id(), mode=REVIEW)
        return pack, self.begun(with_changes(new, self.kept.history))

    def due_pack(self) -> Pack:
        """All questions that are due today and still there, the longest overdue first."""
        from .everyones import gathered

        if not self.kept.history.latest:
            return gathered(self.shelves, ())
        from ..game.review import due
        from ..scores import summary

        return gathered(self.shelves, due(summary.met(self.kept.history), self.here()))

    def duel(self, code: str) -> tuple[Pack, Round]:
        """The round that a code tells of, question for question.

        Raises QuizError when the code is none, or its pack or that version of it is not here.
        """
        from ..game.deal import deal_these
        from ..game.ghost import ghost
        from ..game.modes import DUEL
        from .duelling import pack_of

        other = ghost(code)
        pack = pack_of(self.shelves, other)
        ids, name = other.questions(pack), self.fresh_id()
        new = deal_these(pack, other.seed, ids, id=name, mode=DUEL)
        return pack, self.begun(new, ghost=code.strip())

    def again(self, pack: Pack, played: Round) -> tuple[Pack, Round]:
        """Another round like `played`: for a duel and for missed questions, of the same ones."""
        from ..game.modes import DUEL, MISSED, mode_named, plain

        ids = tuple(dict.fromkeys(turn.question.id for turn in played.turns))
        mode = mode_named(played.mode.name)
        if mode == DUEL:
            return self.duel(self.kept.dealt(played.id).ghost)
        if plain(mode.name) == MISSED.name:
            return pack, self.deal_missed(pack, ids, mode)
        count = len(ids) if mode.length else 0
        return self.deal(pack.id, mode, count, players=played.players)

    def begun(self, round: Round, *, day: str = "", ghost: str = "") -> Round:
        """`round`, once its deal is on the disk, or remembered where nothing can be kept."""
        from ..game.events import dealt

        event = dealt(round, self.player, self.now(), day=day, ghost=ghost)
        self.kept.begin(event)
        return round

    def fresh_seed(self) -> int:
        """A new seed, of 32 bits so that it is short to type."""
        return int.from_bytes(self.chance(4), "big")

    def fresh_id(self) -> str:
        """A name for a new round that no other round has."""
        return self.chance(8).hex()
