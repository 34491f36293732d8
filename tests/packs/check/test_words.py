import pytest

from quiz.packs.check.guessers import vowel
from quiz.packs.check.shapes import of_one_kind, quantity, shape
from quiz.packs.check.words import content, counted, likeness, stem, trigrams, words


def test_words_are_folded_and_without_signs() -> None:
    assert words("The C++ of Ångström's, don't!") == ("the", "c", "of", "ångström's", "don't")


@pytest.mark.parametrize(
    ("one", "other"),
    [("cities", "city"), ("carried", "carry"), ("rivers", "river"), ("flowing", "flows"),
     ("Kim's", "Kim"), ("quickly", "quick"), ("builders", "builder")],
)  # fmt: skip
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("glass", "gla"), ("is", "i"), ("bus", "bu")])
def test_short_words_keep_their_endings(one: str, other: str) -> None:
    assert stem(one) != other


def test_elsewhere_words_of_four_letters_and_numbers_carry_meaning() -> None:
    assert content(("der", "fluss", "7"), english=False) == {"fluss", "7"}
    assert content(("the", "rivers", "7"), english=True) == {"riv", "7"}


def test_likeness_is_the_share_in_common() -> None:
    assert likeness(frozenset("abc"), frozenset("bcd")) == 0.5
    assert likeness(frozenset(), frozenset()) == 0
    assert trigrams("ab") == {"  a", " ab", "ab "}


def test_things_are_counted_in_words() -> None:
    assert [counted(1, "file"), counted(1_200, "file")] == ["1 file", "1,200 files"]


@pytest.mark.parametrize(
    ("text", "value", "before", "after"),
    [
        ("1,200 km", 1200, "", "km"),
        ("about 50%", 50, "about", "%"),
        ("-40 °c", -40, "", "°c"),
        ("1/2", 0.5, "", ""),
        ("1,5", 1.5, "", ""),
        ("$3.50", 3.5, "$", ""),
    ],
)
def test_a_quantity_is_a_number_with_what_stands_round_it(
    text: str, value: float, before: str, after: str
) -> None:
    assert quantity(text) == (value, before, after)


@pytest.mark.parametrize("text", ["none", "1914-1918", "3 to 5", "", "12:30"])
def test_what_is_no_number_or_several_is_no_quantity(text: str) -> None:
    assert quantity(text) is None


def test_numbers_count_when_all_are_of_one_kind() -> None:
    assert of_one_kind([quantity("5 km"), quantity("7 km")]) == [5, 7]
    assert of_one_kind([quantity("5 km"), quantity("7 kg")]) == []
    assert of_one_kind([quantity("5 km"), None]) == []


def test_options_look_different_by_their_signs() -> None:
    assert shape("The old mill") == shape("The new dam")
    for other in ("The old, mill", "the old mill", "The old mill.", "The (old) mill", "The mill 2",
                  "The old-new mill", "The “old” mill", "The old: mill"):  # fmt: skip
        assert shape(other) != shape("The old mill")


@pytest.mark.parametrize(
    ("word", "sounds"),
    [("apple", True), ("hour", True), ("honest man", True), ("umbrella", True), ("8", True),
     ("unimportant", True), ("“echo”", True), ("university", False), ("European", False),
     ("one", False), ("useful thing", False), ("honey", False), ("delta", False), ("18", True),
     ("ukulele", False), ("union", False)],
)  # fmt: skip
def test_the_sound_of_a_vowel_is_told_from_the_letters(word: str, sounds: bool) -> None:
    assert vowel(word) is sounds
