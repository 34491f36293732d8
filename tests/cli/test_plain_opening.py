from typing import NoReturn

import pytest

from quiz.cli.plain import opening
from quiz.cli.plain.opening import choose
from quiz.errors import QuizError
from quiz.game.shelf import Unfinished
from tests.cli.talks import table_for
from tests.conftest import a_pack
from tests.tui.desk import FakeDesk

SHIPS = a_pack(id="ships", title="Ships")
SHORT = a_pack()._replace(questions=a_pack().questions[:2])
LEFT = Unfinished("left", "trains", "Trains", 6, 12)


class Unresumable(FakeDesk):
    def resume(self, round: str) -> NoReturn:
        raise QuizError(f"{round} is lost")


@pytest.mark.parametrize("typed", ["\n", "1\n"])
def test_the_unfinished_round_comes_first(typed: str) -> None:
    table, said = table_for(typed, FakeDesk(a_pack(), left=LEFT))
    chosen = choose(table)
    assert "1. Resume: question 6 of 12, Trains\n2. Trains, 12 questions\n" in said.getvalue()
    assert chosen
    assert chosen[1].id == "left"


def test_a_pack_is_dealt_by_its_number() -> None:
    packs = a_pack(), a_pack(id="ships", title="Ships")
    table, _ = table_for("2\n", FakeDesk(*packs))
    chosen = choose(table)
    assert chosen
    assert chosen[0].id == "ships"


@pytest.mark.parametrize("typed", ["0", "3", "-1", "x", "²", "9" * 5000])
def test_a_number_that_is_not_there_is_asked_again(typed: str) -> None:
    table, said = table_for(f"{typed}\nq\n", FakeDesk(a_pack(), left=LEFT))
    assert choose(table) is None
    assert "Type a number from 1 to 2, or a letter that ? lists." in said.getvalue()


def test_after_a_round_a_person_may_choose_another_from_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table, said = table_for("1\n1\n\n1\n\nl\n2\nq\n", FakeDesk(SHORT, SHIPS), interactive=True)
    monkeypatch.setattr(opening, "console", lambda: table.console)
    opening.sit_down(table.desk, None, (), resumable=False)
    told = said.getvalue()
    assert told.count("1. Trains, 2 questions") == 2
    assert "Stopped with 0 of 10 questions answered" in told
    assert told.endswith("`quiz --plain` resumes it.\n")


def test_an_empty_shelf_says_where_packs_go() -> None:
    table, said = table_for("1\n", FakeDesk())
    assert choose(table) is None
    assert said.getvalue() == "There is no pack to play; `quiz where` tells where packs go.\n"


def test_a_person_whose_round_is_lost_may_choose_again() -> None:
    table, said = table_for("1\n2\n", Unresumable(a_pack(), left=LEFT), interactive=True)
    chosen = choose(table)
    assert "left is lost" in said.getvalue()
    assert chosen
    assert chosen[0].id == "trains"


def test_a_pipe_whose_round_is_lost_ends_with_the_error() -> None:
    table, _ = table_for("1\n2\n", Unresumable(a_pack(), left=LEFT))
    with pytest.raises(QuizError, match="left is lost"):
        choose(table)
