"""Which signs charts are drawn with."""

import pytest

from quiz.game.book.charts import ASCII
from quiz.tui.signs import chart_signs


def test_a_locale_without_utf_8_has_charts_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert chart_signs() is ASCII
