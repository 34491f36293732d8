"""What was kept is what was played: a resumed round equals an uninterrupted one in every mode."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.cli.replay import replayed
from quiz.game.deal import deal
from quiz.game.events import Event, answered, dealt, ended, hinted, leant
from quiz.game.modes import CLASSIC, MODES, Mode, clocked
from quiz.game.points import score
from quiz.game.question import Pack
from quiz.game.round import NOTHING, Round
from quiz.scores.history import history
from quiz.scores.records import event, record
from quiz.scores.shape import line
from quiz.scores.summary import unfinished
from tests.conftest import a_pack, a_question

AT = "2026-11-22T12:00:00Z"
HARDNESS = ("hard", "easy", "", "medium")
PLAYED = [*MODES.values(), clocked(CLASSIC, 10, strict=True), clocked(CLASSIC, 10, strict=False)]
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 3), st.integers(0, 300)),
        st.tuples(st.sampled_from(["hint", "next", "fifty", "passage", "skip"]), st.just(0)),
        st.tuples(st.just("tick"), st.integers(0, 300)),
    ),
    max_size=50,
)
Move = tuple[object, ...]


def a_graded_pack() -> Pack:
    return a_pack(
        *(
            a_question(f"q{n}", f"Number {n}?", hints=("a", "b"))._replace(
                difficulty=HARDNESS[n % 4]
            )
            for n in range(24)
        )
    )


PACK = a_graded_pack()


def begun(mode: Mode) -> Round:
    least = mode.players[0]
    players = ("Ada", "Bo", "Cy")[:least] if least > 1 else ("",)
    return deal(PACK, 5, id="r", mode=mode, count=6 if mode.returns else 0, players=players)


def moved(table: Round, move: Move) -> Round:
    kind, value = move[0], int(str(move[1]))
    if kind == "answer":
        pick, seconds = frozenset({value}), int(str(move[2])) / 10
        if pick & table.removed:
            return table
        sure = 1 + value % 3 if table.mode.sure else 0
        player = value % 2 if table.mode.buzzers else None
        return table.answer(pick, seconds, sure=sure, player=player)
    if kind == "tick":
        return table.expire(value / 10)
    if kind in ("hint", "next"):
        return table.hint() if kind == "hint" else table.next()
    return table.use(str(kind))


def played(mode: Mode, moves: list[Move]) -> tuple[Round, list[Event]]:
    """The round as it was last kept, an answer passed, and what was kept of it by then."""
    table = settled = begun(mode)
    kept: list[Event] = [dealt(table, "ann", AT)]
    for move in moves:
        after = moved(table, move)
        if after.given and not table.given:
            kept.append(answered(after, AT))
            settled = after.next()
        elif after.open and (after.hints > table.hints or len(after.used) > len(table.used)):
            kept.append(hinted(after, AT) if after.hints > table.hints else leant(after, AT))
            settled = after._replace(lost=NOTHING, locked=-1)
        table = after
    return settled, kept


def from_file(kept: list[Event]) -> list[Event]:
    """The events as they come back from the lines of the score file."""
    read = [event(json.loads(line(record(one)))) for one in kept]
    return [one for one in read if one is not None]


@pytest.mark.parametrize("mode", PLAYED, ids=lambda mode: mode.name)
@settings(max_examples=30)
@given(moves=MOVES)
def test_a_resumed_round_equals_an_uninterrupted_one(mode: Mode, moves: list[Move]) -> None:
    table, kept = played(mode, moves)
    past = history(from_file(kept)).rounds["r"]
    assert replayed(PACK, past) == table


@pytest.mark.parametrize("mode", PLAYED, ids=lambda mode: mode.name)
@settings(max_examples=30)
@given(moves=MOVES)
def test_what_is_told_of_the_past_is_what_the_round_came_to(mode: Mode, moves: list[Move]) -> None:
    table, kept = played(mode, moves)
    past = history(from_file(kept)).rounds["r"]
    assert past.tally == table.tally
    assert past.score == score(table.tally, table.mode)
    assert past.over == table.finished
    assert (unfinished(history(kept)) is None) == (table.finished or bool(mode.total))


@pytest.mark.parametrize("mode", PLAYED, ids=lambda mode: mode.name)
@settings(max_examples=30)
@given(moves=MOVES)
def test_after_a_break_the_round_goes_on_to_the_same_end(mode: Mode, moves: list[Move]) -> None:
    """The moves after the break are the same; those before it are only known from the file."""
    half = len(moves) // 2
    table, kept = played(mode, moves[:half])
    resumed = replayed(PACK, history(from_file(kept)).rounds["r"])
    for move in moves[half:]:
        table, resumed = moved(table, move), moved(resumed, move)
    assert resumed == table


def test_a_ladder_that_was_walked_away_from_is_over_with_its_rung() -> None:
    table = begun(MODES["ladder"])
    kept: list[Event] = [dealt(table, "", AT)]
    for _ in range(3):
        table = table.answer(table.turn.right)
        kept.append(answered(table, AT))
        table = table.next()
    table = table.walk_away()
    past = history(from_file([*kept, ended(table, AT)])).rounds["r"]
    assert (past.over, past.broken, past.score) == (True, False, 300)


@pytest.mark.parametrize("sure", [4, 99])
def test_a_file_with_strange_numbers_still_replays(sure: int) -> None:
    table = begun(MODES["wager"])
    given = table.answer(frozenset({0}), sure=1)
    strange = answered(given, AT)._replace(sure=sure, player=9)
    past = history([dealt(table, "", AT), strange]).rounds["r"]
    assert replayed(PACK, past).at == 1
