"""A desk for tests: packs from memory, and every kept event in a list."""

from concurrent.futures import Future

from quiz.errors import QuizError
from quiz.game.deal import deal, deal_these
from quiz.game.events import Event
from quiz.game.modes import MISSED, Mode
from quiz.game.question import Citation, Pack, Source
from quiz.game.round import Round
from quiz.game.shelf import Best, Passage, Shelved, Unfinished


class FakeDesk:
    """Keeps events in `kept`; `failing` makes the next keep fail; `text` is every source's text."""

    def __init__(self, *packs: Pack, text: str = "", left: Unfinished | None = None) -> None:
        self.packs = {pack.id: pack for pack in packs}
        self.text = text
        self.left = left
        self.kept: list[Event] = []
        self.failing = False
        self.record: Best | None = None

    def shelf(self) -> tuple[Shelved, ...]:
        return tuple(
            Shelved(pack.id, pack.title, len(pack.questions), left_out=pack.left_out)
            for pack in self.packs.values()
        )

    def unfinished(self) -> Unfinished | None:
        return self.left

    def deal(self, pack: str, mode: Mode, count: int = 0) -> tuple[Pack, Round]:
        if pack not in self.packs:
            raise QuizError(f"there is no pack {pack}")
        return self.packs[pack], deal(self.packs[pack], 7, id="r", mode=mode, count=count)

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

    def passage(self, pack: Pack, citation: Citation) -> Passage:
        source = pack.source(citation.source) or Source(citation.source, "")
        start = self.text.find(citation.quote)
        return Passage(source, self.text, start, start + len(citation.quote))

    def guide(self) -> str:
        return "# How to play\n\nA right answer is 100 points."

    def now(self) -> str:
        return "2026-11-22T12:00:00Z"
