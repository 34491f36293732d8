"""A quotation is found word for word or not at all, and always where it stands."""

import re
import textwrap
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.game.question import Citation
from quiz.packs.sources import find, nearest

TEXT = """\
# A train

Armour makes the train heavy — “cumbersome”, even. It can’t go faster than 60 km/h.

## 1 The way

The way is 2,600 kilometers long, and 1.5 days short. A party of unhappy people waits
at -5 degrees. The well-
known train is for-
mation-driven. All of it.

## 2 The end

All of it. Kim's train stops, says the state-owned news.

### 2.1 After

All of it is over at 10:30. Zu\u0308rich is far.
"""


def places(quote: str, text: str = TEXT, **narrow: str) -> list[str]:
    return [text[span.start : span.end] for span in find(text, Citation("s", quote, **narrow))]


@pytest.mark.parametrize(
    ("quote", "seen"),
    [
        ("Armour makes the train heavy", "Armour makes the train heavy"),
        ("  makes   the\ntrain ", "makes the train"),
        ("people waits at -5 degrees", "people waits\nat -5 degrees"),
        ('heavy - "cumbersome", even', "heavy — “cumbersome”, even"),
        ("heavy – „cumbersome‟, even", "heavy — “cumbersome”, even"),
        ("It can't go", "It can’t go"),
        ("the train\u00a0heavy", "the train heavy"),
        ("the tr\u00adain\u200b heavy", "the train heavy"),
        ("The well-known train", "The well-\nknown train"),
        ("The wellknown train", "The well-\nknown train"),
        ("is formation-driven", "is for-\nmation-driven"),
        ("is for-\nmation-driven", "is for-\nmation-driven"),
        ("state‑owned news", "state-owned news"),
        ("Zürich is far", "Zu\u0308rich is far"),
        ("2,600 kilometers", "2,600 kilometers"),
        ("-5 degrees", "-5 degrees"),
        ("## 1 The way The way is", "## 1 The way\n\nThe way is"),
    ],
)
def test_a_quotation_is_found_though_set_otherwise(quote: str, seen: str) -> None:
    assert places(quote) == [seen]


@pytest.mark.parametrize(
    "quote",
    [
        *("Armor makes the train heavy", "armour makes the train", "the heavy train", "art"),
        *("the train is heavy", "happy people", "600 kilometers", "2,6", "5 days", "5 degrees"),
        *("It can", "formation driven", "state owned news", "stateowned news", "", " ", "-"),
        *("Zurich is far", "All of it!", "tion-driven", "Kim", "train is form", "known train"),
        *("waits at 5 degrees", "waits at −6 degrees", "heavy cumbersome", "is far. All"),
    ],
)
def test_a_quotation_that_is_changed_or_cuts_a_word_is_not_found(quote: str) -> None:
    assert places(quote) == []


def test_a_quotation_is_found_as_often_as_it_stands_there() -> None:
    assert places("All of it") == ["All of it"] * 3
    assert [TEXT[: span.start].count("\n") for span in find(TEXT, Citation("s", "All of it"))] == [
        9,
        13,
        17,
    ]


@pytest.mark.parametrize(
    ("narrow", "lines"),
    [
        ({"prefix": "driven."}, [9]),
        ({"prefix": "formation-driven."}, [9]),
        ({"prefix": "driven"}, []),
        ({"suffix": "is over"}, [17]),
        ({"suffix": ". Kim’s train"}, [13]),
        ({"prefix": "The end", "suffix": "."}, [13]),
        ({"at": "1"}, [9]),
        ({"at": "2"}, [13, 17]),
        ({"at": "2.1"}, [17]),
        ({"at": "section 2"}, [13, 17]),
        ({"at": "§ 2.1"}, [17]),
        ({"at": "2 the  END"}, [13, 17]),
        ({"at": "A train"}, [9, 13, 17]),
        ({"at": "3"}, []),
        ({"at": "21"}, []),
        ({"at": "the last page"}, [9, 13, 17]),
        ({"at": " "}, [9, 13, 17]),
    ],
)
def test_what_stands_beside_or_above_tells_places_apart(
    narrow: dict[str, str], lines: list[int]
) -> None:
    found = find(TEXT, Citation("s", "All of it", **narrow))
    assert [TEXT[: span.start].count("\n") for span in found] == lines


def test_a_number_is_a_page_where_no_heading_has_one() -> None:
    assert places("b c", "# Title\n\na b c\n", at="7") == ["b c"]


def test_a_script_without_spaces_is_quoted_from_any_letter() -> None:
    assert places("都市で", "東京は大きな都市です。") == ["都市で"]
    assert places("เมือง", "กรุงเทพเป็นเมืองใหญ่") == ["เมือง"]
    assert places("都会で", "東京は大きな都市です。") == []


def test_a_sentence_may_lack_the_capital_that_a_copy_lost() -> None:
    assert places("he way is 2,600 kilometers long") == ["he way is 2,600 kilometers long"]
    assert places("is over at 10:30. Z") == ["is over at 10:30. Z"]
    assert places("he way is") == []
    assert places("rmour makes the tr") == []


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=6, max_size=40)


@given(WORDS, st.data())
def test_what_was_taken_from_a_text_is_found_in_it_however_it_is_set(
    words: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    gaps = st.sampled_from([" ", "\n", "\r\n", "  ", "\u00a0", " \u200b", "\t"])
    text = "".join(word + data.draw(gaps) for word in words)
    quote = data.draw(gaps).join(words[start:end])
    found = find(text, Citation("s", quote))
    assert all(text[span.start : span.end].split() for span in found)
    plain = [re.sub(r"[\s\u200b]+", " ", text[span.start : span.end]).strip() for span in found]
    assert plain
    assert set(plain) == {" ".join(words[start:end])}


@given(WORDS, st.data())
def test_words_that_are_not_in_a_text_are_not_found_in_it(
    words: list[str], data: st.DataObject
) -> None:
    quote = data.draw(st.lists(st.sampled_from(words), min_size=2, max_size=8))
    text = textwrap.fill(" ".join(words), 20, break_long_words=False)
    assume(f" {' '.join(quote)} " not in f" {' '.join(words)} ")
    assert find(text, Citation("s", " ".join(quote))) == ()


@given(st.text(), st.text())
def test_any_texts_are_compared(text: str, quote: str) -> None:
    for span in find(text, Citation("s", quote)):
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(st.sampled_from("ab -\n\u00ad\u2010'’.1 A\u0301"), max_size=40), st.data())
def test_a_place_that_is_found_folds_to_the_quotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = data.draw(st.just(text[start:]) | st.text(st.sampled_from("ab -\n1A"), max_size=10))
    for span in find(text, Citation("s", quote)):
        assert letters(text[span.start : span.end]) == letters(quote)


def letters(text: str) -> str:
    """What no folding may change."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def test_the_nearest_passage_shares_most_words() -> None:
    assert nearest(TEXT, "makes the trains very heavy") == "makes the train heavy — “cumbersome"
    assert nearest(TEXT, "the road is 2,600 kilometers long") == "The way is 2,600 kilometers long"
    assert nearest("東京は大きな都市です。", "大きい都市です") == "大きな都市です"


@pytest.mark.parametrize("quote", ["nothing of the kind whatsoever anywhere", "", "…", "zzz"])
def test_there_is_no_nearest_passage_when_most_words_are_missing(quote: str) -> None:
    assert nearest(TEXT, quote) == ""
