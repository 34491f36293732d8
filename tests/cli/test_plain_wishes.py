"""What can be asked for in plain mode where the packs are listed."""

import pytest

from quiz.cli.plain.opening import choose
from quiz.errors import QuizError
from quiz.game.book.counts import Book
from quiz.game.book.played import Played
from quiz.game.points import Tally
from quiz.game.settings import Settings
from tests.cli.conftest import Run
from tests.cli.talks import table_for
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk

TWO = a_pack(), a_pack(id="ships", title="Ships")


@pytest.mark.parametrize(
    ("typed", "mode", "pack"),
    [
        ("d\n2\n", "daily", "ships"),
        ("daily\n1\n", "daily", "trains"),
        ("m\n3\n2\n", "ladder", "ships"),
        ("m\nx\n0\n2\n1\n", "survival", "trains"),
    ],
)
def test_a_mode_is_chosen_and_then_its_pack(typed: str, mode: str, pack: str) -> None:
    table, _ = table_for(typed, FakeDesk(*TWO))
    chosen = choose(table)
    assert chosen
    assert (chosen[1].mode.name, chosen[0].id) == (mode, pack)


def test_where_there_is_one_pack_nobody_is_asked_for_it() -> None:
    table, _ = table_for("m\n5\nAda, Bo\n", FakeDesk(a_pack()))
    chosen = choose(table)
    assert chosen
    assert chosen[1].players == ("Ada", "Bo")


def test_modes_that_need_the_screen_are_not_offered() -> None:
    table, said = table_for("m\n", FakeDesk(a_pack()))
    assert choose(table) is None
    assert "Wager. " in said.getvalue()
    assert "Blitz" not in said.getvalue()
    assert "Buzzer" not in said.getvalue()


@pytest.mark.parametrize(
    "typed", ["m\n\nq\n", "d\n\nq\n", "v\n\nq\n", "w\n\nq\n", "m\n5\n1\n\nq\n"]
)
def test_enter_goes_back_from_every_question(typed: str) -> None:
    desk = FakeDesk(*TWO)
    table, _ = table_for(typed, desk)
    assert choose(table) is None
    assert desk.seated == ()
    assert table.console.line() == ""


def test_the_games_are_told_in_sentences() -> None:
    desk, at = FakeDesk(a_pack()), "2026-11-22T12:00:00Z"
    tally = Tally(points=1200, answered=9, right=8)
    played = Played("r", "trains", "classic", "", at, tally, 10, ended=True, score=1200)
    left = played._replace(tally=Tally(answered=2), score=0, ended=False)
    desk.scores = Book((played, left), titles={"trains": "Trains"})
    table, said = table_for("s\nq\n", desk)
    assert choose(table) is None
    assert ", Trains, classic: 1,200 points, 8 of 10 right.\n" in said.getvalue()
    assert ", Trains, classic: 0 points, 0 of 10 right, left after 2.\n" in said.getvalue()


@pytest.mark.parametrize(("typed", "name"), [("Bo", "Bo"), ("2", "Ada"), ("you", "")])
def test_another_player_sits_down_and_sees_what_is_theirs(typed: str, name: str) -> None:
    desk = FakeDesk(a_pack())
    desk.chosen = Settings(player="Cy", profiles=("", "Ada"))
    table, said = table_for(f"w\n{typed}\nq\n", desk)
    assert choose(table) is None
    assert desk.chosen.player == name
    assert said.getvalue().count("1. Trains, ") == 2


def test_a_person_is_told_why_a_wish_cannot_be_granted_and_a_pipe_ends() -> None:
    table, said = table_for("v\nnonsense\nq\n", FakeDesk(a_pack()), interactive=True)
    assert choose(table) is None
    assert "code" in said.getvalue()
    table, _ = table_for("v\nnonsense\nq\n", FakeDesk(a_pack()))
    with pytest.raises(QuizError):
        choose(table)


def test_packs_that_cannot_be_played_are_mentioned() -> None:
    desk = FakeDesk(a_pack())
    desk.broken = 2
    table, said = table_for("q\n", desk)
    assert choose(table) is None
    assert "2 packs have faults and cannot be played; `quiz list` tells why." in said.getvalue()


def test_everything_is_reached_from_the_list_with_a_real_home(quiz: Run, trains: object) -> None:
    assert trains
    quiz("play", "trains", typed="1\nf typo\nq\n")
    told = quiz(typed="?\ns\nd\n3\n1\nq\n")
    assert told.code == 0
    assert "m other modes, d daily round, r review" in told.out
    assert ", Trains, classic: " in told.out
    assert "Daily. Seven questions, the same for everyone today." in told.out
