"""The pictures of the README show the program as it is."""

import pytest

from tests.pictures.__main__ import FOLDER
from tests.pictures.scenes import SCENES, draw
from tests.programs import REPOSITORY


@pytest.mark.parametrize("name", SCENES)
async def test_a_picture_is_what_the_program_draws(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert kept == await draw(name), "look at what `python -m tests.pictures` draws, and keep it"


def test_every_picture_is_shown_and_none_is_left_over() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(SCENES)
    for name in SCENES:
        assert f"](tests/pictures/{name}.svg)" in readme
