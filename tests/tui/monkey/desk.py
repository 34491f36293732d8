"""A desk that keeps every event in memory, and deals and resumes as the real one does."""

from concurrent.futures import Future

from quiz.cli.replay import replayed
from quiz.game.deal import deal, deal_these
from quiz.game.events import Event, dealt
from quiz.game.modes import Mode, mode_named
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.game.shelf import Unfinished
from quiz.scores.history import history
from quiz.scores.summary import answers, left
from tests.tui.desk import FakeDesk


class MonkeyDesk(FakeDesk):
    """The rounds in `torn` have lost an event to a full disk."""

    def __init__(self, *packs: Pack, text: str) -> None:
        super().__init__(*packs, text=text)
        self.torn: set[str] = set()
        self.rounds = 0

    def keep(self, event: Event) -> "Future[None]":
        if self.failing:
            self.torn.add(event.round)
        return super().keep(event)

    def begun(self, round: Round, ghost: str = "") -> Round:
        event = dealt(round, "", self.now(), ghost=ghost)
        self.kept.append(event)
        return round

    def fresh(self) -> str:
        self.rounds += 1
        return f"r{self.rounds}"

    def deal(
        self, pack: str, mode: Mode, count: int = 0, *, players: tuple[str, ...] = ("",)
    ) -> tuple[Pack, Round]:
        chosen, name = self.packs[pack], self.fresh()
        new = deal(chosen, self.rounds, id=name, mode=mode, count=count, players=players)
        return chosen, self.begun(new)

    def duel(self, code: str) -> tuple[Pack, Round]:
        pack, new = super().duel(code)
        return pack, self.begun(new._replace(id=self.fresh()), code)

    def again(self, pack: Pack, played: Round, /) -> tuple[Pack, Round]:
        ids = tuple(dict.fromkeys(turn.question.id for turn in played.turns))
        mode, name = mode_named(played.mode.name), self.fresh()
        new = deal_these(pack, self.rounds, ids, id=name, mode=mode, players=played.players)
        return pack, self.begun(new)

    def deal_missed(self, pack: Pack, missed: tuple[str, ...]) -> Round:
        return self.begun(super().deal_missed(pack, missed)._replace(id=self.fresh()))

    def unfinished(self) -> Unfinished | None:
        past = history(self.kept)
        for gone in left(past):
            at = len(answers(past, gone.round))
            return Unfinished(gone.round, gone.pack, "Left", at + 1, len(gone.questions))
        return None

    def resume(self, round: str) -> tuple[Pack, Round]:
        past = history(self.kept).rounds[round]
        pack = self.packs[past.dealt.pack]
        return pack, replayed(pack, past)
