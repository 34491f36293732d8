"""Names, keys, and the questions that four keys answer."""

import pytest

from quiz.errors import QuizError
from quiz.game.modes import BUZZER, CLASSIC, HOTSEAT
from quiz.game.players import buzzers, players, pressable
from tests.conftest import a_pack, a_question


def test_names_stand_between_commas() -> None:
    assert players(" Ada,, Bo\x1b ,", HOTSEAT) == ("Ada", "Bo\ufffd")
    assert players("", CLASSIC) == ("",)
    assert players("", BUZZER) == ("Left hand", "Right hand")
    assert players("Ada,Bo", BUZZER) == ("Ada", "Bo")
    assert players("x" * 99 + ",y", HOTSEAT) == ("x" * 20, "y")


@pytest.mark.parametrize(
    ("names", "mode", "told"),
    [
        ("", HOTSEAT, "needs 2 to 8 names"),
        ("a", HOTSEAT, "needs 2 to 8 names"),
        ("a,b,c,d,e,f,g,h,i", HOTSEAT, "needs 2 to 8 names"),
        ("a,b,c", BUZZER, "needs 2 names"),
        ("a", CLASSIC, "for one player"),
        ("a,A", HOTSEAT, "the same name"),
    ],
)
def test_names_that_will_not_do_are_told(names: str, mode: object, told: str) -> None:
    with pytest.raises(QuizError, match=told):
        players(names, mode)  # type: ignore[arg-type]


def test_buzzers_are_eight_keys() -> None:
    assert buzzers("") == ("asdf", "jkl;")
    assert buzzers(" QSDF  JKLM ") == ("qsdf", "jklm")


@pytest.mark.parametrize("keys", ["asdf", "asd jkl", "asdf jkla", "aabb jkl;", "a s d f j k l ;"])
def test_keys_that_will_not_do_are_told(keys: str) -> None:
    with pytest.raises(QuizError, match="are not the keys of two players"):
        buzzers(keys)


def test_buzzers_answer_what_has_one_right_option_of_at_most_four() -> None:
    many = tuple(f"w{n}" for n in range(9))
    pack = a_pack(
        a_question("four"),
        a_question("five", wrong=many[:4]),
        a_question("two right", right=("a", "b")),
        a_question("pool", wrong=many, pool=4),
    )
    assert [question.id for question in pressable(pack).questions] == ["four", "pool"]
