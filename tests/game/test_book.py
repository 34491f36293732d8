"""The score book: what is added up, in which order, and how it is drawn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.book.calendar import grade, year
from quiz.game.book.charts import ASCII, BLOCKS, Signs, bar, columns, signs_of
from quiz.game.book.counts import Asked, Book, Cell, Count, Label
from quiz.game.book.layout import Column, cut, fitted, head, line
from quiz.game.book.look import CALENDAR, GAMES, PACKS, TAGS, TREND, Look
from quiz.game.book.played import Played
from quiz.game.book.tables import GAMES as GAME_COLUMNS
from quiz.game.book.tables import PACKS as PACK_COLUMNS
from quiz.game.book.tables import game_cells, game_told, pack_cells, percent
from quiz.game.book.trend import MOST, trend
from quiz.game.book.view import heading, page
from quiz.game.points import Tally
from quiz.game.text import width

TODAY = date(2026, 11, 22)  # a Sunday
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
COUNTS = st.builds(
    lambda n, r, s: Count(n, min(r, n), s), *[st.integers(1, 90)] * 2, st.floats(0, 99)
)
SIGNS = st.sampled_from([BLOCKS, ASCII])


def a_game(
    round: str,
    *,
    pack: str = "trains",
    mode: str = "classic",
    player: str = "",
    points: int = 0,
    right: int = 0,
    answered: int = 10,
    ended: bool = True,
    players: tuple[str, ...] = (),
    each: tuple[Tally, ...] = (),
) -> Played:
    tally = Tally(points, right, answered, seconds=10.0 * answered)
    at = "2026-11-22T12:00:00Z"
    return Played(
        round, pack, mode, player, at, tally, 10, ended, points, players=players, each=each
    )


BOOK = Book(
    games=(
        a_game("c", points=300, right=3, player="Ada"),
        a_game("b", pack="birds", points=900, right=8, mode="survival-20s"),
        a_game("a", points=700, right=6, answered=6, ended=False),
    ),
    days={
        Cell("Ada", "trains", "classic", "2026-11-22"): Count(10, 3, 50.0),
        Cell("", "birds", "survival-20s", "2026-11-21"): Count(10, 8, 80.0),
        Cell("", "trains", "classic", "2026-11-20"): Count(6, 6, 12.0),
    },
    titles={"trains": "Armored trains", "birds": "Birds of Chile"},
    players=("", "Ada"),
    today="2026-11-22",
)
ASKED = Asked(
    counts={
        Cell("Ada", "trains", "classic", "q1"): Count(10, 3, 50.0),
        Cell("", "trains", "classic", "q1"): Count(2, 2, 4.0),
        Cell("", "trains", "classic", "gone"): Count(4, 4, 8.0),
        Cell("", "birds", "survival-20s", "q1"): Count(10, 8, 80.0),
    },
    labels={
        ("trains", "q1"): Label("hard", ("steel", "steam")),
        ("birds", "q1"): Label("easy", ("steam",)),
    },
)


def rounds(look: Look) -> str:
    """The ids of the games of a look, in their order."""
    return "".join(game.round for game in look.games(BOOK))


@pytest.mark.parametrize(
    ("order", "told"),
    [("newest", "cba"), ("points", "bac"), ("right", "abc"), ("time", "cba"), ("pack", "bca")],
)
def test_games_are_told_in_the_order_that_is_asked_for(order: str, told: str) -> None:
    assert rounds(Look().sorted_by(order)) == told


def test_the_order_is_changed_one_after_the_other_and_begins_again() -> None:
    look, met = Look(), []
    for _ in range(5):
        met.append(look.order)
        look = look.turned()
    assert met == ["newest", "points", "right", "time", "pack"]
    assert look.order == "newest"


def test_each_view_keeps_an_order_of_its_own() -> None:
    look = Look().turned().at(PACKS).turned().turned().at(GAMES)
    assert look.order == "points"
    assert look.at(PACKS).order == "right"
    assert look.at(TREND).order == ""
    assert look.at(TREND).turned() == look.at(TREND)


def test_an_order_that_a_view_lacks_is_refused_with_those_it_has() -> None:
    with pytest.raises(QuizError, match="games cannot be sorted by 'weakest'") as told:
        Look().sorted_by("weakest")
    assert "newest" in str(told.value.advice)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "cba"),
        ("chile", "b"),
        ("TRAINS", "ca"),
        ("trains ada", "c"),
        ("surv", "b"),
        ("trains chile", ""),
    ],
)
def test_every_word_of_the_filter_must_be_there(words: str, told: str) -> None:
    assert rounds(Look().saying(words)) == told


def test_games_of_one_player_of_one_mode_or_of_everyone_are_told() -> None:
    look = Look().of_next(BOOK.players)
    assert rounds(look) == "ba"
    assert rounds(look.of_next(BOOK.players)) == "c"
    assert rounds(look.of_next(BOOK.players).of_next(BOOK.players)) == "cba"
    mode = Look(Look().wanted._replace(mode="survival"))
    assert rounds(mode) == "b"


def test_packs_add_up_all_games_and_take_the_best_of_those_played_out() -> None:
    trains, birds = sorted(Look().packs(BOOK), key=lambda one: one.pack, reverse=True)
    assert (trains.games, trains.ended, trains.best, trains.right) == (2, 1, 300, 3)
    assert trains.share == 9 / 16
    assert birds.mode == "survival-20s"
    assert Look().at(PACKS).sorted_by("points").packs(BOOK)[0].pack == "birds"


def test_of_several_players_the_best_one_counts_and_all_are_told() -> None:
    each = (Tally(200, 2, 5), Tally(300, 3, 5))
    game = a_game("m", players=("Ada", "Bo"), each=each, points=500, right=5)
    assert game_cells(game, {})[2:5] == ("Ada, Bo: trains", "classic", "300")
    told = dict(game_told(game))
    assert told["Bo"] == "300 points, 3 of 5 right"
    assert told["Who"] == "Ada, Bo"
    assert "Points" not in told


def test_games_of_several_people_side_by_side_say_whose_they_are() -> None:
    assert Look().mixed(BOOK)
    assert not Look().of_next(BOOK.players).mixed(BOOK)
    assert not Look().mixed(BOOK._replace(players=("",)))
    told = [game_cells(game, {}, whose=True)[2] for game in BOOK.games]
    assert told == ["Ada: trains", "you: birds", "you: trains"]
    long = game_cells(a_game("l", player="Maximiliane\x1b Emilia"), {}, whose=True)[2]
    assert long == "Maximiliane…: trains"


def test_answers_are_added_up_by_label_and_those_of_questions_that_are_gone_are_left_out() -> None:
    look = Look().at(TAGS)
    assert list(look.difficulty(BOOK, ASKED)) == ["easy", "hard"]
    assert look.difficulty(BOOK, ASKED)["hard"] == Count(12, 5, 54.0)
    assert list(look.tags(BOOK, ASKED)) == ["steel", "steam"]
    assert list(look.sorted_by("most").tags(BOOK, ASKED)) == ["steam", "steel"]
    assert list(look.sorted_by("name").tags(BOOK, ASKED)) == ["steam", "steel"]
    assert look.tags(BOOK, ASKED)["steam"] == Count(22, 13, 134.0)


@pytest.mark.parametrize(("days", "step"), [(1, "day"), (30, "day"), (31, "week"), (366, "month")])
def test_a_trend_goes_by_days_weeks_or_months(days: int, step: str) -> None:
    first = TODAY - timedelta(days)
    told = trend({first.isoformat(): Count(4, 1), TODAY.isoformat(): Count(2, 2)}, TODAY)
    assert told.step == step
    assert sum(period.answers.answered for period in told.periods) == 6
    assert told.lately == (Count(2, 2), Count(4, 1))


def test_no_day_and_a_day_to_come_are_left_out_of_a_trend() -> None:
    assert trend({"yesterday": Count(1), "2026-11-23": Count(1)}, TODAY).periods == ()


@given(st.dictionaries(DAYS.map(date.isoformat), COUNTS, max_size=30), DAYS)
def test_a_trend_has_no_gap_ends_with_the_last_answers_and_is_not_too_long(
    days: dict[str, Count], today: date
) -> None:
    told = trend(days, today)
    starts = [period.start for period in told.periods]
    assert starts == sorted(set(starts))
    assert len(starts) <= MOST
    past = [day for day in days if day <= today.isoformat()]
    assert bool(starts) == bool(past)
    if past:
        assert told.periods[-1].answers.answered >= days[max(past)].answered
        assert starts[-1] <= date.fromisoformat(max(past))


def test_the_year_tells_streaks_months_and_days_to_come() -> None:
    days = [TODAY - timedelta(back) for back in (1, 2, 3, 30, 31, 32, 33, 34, 900)]
    told = year({day.isoformat(): Count(10, 5) for day in days}, TODAY - timedelta(0))
    assert (told.streak, told.longest, told.played) == (3, 5, 8)
    assert [(month.start.month, month.days) for month in told.months] == [(11, 3), (10, 5)]
    assert len(told.weeks) == 53
    assert told.weeks[-1][-1] == Count()
    monday = TODAY + timedelta(1)
    assert year({}, monday).weeks[-1][1:] == (None,) * 6


@given(
    st.dictionaries(DAYS.map(date.isoformat), COUNTS, max_size=30),
    DAYS.filter(lambda d: d.year > 2),
)
def test_the_year_holds_what_was_answered_in_it(days: dict[str, Count], today: date) -> None:
    told = year(days, today)
    drawn = sum(day.answered for week in told.weeks for day in week if day)
    assert drawn == told.total.answered == sum(month.answers.answered for month in told.months)
    assert told.longest >= told.streak


def test_a_day_is_shaded_by_how_much_was_answered() -> None:
    assert [grade(Count(n)) for n in (0, 1, 9, 10, 25, 50, 900)] == [0, 1, 1, 2, 3, 4, 4]


@given(st.floats(0, 1), st.integers(2, 60), SIGNS)
def test_a_bar_is_as_wide_as_asked_for_and_full_or_empty_only_at_the_ends(
    share: float, room: int, signs: Signs
) -> None:
    drawn = bar(share, room, signs)
    assert len(drawn) == room
    assert (drawn == signs.empty * room) == (share == 0)
    assert (drawn == signs.parts[-1] * room) == (share == 1)


@given(st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=20), st.integers(1, 9), SIGNS)
def test_a_higher_share_is_never_a_lower_column(
    shares: list[float | None], height: int, signs: Signs
) -> None:
    drawn = [text.ljust(len(shares)) for text in columns(shares, height, signs)]
    assert len(drawn) == height
    tall = [
        sum((signs.rises.find(row[at]) + 1) * (row[at] != " ") for row in drawn)
        for at in range(len(shares))
    ]
    for one, other in zip(range(len(shares)), range(1, len(shares)), strict=False):
        first, second = shares[one], shares[other]
        if first is not None and second is not None and first <= second:
            assert tall[one] <= tall[other]
    assert all((tall[at] == 0) == (share is None) for at, share in enumerate(shares))


def test_signs_are_blocks_only_where_the_encoding_has_them() -> None:
    assert signs_of("utf-8") is BLOCKS
    assert signs_of("latin-1") is signs_of("ascii") is signs_of(None) is signs_of("gone") is ASCII


@given(st.text(max_size=30), st.integers(1, 30))
def test_a_text_is_cut_to_its_room(text: str, room: int) -> None:
    assert width(cut(text, room)) <= max(room, 1)


@pytest.mark.parametrize("room", [30, 36, 50, 76, 120])
@pytest.mark.parametrize("columns", [GAME_COLUMNS, PACK_COLUMNS], ids=["games", "packs"])
def test_tables_fit_their_room(columns: tuple[Column, ...], room: int) -> None:
    layout = fitted(columns, room)
    if columns is GAME_COLUMNS:
        rows = [game_cells(game, {"trains": "長い題名" * 9}) for game in BOOK.games]
    else:
        rows = [pack_cells(one, {"trains": "長い題名" * 9}) for one in Look().packs(BOOK)]
    assert all(width(line(row, layout)) <= max(room, 34) for row in rows)
    assert "PACK" in head(layout)


@pytest.mark.parametrize("view", [TREND, TAGS, CALENDAR])
@pytest.mark.parametrize("room", [36, 76])
@pytest.mark.parametrize("signs", [BLOCKS, ASCII], ids=["blocks", "ascii"])
def test_pages_fit_their_room_and_keep_to_their_signs(view: int, room: int, signs: Signs) -> None:
    told = page(BOOK, ASKED, Look(view=view), room, signs)
    drawn = [
        text.text
        for text in told
        if not text.text.startswith(("Lately", "    ", "1 day", "3 days"))
    ]
    assert len(drawn) > 3
    assert all(width(text) <= room for text in drawn)
    if signs is ASCII:
        assert all(text.text.isascii() for text in told)


@pytest.mark.parametrize("view", range(5))
def test_every_view_says_what_to_do_where_it_is_empty(view: int) -> None:
    look = Look(view=view)
    assert page(None, None, look, 76, BLOCKS)[0].text.startswith("Reading")
    assert "Enter plays there" in page(Book(), Asked(), look, 76, BLOCKS)[1].text
    assert "Esc shows all" in page(BOOK, Asked(), look.saying("zzz"), 76, BLOCKS)[0].text
    left = BOOK._replace(days={})
    assert len(page(left, Asked(), look, 76, BLOCKS)) == 1


def test_the_heading_tells_whose_scores_they_are_how_many_and_in_which_order() -> None:
    assert heading(None, Look(), 0) == "Scores"
    assert heading(BOOK, Look().of_next(BOOK.players), 2) == "Scores, you, 2 games, by newest"
    assert heading(BOOK, Look(view=TREND).saying("x"), 0) == "Scores, everyone /x"
    assert heading(BOOK._replace(players=("",)), Look(), 1) == "Scores, 1 game, by newest"


def test_a_hundred_per_cent_are_all() -> None:
    assert [percent(share) for share in (0, 0.994, 0.999, 1, 0.29)] == [
        "0 %",
        "99 %",
        "99 %",
        "100 %",
        "29 %",
    ]
