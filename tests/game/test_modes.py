"""The ways to play: what each of them changes in the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.deal import deal
from quiz.game.modes import (
    BLITZ,
    BUZZER,
    CLASSIC,
    HOTSEAT,
    LADDER,
    MODES,
    REVIEW,
    SURVIVAL,
    WAGER,
    Mode,
    clocked,
    mode_named,
)
from quiz.game.points import score
from quiz.game.question import Pack
from quiz.game.round import Round
from quiz.game.standing import podium, tallies
from tests.conftest import a_pack, a_question

HARDNESS = ("hard", "easy", "", "medium")


def a_big_pack(size: int = 40) -> Pack:
    questions = (
        a_question(f"q{n}", f"Number {n}?", hints=("a", "b"))._replace(difficulty=HARDNESS[n % 4])
        for n in range(size)
    )
    return a_pack(*questions)


def dealt(mode: Mode, *, seed: int = 3, players: tuple[str, ...] = ("",)) -> Round:
    return deal(a_big_pack(), seed, id="r", mode=mode, players=players)


def wrong(table: Round) -> frozenset[int]:
    places = set(range(len(table.turn.options))) - table.turn.right - table.removed
    return frozenset({min(places)})


def play(table: Round, *rights: bool, seconds: float = 1.0) -> Round:
    sure = 2 if table.mode.sure else 0
    for right in rights:
        pick = table.turn.right if right else wrong(table)
        table = table.answer(pick, seconds, sure=sure).next()
    return table


def test_questions_not_seen_lately_come_first_and_say_so() -> None:
    seen = {f"q{n}": f"2026-01-{n + 1:02}T00:00:00Z" for n in range(12) if n not in (3, 7)}
    table = deal(a_pack(), 1, id="r", count=4, seen=seen)
    ids = [turn.question.id for turn in table.turns]
    assert set(ids[:2]) == {"q3", "q7"}
    assert ids[2:] == ["q0", "q1"]
    assert [turn.reason for turn in table.turns[1:3]] == ["new to you", "last seen 2026-01-01"]


def test_a_seed_without_a_past_gives_no_reasons() -> None:
    assert {turn.reason for turn in dealt(CLASSIC).turns} == {""}


@pytest.mark.parametrize("mode", [SURVIVAL, LADDER])
def test_it_gets_harder_as_it_goes(mode: Mode) -> None:
    grades = {"easy": 0, "": 1, "medium": 1, "hard": 2}
    met = [grades[turn.question.difficulty] for turn in dealt(mode).turns]
    assert met == sorted(met)
    assert set(met) == {0, 1, 2}


def test_survival_ends_with_the_third_wrong_answer() -> None:
    table = play(dealt(SURVIVAL), True, False, True, False, True, True)
    assert not table.finished
    table = table.answer(wrong(table))
    assert table.given is not None
    assert not table.finished, "the verdict is read first"
    assert table.next().finished


def test_a_soft_clock_never_ends_a_question() -> None:
    table = dealt(clocked(CLASSIC, 20, strict=False))
    assert table.expire(500) is table
    assert table.answer(table.turn.right, 500).tally.points == 100


def test_a_strict_clock_makes_a_late_answer_wrong() -> None:
    table = dealt(clocked(CLASSIC, 20, strict=True))
    assert table.expire(19.9) is table
    late = table.answer(table.turn.right, 20.0)
    assert late == table.expire(20.0)
    assert late.given is not None
    assert (late.given.right, late.given.pick, late.given.seconds) == (False, frozenset(), 20.0)


def test_a_late_tick_and_a_key_cannot_both_count() -> None:
    table = dealt(clocked(CLASSIC, 20, strict=True))
    answered = table.answer(table.turn.right, 19.0)
    assert answered.expire(25.0) is answered
    expired = table.expire(25.0)
    assert expired.answer(table.turn.right, 19.0) is expired


def test_blitz_lasts_sixty_seconds_and_wrong_costs_five() -> None:
    table = play(dealt(BLITZ), True, False, seconds=10.0)
    assert table.time_left(0.0) == 60 - 20 - 5
    assert table.expire(34.9) is table
    over = table.expire(35.0)
    assert over.finished
    assert over.tally.points == table.tally.points
    assert over.answer(table.turn.right, 1.0) is over


def test_an_answer_after_the_end_of_a_blitz_does_not_count() -> None:
    table = play(dealt(BLITZ), True, seconds=50.0)
    over = table.answer(table.turn.right, 10.0)
    assert over.finished
    assert over.tally.answered == 1


def test_a_ladder_is_climbed_to_the_top() -> None:
    table = play(dealt(LADDER), *[True] * 15)
    assert table.finished
    assert score(table.tally, table.mode) == 1_000_000


def test_a_fall_from_a_ladder_ends_it() -> None:
    table = play(dealt(LADDER), *[True] * 7, False)
    assert table.finished
    assert score(table.tally, table.mode) == 1000


def test_walking_away_keeps_the_rung() -> None:
    table = play(dealt(LADDER), *[True] * 7).walk_away()
    assert table.finished
    assert score(table.tally, table.mode) == 4000


def test_nobody_walks_away_from_another_mode_or_after_the_answer() -> None:
    assert dealt(CLASSIC).walk_away() == dealt(CLASSIC)
    answered = dealt(LADDER).answer(dealt(LADDER).turn.right)
    assert answered.walk_away() is answered


def test_fifty_fifty_takes_two_wrong_options_away() -> None:
    table = dealt(LADDER).use("fifty")
    assert len(table.removed) == 2
    assert not table.removed & table.turn.right
    with pytest.raises(ValueError, match="no options"):
        table.answer(frozenset({min(table.removed)}))


def test_a_lifeline_is_there_once() -> None:
    table = play(dealt(LADDER).use("fifty"), True)
    assert table.lifelines == ("passage", "skip")
    assert table.use("fifty") is table
    assert dealt(CLASSIC).use("fifty") == dealt(CLASSIC)


def test_skipping_gives_another_question_for_the_same_rung() -> None:
    table = play(dealt(LADDER), True, True).use("skip").next()
    assert (table.at, table.tally.right, table.tally.wrong) == (3, 2, 0)
    assert table.lifelines == ("fifty", "passage")
    assert play(table, *[True] * 13).finished


def test_a_small_pack_has_a_short_ladder_with_the_top_rungs() -> None:
    table = deal(a_big_pack(7), 1, id="r", mode=LADDER)
    assert table.mode.rungs == LADDER.rungs[-6:]
    assert table.mode.safe == (1,)
    with pytest.raises(QuizError, match="ladder needs"):
        deal(a_big_pack(3), 1, id="r", mode=LADDER)


@pytest.mark.parametrize("sure", [0, 4, -1])
def test_a_wager_needs_one_to_three(sure: int) -> None:
    with pytest.raises(ValueError, match="sure is"):
        dealt(WAGER).answer(frozenset({0}), sure=sure)
    with pytest.raises(ValueError, match="sure is"):
        dealt(CLASSIC).answer(frozenset({0}), sure=1)


def test_in_review_a_wrong_answer_comes_back_and_counts_once() -> None:
    table = deal(a_big_pack(), 1, id="r", mode=REVIEW, count=2)
    first = table.turn.question.id
    table = play(table, False, True)
    assert table.turn.again
    assert table.turn.question.id == first
    table = play(table, True)
    assert table.finished
    assert (table.tally.answered, table.tally.right) == (2, 1)
    assert len(table.missed) == 1


def test_in_review_even_a_stubborn_player_comes_to_an_end() -> None:
    table = deal(a_big_pack(), 1, id="r", mode=REVIEW, count=2)
    assert play(table, *[False] * 6).finished


def test_hot_seat_players_take_turns() -> None:
    table = dealt(HOTSEAT, players=("Ada", "Bo", "Cy"))
    seats = []
    for _ in range(4):
        seats.append(table.player)
        table = play(table, True)
    assert seats == [0, 1, 2, 0]
    assert [tally.right for tally in tallies(table)] == [2, 1, 1]
    assert podium(table)[0][:2] == (1, "Ada")


def test_the_first_to_press_locks_the_other_out_and_wrong_lets_the_other_steal() -> None:
    table = dealt(BUZZER, players=("Left", "Right"))
    lost = table.answer(wrong(table), 2.0, player=1)
    assert lost.open
    assert not lost.may_press(1)
    assert lost.answer(table.turn.right, player=1) is lost
    stolen = lost.answer(table.turn.right, 3.0, player=0)
    assert stolen.given is not None
    assert (stolen.given.player, stolen.given.right, stolen.given.lost) == (0, True, wrong(table))
    assert [tally.points for tally in tallies(stolen)] == [100, 0]
    assert [place for place, _, _ in podium(stolen)] == [1, 2]


def test_when_both_are_wrong_the_question_is_over() -> None:
    table = dealt(BUZZER, players=("Left", "Right"))
    both = table.answer(wrong(table), player=0).answer(wrong(table), player=1)
    assert both.given is not None
    assert not both.given.right
    assert both.next().locked == -1


def test_a_clocked_mode_has_a_name_of_its_own() -> None:
    for mode in (clocked(CLASSIC, 20, strict=False), clocked(CLASSIC, 20, strict=True)):
        assert mode.name not in MODES
        assert mode_named(mode.name) == mode


@pytest.mark.parametrize("name", ["", "blizt", "classic-", "classic-s", "classic-0s", "classic-x"])
def test_a_mode_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(QuizError, match="Modes: classic, survival"):
        mode_named(name)


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 3), st.integers(0, 30)),
        st.tuples(st.sampled_from(["hint", "next", "fifty", "passage", "skip"]), st.just(0)),
        st.tuples(st.just("tick"), st.integers(0, 30)),
    ),
    max_size=60,
)
PLAYED = [*MODES.values(), clocked(CLASSIC, 10, strict=True), clocked(CLASSIC, 10, strict=False)]


def moved(table: Round, move: tuple[object, ...]) -> Round:
    kind, value = move[0], move[1]
    assert isinstance(value, int)
    if kind == "answer":
        pick = frozenset({value})
        if pick & table.removed:
            return table
        seconds = float(str(move[2]))
        player = value % 2 if table.mode.buzzers else None
        return table.answer(
            pick, seconds, sure=1 + value % 3 if table.mode.sure else 0, player=player
        )
    if kind == "tick":
        return table.expire(float(value))
    if kind in ("hint", "next"):
        return table.hint() if kind == "hint" else table.next()
    return table.use(str(kind))


@pytest.mark.parametrize("mode", PLAYED, ids=lambda mode: mode.name)
@given(moves=MOVES)
def test_any_play_counts_every_question_once(mode: Mode, moves: list[tuple[object, ...]]) -> None:
    table = dealt(mode, players=("a", "b")[: mode.players[1]] if mode.players[0] > 1 else ("",))
    for move in moves:
        table = moved(table, move)
        assert table.at <= len(table.answers) <= table.at + 1
    counted = [
        turn.question.id
        for turn, answer in zip(table.turns, table.answers, strict=False)
        if not (turn.again or answer.skipped)
    ]
    assert len(counted) == len(set(counted)) == table.tally.answered


@pytest.mark.parametrize("mode", PLAYED, ids=lambda mode: mode.name)
@given(moves=MOVES)
def test_replay_equals_play(mode: Mode, moves: list[tuple[object, ...]]) -> None:
    played = dealt(mode)
    for move in moves:
        played = moved(played, move)
    again = dealt(mode)
    for answer in played.answers:
        again = again.recall(answer)
    assert again.answers == played.answers
    assert again.turns[: len(played.answers)] == played.turns[: len(played.answers)]
    assert score(again.tally, again.mode) == score(played.tally, played.mode)


@pytest.mark.parametrize("mode", [CLASSIC, SURVIVAL, LADDER, WAGER, REVIEW], ids=lambda m: m.name)
@given(moves=MOVES)
def test_without_a_clock_ticks_change_nothing(mode: Mode, moves: list[tuple[object, ...]]) -> None:
    ticked, silent = dealt(mode), dealt(mode)
    for move in moves:
        ticked = moved(ticked, move)
        silent = silent if move[0] == "tick" else moved(silent, move)
    assert ticked == silent
