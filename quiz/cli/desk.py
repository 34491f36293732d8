"""The house's desk: packs and scores joined, as the screens and plain mode ask for them."""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from ..errors import QuizError
from ..game.shelf import Best, Passage, Shelved, Unfinished
from ..game.text import one_line
from ..settings.in_force import in_force
from ..tongue import _
from .dealing import Dealer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from concurrent.futures import Future
    from datetime import datetime

    from ..game.book.counts import Asked, Book
    from ..game.events import Dealt, Event
    from ..game.ghost import Ghost
    from ..game.picture import Picture, Room
    from ..game.question import Citation, Pack, Question
    from ..game.round import Round
    from ..game.settings import Settings
    from ..game.stats.item import PackStats
    from ..game.wager import Sureness
    from ..packs.library import Entry
    from ..packs.listing import Listed
    from ..scores.told import Told
    from .first_sight import Sight
    from .kept import Kept
    from .shelves import Shelves


class House(Dealer):
    """Implements `tui.desk.Desk`. `close` it at the end, so that all that was kept is written.

    The score file and the packs are read when they are first needed. `player` plays as long as this
    process lives; None leaves that to the settings.
    """

    def __init__(
        self,
        environ: Mapping[str, str],
        clock: Callable[[], datetime],
        chance: Callable[[int], bytes],
        player: str | None = None,
    ) -> None:
        self.environ = environ
        self.in_force = in_force(environ)
        self.named = player
        settled = self.settings()
        self.pace = settled.clock
        super().__init__(settled.player, clock, chance)
        self.opening = Lock()
        self.keys = environ.get("QUIZ_BUZZERS", "") or settled.buzzers

    @property
    def shelves(self) -> Shelves:
        """The packs, looked for when they are first asked for."""
        with self.opening:
            return self.own_shelves

    @cached_property
    def own_shelves(self) -> Shelves:
        """The same, for one thread at a time."""
        from .shelves import Shelves

        return Shelves(self.environ)

    @property
    def kept(self) -> Kept:
        """The score file, opened when it is first asked for."""
        with self.opening:
            return self.own_kept

    @cached_property
    def own_kept(self) -> Kept:
        """The same, for one thread at a time."""
        from .kept import kept_by

        return kept_by(self.environ, lambda: self.clock().date(), self.player)

    def news(self) -> str:
        """That answers cannot be kept, and why: told once, when it is known."""
        return self.kept.news() if "own_kept" in self.__dict__ else ""

    @property
    def notice(self) -> str:
        """What the player is to know about the score file and the settings, if anything."""
        return self.noticed()

    def noticed(self, *, at_once: bool = False) -> str:
        """The notice; `at_once`, what can be told of it without reading for long."""
        known = at_once and self.sight
        of_scores = "" if known else self.kept.notice(at_once=at_once)
        return " ".join(filter(None, (of_scores, self.in_force.notice)))

    def keep(self, event: Event) -> Future[None]:
        """Write an event without waiting; the future ends when it is durable."""
        return self.kept.keep(event)

    def close(self) -> None:
        """Wait until everything that was kept is on the disk."""
        if self.is_opened:
            self.kept.close()

    def shelf(self) -> tuple[Shelved, ...]:
        """The packs that can be played, with what the player has made of them."""
        return tuple(shelved(self.shelves.playable(), self.kept.trusted()))

    def unplayable(self) -> int:
        """How many files of the library cannot be played."""
        return len(self.shelves.unplayable())

    def unfinished(self) -> Unfinished | None:
        """The latest round that was left before its end, if its pack and mode are still here."""
        return self.unfinished_by(self.kept.trusted())

    def at_once(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        """The shelf and the round that was left, as far as is known without reading for long."""
        if self.sight:
            return self.sight
        told = self.kept.told(at_once=True)
        shelf = tuple(shelved(self.shelves.at_once(), told))
        return shelf, self.unfinished_by(told)

    @property
    def is_opened(self) -> bool:
        """Whether the score file has been asked for; then it may know more than `first_sight`."""
        return "own_kept" in self.__dict__

    @property
    def sight(self) -> Sight | None:
        """What home showed last, until the score file is asked for."""
        return None if self.is_opened else self.first_sight

    @cached_property
    def first_sight(self) -> Sight | None:
        """What home showed last, if that holds."""
        from .first_sight import read

        return read(self.environ, self.player)

    def look(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        """The shelf and the round that was left; they are remembered where nothing has to be told
        of the score file."""
        from .first_sight import Sight, seal, write

        before = seal(self.environ, self.player)
        told = self.kept.told()
        shelf = tuple(shelved(self.shelves.playable(), told))
        sight = Sight(shelf, self.unfinished_by(told))
        self.shelves.remember()
        if not self.kept.notice():
            write(self.environ, before, sight)
        return sight

    def look_back(self) -> str:
        """Read all that was kept, for what is asked later, and tell the notice."""
        self.kept.history  # noqa: B018 - it is read when it is first asked for
        self.kept.remember()
        return self.notice

    def unfinished_by(self, told: Told) -> Unfinished | None:
        """The first round that was left, of those whose packs and modes are still here."""
        titled = ((past, self.title(past.dealt)) for past in told.left())
        past, title = next(((past, title) for past, title in titled if title), (None, None))
        if past is None or title is None:
            return None
        from ..game.modes import mode_named

        at = 1 + sum(not answer.again for answer in past.answers)
        left, total = past.dealt, len(past.dealt.questions)
        mode = mode_named(left.mode).title
        return Unfinished(left.round, left.pack, title, min(at, total), total, mode)

    def title(self, left: Dealt) -> str | None:
        """What a round that was left is called, or None when it cannot be played on."""
        from ..game.modes import REVIEW, mode_named
        from ..game.review import EVERY

        try:
            mode_named(left.mode)
        except QuizError:
            return None
        return REVIEW.title if left.pack == EVERY else self.shelves.title(left.pack)

    def resume(self, round: str) -> tuple[Pack, Round]:
        """Open the pack of a round and replay it up to its open question."""
        from ..game.review import EVERY, own
        from ..scores import summary
        from .everyones import gathered
        from .replay import replayed, with_changes

        past = self.kept.past(round)
        name, history = past.dealt.pack, self.kept.history
        if name == EVERY:
            pack = gathered(self.shelves, (own(name, asked) for asked in past.dealt.questions))
            return pack, with_changes(replayed(pack, past), history)
        pack = self.shelves.open(name)
        return pack, replayed(pack, past, summary.seen(history, name, before=round))

    def best(self, round: Round) -> Best | None:
        """The best finished round before this one, of the same pack, mode and length."""
        from ..scores import summary

        past = self.kept.history.rounds.get(round.id)
        length = len(past.dealt.questions) if past else len(round.turns)
        history = self.kept.history
        return summary.best(history, round.pack_id, round.mode.name, length, before=round.id)

    def due(self) -> int:
        """How many questions of all packs are due today."""
        return len(self.due_pack().questions)

    def ghost(self, round: Round) -> Ghost | None:
        """The round that a duel is played against."""
        from ..game.modes import DUEL

        if round.mode != DUEL:
            return None
        from ..game.ghost import ghost

        return ghost(self.kept.dealt(round.id).ghost)

    def code(self, pack: Pack, round: Round) -> str:
        """The code by which another player can be dealt this round, or nothing."""
        from ..game.ghost import can_duel, code

        return code(round, pack) if can_duel(round, pack) else ""

    def told(self, pack: Pack, round: Round) -> str:
        """The result of a daily round to paste elsewhere; nothing for any other."""
        from ..game import daily
        from ..scores import summary

        day = self.kept.dealt(round.id).day
        if not day:
            return ""
        days = summary.days(self.kept.history, self.player)
        return daily.result(round, pack.title, day, daily.streak(days, self.here().date()))

    def sureness(self) -> tuple[Sureness, ...]:
        """How sure the player was in all wagers, and how often that was right."""
        from ..scores import summary

        return summary.sureness(self.kept.history)

    def buzzers(self) -> tuple[str, str]:
        """The keys of the left and of the right player."""
        from ..game.players import buzzers

        return buzzers(self.keys)

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        """The document behind a citation, with the place of the cited words."""
        from ..packs.sources import passage
        from .everyones import home_of

        home, cited = home_of(pack, citation, self.shelves)
        return passage(self.shelves.path(home.id), home, cited)

    def today(self) -> int:
        """How many answers were given today, in all packs."""
        from datetime import UTC

        from ..scores import summary

        midnight = self.here().replace(hour=0, minute=0, second=0, microsecond=0)
        moment = midnight.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return summary.since(self.kept.everyone, moment, self.player)

    def settings(self) -> Settings:
        """What the player has settled."""
        settled = self.in_force.settings
        return settled if self.named is None else settled._replace(player=self.named)

    def origin(self, name: str) -> str:
        """Where a setting comes from: `default`, `file`, or the name of a variable or option."""
        if name == "player" and self.named is not None:
            return "--player"
        return self.in_force.origin(name)

    def players(self, *, at_once: bool = False) -> tuple[str, ...]:
        """Everyone who plays here, by name; `at_once`, as far as is known without reading for
        long."""
        known = {self.player, *self.settings().profiles}
        if not (at_once and self.sight):
            known |= {*self.kept.players(at_once=at_once)}
        return tuple(sorted(known, key=lambda name: (name.casefold(), name)))

    def sit(self, player: str) -> Settings:
        """Play as `player` from now on, and at the next start. Raises QuizError where something
        else says who plays, or the settings cannot be written."""
        from ..game.players import overruled
        from .settling import among

        if told := overruled(self.origin("player")):
            raise told
        settled = self.settings()
        among(self.environ, settled.profiles, (settled.player, player))
        return self.settle("player", player or None)

    def settle(self, name: str, value: str | None) -> Settings:
        """Write a setting to the settings file, or take it out; what is settled from now on."""
        from .settling import settle

        before, self.in_force = self.settings(), settle(self.environ, name, value)
        now = self.settings()
        if now.clock != before.clock:
            self.pace = now.clock
        if now.player != before.player:
            self.player = self.kept.player = now.player
        if now.buzzers != before.buzzers:
            self.keys = now.buzzers
        return now

    def check(self, pack: str) -> tuple[str, ...]:
        """What the checker says about a pack, in lines."""
        from .settling import checked

        return checked(self.shelves.path(pack))

    def picture(self, pack: Pack, question: Question, room: Room) -> Picture:
        """The picture of a question as large as fits into `room`."""
        from ..game.review import own
        from ..packs.pictures import picture

        if question.image is None:
            raise QuizError(_("this question has no picture"))
        home = own(pack.id, question.id)[0]
        return picture(self.shelves.path(home), question.image, room)

    def book(self) -> Book:
        """The score book of everyone."""
        from .score_book import book

        return book(self)

    def asked(self) -> Asked:
        """The answers of everyone by question, and the labels of these."""
        from .score_book import asked

        return asked(self)

    def flag(self, round: Round) -> str:
        """The player's note on the question on the table, or nothing."""
        from ..game.review import own
        from ..scores.flags import note

        asked = own(round.pack_id, round.turn.question.id)
        return note(self.kept.events, self.player, *asked)

    def stats(self, pack: str) -> PackStats:
        """What the kept answers of all players say about the questions of a pack."""
        from .statistics import statistics

        return statistics(self, self.shelves.open(pack))

    def guide(self) -> str:
        """The text of the help: how to play."""
        from .guide import guide

        return guide(one_line(str(self.kept.store.path)))


def shelved(packs: Iterable[Entry | Listed], told: Told) -> Iterator[Shelved]:
    """Packs as they stand on the shelf, with what the player has made of them."""
    from ..game.modes import CLASSIC

    for pack in packs:
        best = told.best(pack.id, CLASSIC.name, min(CLASSIC.length, pack.questions))
        known = min(told.known(pack.id), pack.questions)
        yield Shelved(pack.id, pack.title, pack.questions, known, best, pack.left_out)
