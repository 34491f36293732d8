from hypothesis import given
from hypothesis import strategies as st

from quiz.game.events import Answered, Ended
from quiz.game.text import hidden
from tests.cli.talks import played
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk

LINES = st.lists(
    st.sampled_from(["1", "2", "a", "e", "1 2", "h", "s", "n", "q", "?", "", "9"]) | st.text(),
    max_size=30,
).map("\n".join)


@given(LINES)
def test_whatever_is_typed_a_question_counts_once_and_the_game_ends(lines: str) -> None:
    pack = a_pack(
        a_question("a"), a_question("b", right=("x", "y")), a_question("c", hints=(), quote="")
    )
    desk = FakeDesk(pack, text="It goes at sixty.")
    said = played(lines, pack, desk=desk)
    answered = [event.question for event in desk.kept if isinstance(event, Answered)]
    assert len(answered) == len(set(answered))
    ended = any(isinstance(event, Ended) for event in desk.kept)
    assert ended == (len(answered) == 3)
    assert ("The end." in said) == ended
    assert ("Stopped with" in said) != ended


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_text_of_a_pack_reaches_the_terminal_as_a_command(question: str, option: str) -> None:
    pack = a_pack(
        a_question("a", question, right=("sixty",), wrong=(option,), why=question, quote=option),
        title=question,
    )
    said = played("1\ns\n\n", pack, desk=FakeDesk(pack, text=question))
    assert not any(hidden(character) for character in said)
