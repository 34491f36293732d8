"""A reading says where its parts stand, and what it is the hash of."""

from collections.abc import Callable

import pytest

from quiz.game.question import identity
from quiz.packs.format import parse

from .full import FULL, sound
from .zoo.case import FINE, HEAD


def at(text: str, line: int, column: int) -> str:
    return text.split("\n")[line - 1][column - 1 :]


def test_rules_to_ignore_are_kept_with_their_questions_and_places() -> None:
    ignores = parse(FULL, "x.yaml").ignores
    assert [(code, question) for code, question, _, _ in ignores] == [
        ("Q204", ""),
        ("Q301", ""),
        ("Q202", "speed"),
    ]
    assert [at(FULL, line, column)[:4] for _, _, line, column in ignores] == [
        "Q204",
        "Q301",
        "Q202",
    ]


def test_places_name_each_question_that_plays() -> None:
    text = HEAD + FINE + "  - {}\n" + "  - id: z\n    question: Z?\n    options: [correct: a, b]\n"
    reading = parse(text, "x.yaml")
    assert reading.places == {identity("Fine?", ["a"]): (6, 5), "z": (9, 5)}


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ((), "id: speed"),
        (("question",), "How fast?"),
        (("options",), "- correct: 60"),
        (("options", 0), "correct: 60"),
        (("options", 0, "correct"), "60 km/h"),
        (("options", 1), "25 km/h"),
        (("options", 2, "why"), "Twice that."),
        (("options", 9), "- correct: 60"),
        (("cite", 1, "quote"), "other words"),
        (("difficulty",), "easy"),
        (("image", 0, "alt"), "A green train"),
        (("hint", 1), "Two."),
        (("no-such", "part"), "id: speed"),
    ],
)
def test_the_parts_of_a_question_have_places(path: tuple[str | int, ...], seen: str) -> None:
    assert at(FULL, *parse(FULL, "x.yaml").place("speed", *path)).startswith(seen)


SAME: list[Callable[[str], str]] = [
    lambda text: text.replace("quiz: 1\n", "# A comment\n\nquiz: 1   # here\n"),
    lambda text: text.replace("How fast?", '"How\n      fast?"'),
    lambda text: text.replace("The armour.", "Another reason."),
    lambda text: text.replace("[One., Two.]", "None."),
    lambda text: text.replace("\n", "\r\n"),
]
OTHER: list[Callable[[str], str]] = [
    lambda text: text.replace("How fast?", "How slow?"),
    lambda text: text.replace("25 km/h", "26 km/h"),
    lambda text: text.replace("- 25 km/h", "- correct: 25 km/h").replace("pool: 2\n", "pool: 3\n"),
    lambda text: text.replace("    shuffle: false\n", ""),
    lambda text: text.replace("    pool: 2\n", ""),
    lambda text: text.replace("id: speed", "id: pace"),
    lambda text: text + FINE,
]


@pytest.mark.parametrize("change", SAME)
def test_the_hash_of_a_pack_stays_when_no_one_is_asked_otherwise(
    change: Callable[[str], str],
) -> None:
    assert change(FULL) != FULL
    assert sound(change(FULL)).hash == sound(FULL).hash


@pytest.mark.parametrize("change", OTHER)
def test_the_hash_of_a_pack_changes_with_what_is_asked(change: Callable[[str], str]) -> None:
    assert change(FULL) != FULL
    assert sound(change(FULL)).hash != sound(FULL).hash


def test_the_hash_of_a_pack_is_the_same_for_ever() -> None:
    assert sound("quiz: 1\ntitle: T\nquestions:\n" + FINE).hash == "d1423fd4d91d576e"
