"""The questions of a file together."""

import pytest

from quiz.errors import QuizError
from quiz.game.question import Option, Pack, Question
from quiz.packs.convert import gathering
from quiz.packs.convert.contract import Imported, Item
from quiz.packs.convert.gathering import imported
from quiz.packs.convert.pieces import item, skipped


def asked(place: str, text: str, right: str = "yes", wrong: str = "no", id: str = "") -> Item:
    return item(place, Question(id, text, (Option(right, correct=True), Option(wrong))))


def gathered(*items: Item) -> Imported:
    return imported(Pack("p", "P", ()), items)


def test_the_same_question_is_skipped_the_second_time() -> None:
    found = gathered(asked("1", "Why?"), asked("5", "why?", "YES.", "never"))
    assert [one.status for one in found.items] == ["ok", "skipped"]
    assert found.items[1].notes == ("the same question as 1",)


def test_the_same_question_with_ids_of_its_own_stays() -> None:
    found = gathered(asked("1", "Why?", id="a"), asked("5", "Why?", id="b"), asked("6", "Why?"))
    assert [one.status for one in found.items] == ["ok", "ok", "ok"]


def test_a_question_with_an_id_that_is_taken_loses_it() -> None:
    found = gathered(asked("1", "Why?", id="a"), asked("5", "When?", id="a"))
    assert found.items[1].status == "changed"
    assert found.items[1].notes == ("dropped: the id `a`, which 1 has already",)
    assert len({one.id for one in found.pack.questions}) == 2


def test_a_question_that_is_asked_again_with_another_right_answer_stays_and_is_named() -> None:
    found = gathered(asked("1", "Why?"), asked("5", "Why?", "no", "yes"))
    assert [one.status for one in found.items] == ["ok", "ok"]
    assert found.notes == ("5: asks the same as 1, with another right answer",)


def test_of_many_notes_of_a_kind_the_first_five_are_told() -> None:
    found = gathered(*(asked(str(number), "Why?", f"answer {number}") for number in range(9)))
    assert len(found.notes) == 6
    assert found.notes[-1] == "and 3 more like this"


@pytest.mark.parametrize("text", ["CafÃ©?", "itâ€™s", "Estimate ﾂｱ Margin", "lost \ufffd"])
def test_letters_that_were_misread_are_told(text: str) -> None:
    assert gathered(asked("7", text)).notes == (f"7: {gathering.STRANGE}",)


@pytest.mark.parametrize("text", ["Ça va?", "São Paulo", "25 °C", "ＡＢＣ", "naïve “quotes”"])
def test_letters_with_accents_are_not_taken_for_misread(text: str) -> None:
    assert gathered(asked("7", text)).notes == ()


def test_a_question_that_was_skipped_stays_in_its_place() -> None:
    found = gathered(asked("1", "Why?"), skipped("2", "no"), asked("3", "When?"))
    assert [one.place for one in found.items] == ["1", "2", "3"]
    assert len(found.pack.questions) == 2


def test_more_questions_than_a_pack_may_have_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_QUESTIONS", 3)
    with pytest.raises(QuizError, match="more than"):
        gathered(*(asked(str(number), f"Number {number}?") for number in range(4)))
