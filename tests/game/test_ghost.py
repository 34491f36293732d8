"""A round as a code, and back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.ghost import base32, bytes32, code, ghost, seconds, step
from quiz.game.modes import CLASSIC, DUEL, REVIEW, WAGER, clocked
from quiz.game.round import Round
from tests.conftest import a_pack, a_question

HASH = "0123456789abcdef"
PACK = a_pack()._replace(hash=HASH)


def a_played_round(*rights: bool, taken: float = 4.0) -> Round:
    table = deal(PACK, 2**31 + 5, id="r", count=len(rights))
    for right in rights:
        wrong = frozenset({min(set(range(4)) - table.turn.right)})
        table = table.answer(table.turn.right if right else wrong, taken).next()
    return table


@given(st.lists(st.booleans(), min_size=1, max_size=10), st.floats(0, 500))
def test_a_code_tells_the_round(rights: list[bool], taken: float) -> None:
    played = a_played_round(*rights, taken=taken)
    told = ghost(code(played, PACK))
    assert (told.mode, told.pack_hash, told.seed) == ("classic", HASH, 2**31 + 5)
    assert told.questions(PACK) == tuple(turn.question.id for turn in played.turns)
    assert [right for right, _ in told.turns] == rights
    for _, read in told.turns:
        assert taken - 0.05 <= read <= max(taken * 1.07 + 0.15, 0.5)


def test_a_code_of_ten_questions_has_about_a_hundred_characters_at_most() -> None:
    assert len(code(a_played_round(*[True] * 10), PACK)) <= 100


def test_a_code_is_pinned_down() -> None:
    assert code(a_played_round(True, False), PACK) == (
        "04002-8T5CY-4TQKF-FDPB8-00000-M1000-N3003-J7XYB-K6QG"
    )


def test_a_code_may_be_typed_carelessly() -> None:
    written = code(a_played_round(True, False, True), PACK)
    careless = f"  {written.lower().replace('-', ' ')}\n".replace("0", "o").replace("1", "l")
    assert ghost(careless) == ghost(written)


@given(st.data())
def test_one_wrong_letter_is_always_found(data: st.DataObject) -> None:
    written = code(a_played_round(True, False, True), PACK).replace("-", "")
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


def test_a_round_that_nobody_else_can_be_dealt_has_no_code() -> None:
    played = a_played_round(True)
    for table, pack in (
        (deal(PACK, 1, id="r"), PACK),
        (played, PACK._replace(hash="another version")),
        (played, PACK._replace(questions=PACK.questions[:0])),
        (played._replace(players=("Ada", "Bo")), PACK),
        (played._replace(seed=1 << 32), PACK),
        (played._replace(pack_hash=""), PACK._replace(hash="")),
    ):
        with pytest.raises(QuizError, match="cannot become a duel"):
            code(table, pack)


def test_a_code_names_the_mode_without_its_clock() -> None:
    played = a_played_round(True)
    assert ghost(code(played._replace(mode=WAGER), PACK)).mode == "wager"
    strict = clocked(CLASSIC, 20, strict=True)
    assert ghost(code(played._replace(mode=strict), PACK)).mode == "classic"


def test_a_question_that_came_back_is_told_once() -> None:
    back = deal(PACK, 1, id="r", mode=REVIEW, count=1)
    for _ in range(2):
        back = back.answer(frozenset({0})).next()
    assert len(ghost(code(back, PACK)).turns) == 1


def test_a_long_round_is_told_to_its_fortieth_answer() -> None:
    many = a_pack(*(a_question(f"q{n}", f"Number {n}?") for n in range(60)))._replace(hash=HASH)
    table = deal(many, 1, id="r", count=60)
    while not table.finished:
        table = table.answer(table.turn.right).next()
    assert len(ghost(code(table, many)).turns) == 40


def test_a_code_of_places_that_the_pack_lacks_does_not_fit() -> None:
    told = ghost(code(a_played_round(True), PACK))
    with pytest.raises(QuizError, match="does not fit its pack"):
        told.questions(PACK._replace(questions=()))


def test_what_a_ghost_has_so_far_follows_the_rules_of_points() -> None:
    told = ghost(code(a_played_round(True, True, False), PACK))
    assert [told.tally(DUEL, turns).points for turns in range(4)] == [0, 100, 210, 210]


@given(st.binary(max_size=60))
def test_base_32_goes_there_and_back(content: bytes) -> None:
    assert bytes32(base32(content)) == content


def test_steps_of_time_rise() -> None:
    assert [seconds(at) for at in range(128)] == sorted({seconds(at) for at in range(128)})
    assert seconds(step(60.0)) == pytest.approx(60, rel=0.07)
    assert step(1e9) == 127
