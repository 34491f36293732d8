"""The article's pack: every paragraph asked, nothing said twice, and nothing given away."""

import re
from collections import Counter

import pytest

from quiz.game.question import Pack, Question
from quiz.packs.folders import shipped
from quiz.packs.format import read

TAGS = {
    "train",
    "journey",
    "security",
    "propaganda",
    "inside",
    "trotsky",
    "civil-war",
    "family",
    "message",
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = read(shipped() / "armored-train.yaml").pack
    assert found is not None
    return found


def right(question: Question) -> str:
    """The first right option."""
    return next(option.text for option in question.options if option.correct)


def words(text: str) -> list[str]:
    """Words without case and signs."""
    return re.findall(r"[\w']+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of six words."""
    found = words(text)
    return {tuple(found[at : at + 6]) for at in range(len(found) - 5)}


def test_every_paragraph_is_cited(pack: Pack) -> None:
    cited = {citation.at for question in pack.questions for citation in question.citations}
    assert cited == {str(number) for number in range(1, 20)}


def test_there_are_seventy_to_ninety_questions_with_ids_of_their_own(pack: Pack) -> None:
    assert 70 <= len(pack.questions) <= 90
    assert len({question.id for question in pack.questions}) == len(pack.questions)
    assert all(re.fullmatch(r"[a-z0-9-]+", question.id) for question in pack.questions)


def test_every_question_has_three_or_four_options_and_a_hint(pack: Pack) -> None:
    assert {len(question.options) for question in pack.questions} <= {3, 4}
    assert all(question.hints for question in pack.questions)


def test_difficulty_is_spread(pack: Pack) -> None:
    share = Counter(question.difficulty for question in pack.questions)
    total = len(pack.questions)
    for grade, wanted in (("easy", 0.4), ("medium", 0.4), ("hard", 0.2)):
        assert abs(share[grade] / total - wanted) <= 0.06


def test_tags_come_from_the_closed_list_and_all_are_used(pack: Pack) -> None:
    assert {tag for question in pack.questions for tag in question.tags} == TAGS
    assert all(question.tags for question in pack.questions)


def test_the_right_option_is_neither_long_nor_short(pack: Pack) -> None:
    single = [question for question in pack.questions if not question.several]
    ranks = Counter(
        sorted(len(option.text) for option in question.options).index(len(right(question)))
        for question in single
    )
    assert max(ranks.values()) / len(single) < 0.4
    means = [
        len(right(question)) * len(question.options) / sum(len(o.text) for o in question.options)
        for question in single
    ]
    assert 0.95 < sum(means) / len(means) < 1.05


def test_the_right_option_is_written_in_every_place(pack: Pack) -> None:
    places = Counter(
        next(place for place, option in enumerate(question.options) if option.correct)
        for question in pack.questions
    )
    assert all(15 <= places[place] <= 30 for place in range(4))


def test_no_two_questions_share_six_words_in_a_row(pack: Pack) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for question in pack.questions:
        for run in runs(question.text):
            assert seen.setdefault(run, question.id) == question.id, " ".join(run)


def test_no_question_tells_to_choose_all(pack: Pack) -> None:
    assert not [question.id for question in pack.questions if "choose" in question.text.casefold()]
