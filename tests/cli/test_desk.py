from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from quiz.cli.desk import House
from quiz.errors import QuizError
from quiz.game.events import Dealt, Ended, answered
from quiz.game.modes import BUZZER, CLASSIC, DAILY, HOTSEAT, MISSED, WAGER
from quiz.game.round import Round
from quiz.game.shelf import Best
from quiz.tui.desk import Desk
from tests.cli.conftest import NOTES, TRAINS

pytestmark = pytest.mark.usefixtures("trains")

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def environ(home: Path) -> dict[str, str]:
    return {"QUIZ_HOME": str(home)}


def a_house(environ: dict[str, str]) -> House:
    """A desk with a clock that stands at noon, and chance that counts."""
    own = Path(environ["QUIZ_HOME"]).joinpath("scores.json")
    numbers = count(own.stat().st_size if own.exists() else 1)
    return House(environ, lambda: NOON, lambda size: next(numbers).to_bytes(size, "big"))


def answer(house: House, round: Round, *, right: bool = True) -> Round:
    """The round after the open question was answered, kept and passed."""
    place = next(at for at in range(len(round.turn.options)) if (at in round.turn.right) == right)
    given = round.answer(frozenset({place}), 1.5)
    house.keep(answered(given, house.now())).result()
    return given.next()


def play(house: House, *, right: bool = True) -> Round:
    """A whole round of trains."""
    _, current = house.deal("trains", CLASSIC)
    while not current.finished:
        current = answer(house, current, right=right)
    house.keep(Ended(current.id, house.now())).result()
    return current


def test_the_house_is_a_desk(environ: dict[str, str]) -> None:
    desk: Desk = a_house(environ)
    assert desk.now() == "2026-11-22T12:00:00Z"


def test_a_deal_is_on_the_disk_when_the_round_is_there(environ: dict[str, str]) -> None:
    _, dealt = a_house(environ).deal("trains", CLASSIC)
    (event,) = a_house(environ).kept.loaded.events
    assert isinstance(event, Dealt)
    assert event.round == dealt.id
    assert event.questions == tuple(turn.question.id for turn in dealt.turns)


def test_fresh_seeds_have_32_bits_and_differ(environ: dict[str, str]) -> None:
    house = a_house(environ)
    seeds = [house.deal("trains", CLASSIC)[1].seed for _ in range(3)]
    assert len(set(seeds)) == 3
    assert all(0 <= seed < 1 << 32 for seed in seeds)


def test_a_round_is_resumed_at_its_open_question_with_the_same_options(
    environ: dict[str, str],
) -> None:
    first = a_house(environ)
    _, dealt = first.deal("trains", CLASSIC)
    left = answer(first, answer(first, dealt), right=False)
    later = a_house(environ)
    offered = later.unfinished()
    assert offered
    assert (offered.round, offered.title, offered.at, offered.of) == (dealt.id, "Trains", 3, 3)
    pack, resumed = later.resume(offered.round)
    assert pack.id == "trains"
    assert resumed == left


def test_a_round_is_resumed_after_other_options_were_mended(
    environ: dict[str, str], trains: Path
) -> None:
    house = a_house(environ)
    left = answer(house, house.deal("trains", CLASSIC)[1])
    trains.write_text(TRAINS.replace("sixty", "60").replace("green", "Green"), encoding="utf-8")
    later = a_house(environ)
    _, resumed = later.resume(left.id)
    assert (resumed.at, resumed.tally) == (1, left.tally)


def test_a_round_whose_question_is_gone_cannot_be_resumed(
    environ: dict[str, str], trains: Path
) -> None:
    _, dealt = a_house(environ).deal("trains", CLASSIC)
    trains.write_text(TRAINS.replace("id: colour", "id: color"), encoding="utf-8")
    with pytest.raises(QuizError, match="no longer has the question"):
        a_house(environ).resume(dealt.id)


def test_a_round_whose_pack_is_gone_is_not_offered(environ: dict[str, str], trains: Path) -> None:
    a_house(environ).deal("trains", CLASSIC)
    trains.unlink()
    assert a_house(environ).unfinished() is None


def test_a_round_that_was_never_kept_cannot_be_resumed(environ: dict[str, str]) -> None:
    with pytest.raises(QuizError, match="was kept"):
        a_house(environ).resume("nothing")


def test_a_finished_round_is_not_offered(environ: dict[str, str]) -> None:
    house = a_house(environ)
    play(house)
    assert house.unfinished() is None
    assert a_house(environ).unfinished() is None


def test_the_shelf_tells_best_and_known_as_they_grow(environ: dict[str, str]) -> None:
    house = a_house(environ)
    assert shelved(house) == (0, None)
    play(house, right=False)
    assert shelved(house) == (0, Best(0, 0, 3))
    play(house)
    assert shelved(house) == (3, Best(330, 3, 3))
    assert shelved(a_house(environ)) == (3, Best(330, 3, 3))


def test_the_best_is_the_one_before_this_round(environ: dict[str, str]) -> None:
    house = a_house(environ)
    first = play(house)
    assert house.best(first) is None
    assert house.best(play(house, right=False)) == Best(330, 3, 3)


