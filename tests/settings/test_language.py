"""Which language the program speaks."""

import os
import sys
from pathlib import Path

import pytest

from quiz.settings.language import language


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [("de_DE.UTF-8", "de"), ("C.UTF-8", "en"), ("POSIX", "en"), ("", "en"), (" ES-mx", "es")],
)
def test_a_locale_tells_the_language(tmp_path: Path, locale: str, spoken: str) -> None:
    assert language({"QUIZ_HOME": str(tmp_path), "LANG": locale}) == spoken


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_in_the_place_of_the_settings_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    assert language({"QUIZ_HOME": str(tmp_path), "LANG": "ko_KR"}) == "ko"
