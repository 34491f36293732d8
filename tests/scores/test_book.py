"""The score book, folded from the history."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.game.book.counts import Book, Cell, Count
from quiz.game.events import Answered, Dealt, Event
from quiz.game.points import Tally
from quiz.scores.book import asked, book
from quiz.scores.history import history
from tests.scores.kept import AT, a_deal, an_answer

DAY = "2026-11-22"


def of(*events: Event, player: str = "ann") -> Book:
    """The book of these events."""
    return book(history(events), lambda at: at[:10], {}, player, DAY)


def test_first_answers_are_counted_by_player_pack_mode_day_and_question() -> None:
    told = of(a_deal(), an_answer(), an_answer("q2", right=False), an_answer("q1", right=False))
    assert told.days == {Cell("ann", "trains", "classic", DAY): Count(2, 1, 8.4)}
    assert [game.tally.right for game in told.games] == [1]
    assert told.today == DAY


def test_answers_are_counted_by_question_too() -> None:
    events: list[Event] = [a_deal(), an_answer(), an_answer("q2", right=False)]
    assert asked(history(events))[Cell("ann", "trains", "classic", "q2")] == Count(1, 0, 4.2)


def test_what_came_back_and_what_was_skipped_is_not_counted() -> None:
    back = an_answer("q1")._replace(again=1)
    skipped = an_answer("q2")._replace(used=("skip",))
    assert of(a_deal(mode="review"), an_answer("q1", right=False), back, skipped).days == {
        Cell("ann", "trains", "review", DAY): Count(1, 0, 4.2)
    }


def test_a_review_counts_for_the_packs_of_its_questions() -> None:
    events: list[Event] = [a_deal("r1", "birds/q1", pack="*", mode="review"), an_answer("birds/q1")]
    told = of(*events)
    assert list(asked(history(events))) == [Cell("ann", "birds", "review", "q1")]
    assert told.games[0].pack == "*"


def test_each_of_several_players_has_answers_and_a_tally_of_their_own() -> None:
    deal = a_deal(mode="hotseat")._replace(players=("Ada", "Bo"))
    told = of(deal, an_answer(), an_answer("q2", right=False)._replace(player=1))
    assert {cell.player: count.right for cell, count in told.days.items()} == {"Ada": 1, "Bo": 0}
    assert told.games[0].each == (Tally(100, 1, 1, 1, 1, 4.2), Tally(0, 0, 1, 0, 0, 4.2))
    assert told.players == ("ann", "Ada", "Bo")


def test_a_question_lost_before_the_other_one_had_it_is_a_wrong_one() -> None:
    deal = a_deal(mode="buzzer")._replace(players=("Left", "Right"))
    stolen = an_answer()._replace(player=1, lost=("blue",))
    left, right = of(deal, stolen).games[0].each
    assert (left.answered, left.right, right.answered, right.right) == (1, 0, 1, 1)


def test_a_player_that_is_not_at_the_table_breaks_nothing() -> None:
    deal = a_deal(mode="hotseat")._replace(players=("Ada", "Bo"))
    told = of(deal, an_answer()._replace(player=7))
    assert told.games[0].each == (Tally(), Tally())


def test_an_empty_history_is_an_empty_book() -> None:
    assert of() == Book((), {}, {}, ("ann",), DAY)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4), st.booleans()), max_size=40))
def test_days_and_questions_and_games_add_up_to_the_same(
    answers: list[tuple[int, int, bool]],
) -> None:
    events: list[Event] = [
        Dealt(f"r{n}", f"p{n % 2}", "h", "classic", 7, tuple("01234"), f"n{n % 3}", AT)
        for n in range(6)
    ]
    events += [Answered(f"r{n}", str(q), (), right, 1.0, 0, AT) for n, q, right in answers]
    told = of(*events)
    games = sum(game.tally.answered for game in told.games)
    assert games == sum(count.answered for count in told.days.values())
    assert games == sum(count.answered for count in asked(history(events)).values())
    right = sum(game.tally.right for game in told.games)
    assert right == sum(count.right for count in asked(history(events)).values())
