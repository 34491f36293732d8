"""What a player asks of a round at the command line, and what is told of it."""

import pytest

from quiz.game.deal import deal
from quiz.game.ghost import base32, ghost
from quiz.game.manual import manual
from quiz.game.modes import CLASSIC, HOTSEAT, clocked
from tests.cli.conftest import Run
from tests.cli.talks import number, played
from tests.conftest import a_pack, a_question

pytestmark = pytest.mark.usefixtures("trains")

ROUND = "1\n\n1\n\n1\n\n"


def test_all_questions_can_be_asked_for(quiz: Run) -> None:
    out = quiz("play", "trains", "-n", "all").out
    assert "Question 1 of 3." in out
    assert "no more than" not in out


def test_a_daily_round_cannot_be_asked_for_with_all_questions(quiz: Run) -> None:
    said = quiz("play", "trains", "--mode", "daily", "-n", "all")
    assert "the same for everyone" in said.err


def test_a_seed_gives_no_reason_that_is_not_true(quiz: Run) -> None:
    seen = quiz("play", "trains", "-n", "1", "--seed", "1", typed="1\n\n").out
    asked = next(line for line in seen.splitlines() if line.endswith("?"))
    outs = [quiz("play", "trains", "--seed", str(seed), typed="q\n").out for seed in range(8)]
    assert any(asked in out for out in outs)
    assert not any("Last seen" in out for out in outs)


def test_a_seeded_round_gives_the_same_reasons_when_it_goes_on(quiz: Run) -> None:
    quiz("play", "trains", "--seed", "1", typed=ROUND)
    quiz("play", "trains", "--seed", "1", "-n", "2", typed=ROUND)
    for seed in range(6):
        first = quiz("play", "trains", "--seed", str(seed), typed="q\n").out
        again = quiz("--plain", typed="1\nq\n").out
        assert ("Last seen" in first) == ("Last seen" in again)


def test_a_clock_is_told_before_the_first_question() -> None:
    pack = a_pack(a_question())
    strict = deal(pack, 7, id="r", mode=clocked(CLASSIC, 20, strict=True))
    assert "20 seconds a question; too late is wrong." in played("q\n", pack, round=strict)
    soft = deal(pack, 7, id="r", mode=clocked(CLASSIC, 1, strict=False))
    told = "1 second a question; the time that is left is worth up to 50 points."
    assert told in played("q\n", pack, round=soft)


def test_line_by_line_the_winner_is_named() -> None:
    pack = a_pack(a_question("a", "First?"), a_question("b", "Second?"))
    table = deal(pack, 7, id="r", mode=HOTSEAT, players=("Ada", "Bo"))
    lines = f"{number(table, 'sixty')}\n\n"
    lines += f"{number(table.answer(frozenset({0})).next(), 'ninety')}\n\n"
    assert "The end. Ada wins: 1 of 2 right." in played(lines, pack, round=table)


def test_a_code_of_no_version_is_not_called_newer() -> None:
    from zlib import crc32

    from quiz.errors import QuizError

    body = bytes(31)
    with pytest.raises(QuizError, match="does not fit together"):
        ghost(base32(body + crc32(body).to_bytes(4, "big")))


def test_the_help_names_the_sources_of_its_formulas() -> None:
    assert "Gardner-Medwin" in manual()
    assert "FSRS" in manual()
