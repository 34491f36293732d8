"""Which questions were changed since they were learned."""

import pytest

from quiz.game.events import Answered
from quiz.scores.history import history
from quiz.scores.wording import changed
from tests.conftest import a_question
from tests.scores.kept import a_deal, an_answer

OLD = a_question(id="q1", text="How fast?", right=("sixty",))
NEW = OLD._replace(text="How slow?")
WAS, NOW = OLD.wording, NEW.wording


def an(answer: str, *, right: bool = True, round: str = "r1") -> Answered:
    """An answer to the question in this wording."""
    return an_answer(round=round, right=right)._replace(wording=answer)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([an(WAS)], True),
        ([an(NOW)], False),
        ([an(WAS, right=False)], False),
        ([an("")], False),
        ([an(WAS), an(NOW, right=False, round="r2")], False),
        ([an(WAS), an(WAS, right=False, round="r2")], True),
        ([an(WAS), an("", round="r2")], True),
        ([an(WAS)._replace(used=("skip",))], False),
    ],
)
def test_a_question_is_changed_that_was_learned_in_other_words(
    answers: list[Answered], told: bool
) -> None:
    past = history([a_deal("r1"), a_deal("r2"), *answers])
    name = ("trains", "q1")
    assert changed(past, [(name, NEW)]) == (frozenset({name}) if told else frozenset())


def test_an_answer_among_several_players_teaches_nobody() -> None:
    deal = a_deal()._replace(players=("Ada", "Bo"))
    assert not changed(history([deal, an(WAS)]), [(("trains", "q1"), NEW)])


def test_a_wording_is_that_of_the_text_and_the_right_options_as_they_are_compared() -> None:
    assert OLD._replace(text="  how FAST? ").wording == WAS
    assert (
        OLD._replace(options=(*OLD.options[:1], OLD.options[1]._replace(text="other"))).wording
        == WAS
    )
    assert a_question(id="q1", text="How fast?", right=("fifty",)).wording != WAS
    assert OLD._replace(why="another", id="other").wording == WAS
