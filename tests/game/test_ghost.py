"""A round as a code, and back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.ghost import base32, bytes32, code, ghost, seconds, step
from quiz.game.modes import CLASSIC, WAGER, clocked
from quiz.game.round import Round
from tests.conftest import a_pack

HASH = "0123456789abcdef"


def a_played_round(*rights: bool, taken: float = 4.0) -> Round:
    table = deal(a_pack()._replace(hash=HASH), 2**63 + 5, id="r", count=len(rights))
    for right in rights:
        wrong = frozenset({min(set(range(4)) - table.turn.right)})
        table = table.answer(table.turn.right if right else wrong, taken).next()
    return table


@given(st.lists(st.booleans(), min_size=1, max_size=10), st.floats(0, 500))
def test_a_code_tells_the_round(rights: list[bool], taken: float) -> None:
    told = ghost(code(a_played_round(*rights, taken=taken)))
    assert (told.mode, told.pack_hash, told.seed) == ("classic", HASH, 2**63 + 5)
    assert [right for right, _ in told.turns] == rights
    for _, read in told.turns:
        assert taken - 0.05 <= read <= max(taken * 1.07 + 0.15, 0.5)


def test_a_code_of_ten_questions_has_about_a_hundred_characters_at_most() -> None:
    assert len(code(a_played_round(*[True] * 10))) <= 100


def test_a_code_is_pinned_down() -> None:
    assert code(a_played_round(True, False)) == "04002-8T5CY-4TQKF-FG000-00000-000A0-N34FQ-4NMTP"


def test_a_code_may_be_typed_carelessly() -> None:
    written = code(a_played_round(True, False, True))
    careless = f"  {written.lower().replace('-', ' ')}\n".replace("0", "o").replace("1", "l")
    assert ghost(careless) == ghost(written)


@given(st.data())
def test_one_wrong_letter_is_always_found(data: st.DataObject) -> None:
    written = code(a_played_round(True, False, True)).replace("-", "")
    place = data.draw(st.integers(0, len(written) - 2))
    other = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
    if other != written[place]:
        with pytest.raises(QuizError):
            ghost(written[:place] + other + written[place + 1 :])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not a duel code"),
        ("HELLO", "not a duel code"),
        ("what?", "no '\\?' in it"),
        ("0" * 60, "damaged"),
    ],
)
def test_a_foreign_code_is_told(text: str, told: str) -> None:
    with pytest.raises(QuizError, match=told):
        ghost(text)


def test_a_newer_code_is_told() -> None:
    from zlib import crc32

    body = bytes([2]) + bytes(30)
    with pytest.raises(QuizError, match="newer citequiz"):
        ghost(base32(body + crc32(body).to_bytes(4, "big")))


@given(st.text(max_size=120))
def test_any_text_is_a_code_or_an_error(text: str) -> None:
    with suppress(QuizError):
        ghost(text)


def test_an_unplayed_or_clocked_round_has_no_code() -> None:
    with pytest.raises(QuizError, match="cannot become a duel"):
        code(deal(a_pack(), 1, id="r"))
    with pytest.raises(QuizError, match="cannot become a duel"):
        code(a_played_round(True)._replace(mode=clocked(CLASSIC, 20, strict=True)))
    assert ghost(code(a_played_round(True)._replace(mode=WAGER))).mode == "wager"


@given(st.binary(max_size=60))
def test_base_32_goes_there_and_back(content: bytes) -> None:
    assert bytes32(base32(content)) == content


def test_steps_of_time_rise() -> None:
    assert [seconds(at) for at in range(128)] == sorted({seconds(at) for at in range(128)})
    assert seconds(step(60.0)) == pytest.approx(60, rel=0.07)
    assert step(1e9) == 127