def test_the_missed_ones_are_those_whose_latest_answer_was_wrong(environ: dict[str, str]) -> None:
    house = a_house(environ)
    play(house, right=False)
    pack, dealt = house.deal("trains", MISSED)
    assert [turn.question.id for turn in dealt.turns] == [one.id for one in pack.questions]
    answer(house, dealt)
    assert len(house.deal("trains", MISSED)[1].turns) == 2
    assert len(house.deal("trains", MISSED, 1)[1].turns) == 1


def test_given_questions_are_dealt_again(environ: dict[str, str]) -> None:
    house = a_house(environ)
    pack, _ = house.deal("trains", CLASSIC)
    dealt = house.deal_missed(pack, ("colour", "speed"))
    assert [turn.question.id for turn in dealt.turns] == ["colour", "speed"]
    assert (dealt.mode, house.kept.dealt(dealt.id).mode) == (MISSED, "missed")


def test_another_round_after_the_missed_ones_has_the_same_questions(
    environ: dict[str, str],
) -> None:
    house = a_house(environ)
    pack, _ = house.deal("trains", CLASSIC)
    missed = house.deal_missed(pack, ("colour",))
    _, more = house.again(pack, missed)
    assert [turn.question.id for turn in more.turns] == ["colour"]
    assert more.mode == MISSED
    assert more.id != missed.id


def test_another_hot_seat_has_the_same_players_and_length(environ: dict[str, str]) -> None:
    house = a_house(environ)
    pack, first = house.deal("trains", HOTSEAT, 2, players=("Ada", "Bo"))
    _, more = house.again(pack, first)
    assert (more.players, len(more.turns)) == (("Ada", "Bo"), 2)
    assert house.resume(more.id)[1] == more


def test_another_duel_is_against_the_same_ghost(environ: dict[str, str]) -> None:
    house = a_house(environ)
    own = play(house)
    pack, _ = house.deal("trains", CLASSIC)
    _, first = house.duel(house.code(pack, own))
    _, more = house.again(pack, first)
    assert more.turns == first.turns
    assert house.ghost(more) == house.ghost(first)
    assert [turn.options for turn in more.turns] == [turn.options for turn in own.turns]
    assert house.ghost(own) is None


def test_the_daily_round_of_two_people_is_the_same_whatever_they_have_seen(
    environ: dict[str, str], tmp_path: Path, trains: Path
) -> None:
    ann = a_house(environ)
    play(ann)
    other = {"QUIZ_HOME": str(tmp_path / "bob"), "QUIZ_PATH": str(trains.parent)}
    _, hers = ann.deal("trains", DAILY)
    _, his = a_house(other).deal("trains", DAILY)
    assert hers.turns == his.turns
    assert ann.deal("trains", DAILY)[1] == hers


def test_calibration_is_told_from_all_wagers(environ: dict[str, str]) -> None:
    house = a_house(environ)
    _, table = house.deal("trains", WAGER)
    given = table.answer(table.turn.right, sure=3)
    house.keep(answered(given, house.now())).result()
    assert [tuple(degree) for degree in house.sureness()] == [(1, 0, 0), (2, 0, 0), (3, 1, 1)]


def test_with_buzzers_only_what_four_keys_answer_is_dealt(
    environ: dict[str, str], trains: Path
) -> None:
    more = TRAINS.replace("[correct: green, red, blue]", "[correct: green, a, b, c, d]")
    trains.write_text(more, encoding="utf-8")
    _, dealt = a_house(environ).deal("trains", BUZZER, players=("Left", "Right"))
    assert {turn.question.id for turn in dealt.turns} == {"speed", "locomotives"}


def test_a_passage_is_found_in_the_document_beside_the_pack(environ: dict[str, str]) -> None:
    house = a_house(environ)
    pack, _ = house.deal("trains", CLASSIC)
    (citation,) = pack.questions[0].citations
    passage = house.passage(pack, citation)
    assert passage.text == NOTES
    assert passage.text[passage.start : passage.end].split() == citation.quote.split()


def test_a_borrowed_pack_comes_before_the_shelfs_and_is_resumed(
    environ: dict[str, str], tmp_path: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(TRAINS.replace("title: Trains", "title: Mine"), encoding="utf-8")
    house = a_house(environ)
    pack, dealt = house.deal(house.shelves.borrow(mine).id, CLASSIC)
    assert (pack.title, house.shelves.path("trains")) == ("Mine", mine)
    offered = house.unfinished()
    assert offered
    assert offered.title == "Mine"
    assert house.resume(dealt.id)[1] == dealt


def test_a_pack_that_left_the_shelf_has_no_path(environ: dict[str, str]) -> None:
    with pytest.raises(QuizError, match="no pack called 'gone'"):
        a_house(environ).shelves.path("gone")


def test_the_guide_tells_where_answers_are_kept(environ: dict[str, str], home: Path) -> None:
    assert str(home / "scores.json") in a_house(environ).guide()


def shelved(house: House) -> tuple[int, Best | None]:
    """How many questions of trains are known, and the best round."""
    (pack,) = [pack for pack in house.shelf() if pack.id == "trains"]
    return pack.known, pack.best


def test_the_answers_of_today_are_counted(environ: dict[str, str]) -> None:
    house = a_house(environ)
    play(house)
    assert house.today() == 3
    house.clock = lambda: NOON + timedelta(days=1)
    assert house.today() == 0
