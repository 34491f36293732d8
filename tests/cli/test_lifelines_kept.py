"""Help that was taken on an open question is still taken after leaving."""

import pytest

from quiz.cli.replay import replayed
from quiz.game.deal import deal
from quiz.game.events import Event, Hinted, Leant, answered, dealt, hinted, leant
from quiz.game.modes import LADDER, REVIEW
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.scores.history import history
from quiz.scores.records import event, record
from tests.cli.talks import played
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import playing

AT = "2026-11-22T12:00:00Z"


def a_big_pack() -> Pack:
    return a_pack(*(a_question(f"q{n}", f"Number {n}?", hints=("a",)) for n in range(20)))


def climbing() -> Round:
    return deal(a_big_pack(), 7, id="r", mode=LADDER)


def again(*kept: Event) -> Round:
    return replayed(a_big_pack(), history(kept).rounds["r"])


def test_lifelines_are_spent_after_leaving_as_well() -> None:
    one = climbing().use("fifty")
    two = one.use("passage")
    resumed = again(dealt(climbing(), "", AT), leant(one, AT), leant(two, AT))
    assert resumed == two
    assert resumed.lifelines == ("skip",)


def test_a_lifeline_is_a_record_and_back() -> None:
    spent = Leant("r", "q", "fifty", AT)
    assert event(record(spent)) == spent


@pytest.mark.parametrize("lifeline", ["skip", "fifty", "crane", ""])
def test_a_strange_record_answers_nothing(lifeline: str) -> None:
    table = climbing()
    strange = Leant("r", table.turn.question.id, lifeline, AT)
    assert again(dealt(table, "", AT), strange).open


def test_a_record_of_endless_hints_shows_those_there_are() -> None:
    table = climbing()
    endless = Hinted("r", table.turn.question.id, 10**15, AT)
    assert again(dealt(table, "", AT), endless).hints == 1


def test_a_question_that_comes_back_has_shown_no_hint_yet() -> None:
    pack = a_pack(a_question("a", "First?", hints=("one",)))
    table = deal(pack, 7, id="r", mode=REVIEW)
    helped = table.hint()
    wrong = min(set(range(3)) - helped.turn.right)
    missed = helped.answer(frozenset({wrong}))
    kept: list[Event] = [dealt(table, "", AT), hinted(helped, AT), answered(missed, AT)]
    assert replayed(pack, history(kept).rounds["r"]) == missed.next()


async def test_on_the_screen_a_lifeline_is_kept_when_it_is_spent() -> None:
    async with playing(a_big_pack(), mode=LADDER) as stage:
        await stage.press("x", "x", "p")
        spent = [one.lifeline for one in stage.desk.kept if isinstance(one, Leant)]
        assert spent == ["fifty", "passage"]


def test_line_by_line_a_lifeline_is_kept_when_it_is_spent() -> None:
    pack = a_big_pack()
    desk = FakeDesk(pack)
    played("x\nx\np\nz\n\n", pack, round=climbing(), desk=desk)
    spent = [one.lifeline for one in desk.kept if isinstance(one, Leant)]
    assert spent == ["fifty", "passage"]
