"""Which values of a setting make sense."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.game.settings import Settings
from quiz.game.settling import SETTINGS, as_json, as_text, taken

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def test_every_setting_can_be_settled() -> None:
    assert tuple(SETTINGS) == Settings._fields


@pytest.mark.parametrize(
    ("name", "value", "is_taken_as"),
    [
        ("player", "  Ada \x1b Lovelace ", "Ada \ufffd Lovelace"),
        ("player", "a" * 61, "a" * 60),
        ("language", "de", "de"),
        ("language", "pt", None),
        ("language", "ko_KR.UTF-8", "ko"),
        ("language", "system", ""),
        ("theme", "Nord", "nord"),
        ("theme", 7, None),
        ("motion", False, False),
        ("motion", "off", False),
        ("motion", "reduced", False),
        ("motion", "On", True),
        ("motion", "maybe", None),
        ("motion", 1, None),
        ("clock", 20, 20),
        ("clock", "20", 20),
        ("clock", "none", 0),
        ("clock", None, 0),
        ("clock", 3600, None),
        ("clock", True, None),
        ("clock", -1, None),
        ("clock", "²", None),
        ("goal", 2.5, None),
        ("buzzers", "qwer uiop", "qwer uiop"),
        ("buzzers", "qq", None),
        ("buzzers", 3, None),
        ("keymap", "next=n,space hint=x", (("hint", "x"), ("next", "n,space"))),
        ("keymap", {"help": "?"}, (("help", "question_mark"),)),
        ("keymap", {"help": ","}, (("help", "comma"),)),
        ("keymap", {}, ()),
        ("keymap", "next", None),
        ("keymap", "next=a next=b", None),
        ("keymap", {"Next!": "a"}, None),
        ("keymap", {"next": "ctrl+h"}, None),
        ("keymap", {"next": "ctrl+enter"}, None),
        ("keymap", {"next": 3}, None),
        ("keymap", {"next": ""}, None),
        ("keymap", {"next": "ctrl+n"}, (("next", "ctrl+n"),)),
        ("keymap", [["next", "n"]], None),
        ("profiles", "Ada, Bo, Ada", ("Ada", "Bo")),
        ("profiles", ["Ada", ""], ("Ada",)),
        ("profiles", [3], None),
    ],
)
def test_a_value_is_taken_or_refused(name: str, value: Any, is_taken_as: Any) -> None:
    if is_taken_as is not None:
        assert taken(name, value) == is_taken_as
    else:
        with pytest.raises(QuizError, match=name) as refused:
            taken(name, value)
        assert refused.value.advice


def test_a_misspelt_setting_and_a_misspelt_value_are_guessed() -> None:
    with pytest.raises(QuizError, match="Did you mean motion"):
        taken("motoin", "on")
    with pytest.raises(QuizError, match="Did you mean dracula"):
        taken("theme", "drakula")


@pytest.mark.parametrize("name", Settings._fields)
@given(value=JSON)
def test_any_value_is_taken_or_refused_and_written_as_it_was_taken(name: str, value: Any) -> None:
    try:
        once = taken(name, value)
    except QuizError:
        return
    assert taken(name, as_json(name, once)) == once
    if name not in ("player", "profiles"):
        assert taken(name, as_text(name, once)) == once
