"""The current goes at any moment: of what was kept nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .cuts import cut_after_kills, cut_everywhere
from .stories import STORIES, Story
from .verdict import LostError

BY_NAME = {story.name: story for story in STORIES}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_no_cut_of_the_current_takes_what_was_kept(story: Story) -> None:
    assert cut_everywhere(story, 6) >= 20


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_nor_does_one_after_another_game_was_killed(story: Story) -> None:
    assert cut_after_kills(story, 2, step=7) >= 20


def nothing(*_: Any) -> None:
    """What a careless program does to flush."""


def left_alone(path: Path, _: bytes) -> Path:
    """Where a careless program sets a damaged file aside."""
    return path


@pytest.mark.parametrize(
    ("place", "careless", "story"),
    [
        ("adding.flush", nothing, "a game goes on"),
        ("renew.flush", nothing, "edited by hand"),
        ("renew.flush_folder", nothing, "a first game"),
        ("disk.flush_folder", nothing, "a first game"),
        ("mending.set_aside", left_alone, "torn"),
    ],
)
def test_the_harness_sees_what_a_careless_program_loses(
    monkeypatch: pytest.MonkeyPatch, place: str, careless: Callable[..., Any], story: str
) -> None:
    monkeypatch.setattr(f"quiz.scores.{place}", careless)
    with pytest.raises(LostError):
        cut_everywhere(BY_NAME[story], 6)


@pytest.mark.parametrize(
    ("place", "careless", "story"),
    [
        ("store.flush_name", nothing, "a first game"),
        ("disk._is_private", lambda _: False, "a first game"),
        ("renew._keeps", lambda copy, raw: copy.read_bytes() == raw, "torn"),
    ],
)
def test_the_harness_sees_what_trusting_a_dead_game_loses(
    monkeypatch: pytest.MonkeyPatch, place: str, careless: Callable[..., Any], story: str
) -> None:
    monkeypatch.setattr(f"quiz.scores.{place}", careless)
    with pytest.raises(LostError):
        cut_after_kills(BY_NAME[story], 12)
