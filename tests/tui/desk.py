"""A desk for tests: packs from memory, and every kept event in a list."""

from concurrent.futures import Future

from quiz.errors import QuizError
from quiz.game.book.counts import Asked, Book, Counts, Label
from quiz.game.deal import deal, deal_these
from quiz.game.events import Event, Flagged
from quiz.game.ghost import Ghost, can_duel, code, ghost
from quiz.game.modes import DAILY, DUEL, MISSED, Mode, mode_named
from quiz.game.picture import Picture, Room
from quiz.game.players import buzzers, overruled
from quiz.game.question import Citation, Pack, Question, Source
from quiz.game.round import Round
from quiz.game.settings import Settings
from quiz.game.settling import taken
from quiz.game.shelf import Best, Passage, Shelved, Unfinished
from quiz.game.stats.item import PackStats, stats
from quiz.game.stats.responses import Response
from quiz.game.wager import Sureness


class FakeDesk:
    """Keeps events in `kept`; `failing` makes the next keep fail; `text` is every source's text."""

    def __init__(self, *packs: Pack, text: str = "", left: Unfinished | None = None) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.text = text
        self.left = left
        self.kept: list[Event] = []
        self.untold = ""
        self.failing = False
        self.record: Best | None = None
        self.rival: Ghost | None = None
        self.waiting = 0
        self.broken = 0
        self.share = ""
        self.sure: tuple[Sureness, ...] = ()
        self.keys = ""
        self.chosen = Settings(motion=False)
        self.refusing = False
        self.drawn: list[tuple[str, Room]] = []
        self.picture_fails = ""
        self.scores = Book()
        self.by_question: Counts = {}
        self.given = 0
        self.seated: tuple[str, ...] = ()
        self.overruled = ""

        self.responses: list[Response] = []

    def shelf(self) -> tuple[Shelved, ...]:
        return tuple(
            Shelved(pack.id, pack.title, len(pack.questions), left_out=pack.left_out)
            for pack in self.packs.values()
        )

    def unplayable(self) -> int:
        return self.broken

    def unfinished(self) -> Unfinished | None:
        return self.left

    def at_once(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        return self.shelf(), self.unfinished()

    def look(self) -> tuple[tuple[Shelved, ...], Unfinished | None]:
        return self.shelf(), self.unfinished()

    def news(self) -> str:
        told, self.untold = self.untold, ""
        return told

    def look_back(self) -> str:
        return ""

    def deal(
        self, pack: str, mode: Mode, count: int = 0, *, players: tuple[str, ...] = ("",)
    ) -> tuple[Pack, Round]:
        if pack not in self.packs:
            raise QuizError(f"there is no pack {pack}")
        chosen = self.packs[pack]
        return chosen, deal(chosen, 7, id="r", mode=mode, count=count, players=players)

    def duel(self, code: str) -> tuple[Pack, Round]:
        self.rival = ghost(code)
        pack = next(iter(self.packs.values()))
        ids = self.rival.questions(pack)
        return pack, deal_these(pack, self.rival.seed, ids, id="d", mode=DUEL)

    def again(self, pack: Pack, played: Round, /) -> tuple[Pack, Round]:
        ids = tuple(turn.question.id for turn in played.turns)
        mode = mode_named(played.mode.name)
        return pack, deal_these(pack, 9, ids, id="a", mode=mode, players=played.players)

    def due(self) -> int:
        return self.waiting

    def deal_missed(self, pack: Pack, missed: tuple[str, ...]) -> Round:
        return deal_these(pack, 8, missed, id="m", mode=MISSED)

    def resume(self, round: str) -> tuple[Pack, Round]:
        pack = next(iter(self.packs.values()))
        return pack, deal(pack, 7, id=round)

    def keep(self, event: Event) -> "Future[None]":
        future: Future[None] = Future()
        if self.failing:
            self.failing = False
            future.set_exception(QuizError("the disk is full"))
        else:
            self.kept.append(event)
            future.set_result(None)
        return future

    def best(self, _: Round, /) -> Best | None:
        return self.record

    def ghost(self, _: Round, /) -> Ghost | None:
        return self.rival

    def code(self, pack: Pack, round: Round, /) -> str:
        return code(round, pack) if can_duel(round, pack) else ""

    def told(self, _: Pack, round: Round, /) -> str:
        return self.share if round.mode is DAILY else ""

    def sureness(self) -> tuple[Sureness, ...]:
        return self.sure

    def buzzers(self) -> tuple[str, str]:
        return buzzers(self.keys)

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        source = pack.source(citation.source) or Source(citation.source, "")
        start = self.text.find(citation.quote)
        return Passage(source, self.text, start, start + len(citation.quote))

    def today(self) -> int:
        return self.given

    def settings(self) -> Settings:
        return self.chosen

    def origin(self, name: str) -> str:
        if name == "player" and self.overruled:
            return self.overruled
        usual = getattr(Settings(), name) == getattr(self.chosen, name)
        return "default" if usual else "file"

    def settle(self, name: str, value: str | None) -> Settings:
        if self.refusing:
            raise QuizError("the settings cannot be written")
        new = getattr(Settings(), name) if value is None else taken(name, value)
        self.chosen = self.chosen._replace(**{name: new})
        return self.chosen

    def players(self, *, at_once: bool = False) -> tuple[str, ...]:  # noqa: ARG002
        return tuple(sorted({self.chosen.player, *self.chosen.profiles, *self.seated}))

    def sit(self, player: str) -> Settings:
        if told := overruled(self.overruled):
            raise told
        self.seated = (*self.seated, self.chosen.player, player)
        return self.settle("player", player or None)

    def check(self, pack: str) -> tuple[str, ...]:
        return (f"{pack}: no problems",)

    def picture(self, _: Pack, question: Question, room: Room) -> Picture:
        self.drawn.append((question.id, room))
        if self.picture_fails:
            raise QuizError(self.picture_fails)
        return Picture(2, 2, bytes.fromhex("ff0000 00ff00 0000ff ffffff"))

    def book(self) -> Book:
        return self.scores

    def asked(self) -> Asked:
        labels = {
            (pack.id, question.id): Label(question.difficulty, question.tags)
            for pack in self.packs.values()
            for question in pack.questions
        }
        return Asked(self.by_question, labels)

    def flag(self, round: Round, /) -> str:
        question = round.turn.question.id
        notes = [e.note for e in self.kept if isinstance(e, Flagged) and e.question == question]
        return notes[-1] if notes else ""

    def stats(self, pack: str, /) -> PackStats:
        return stats(self.packs[pack], self.responses)

    def guide(self) -> str:
        return "# How to play\n\nA right answer is 100 points."

    def now(self) -> str:
        return "2026-11-22T12:00:00Z"
