"""The real program in a real terminal, killed and left in every way."""

import json
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs pseudo-terminals", allow_module_level=True)

from tests.terminal import quiz

OPEN = r"(?s)❯ 1 a .*2 b .*3 c .*1-[34] answer"


def answers(home: Path) -> list[dict[str, object]]:
    """The kept answers; the score file is valid JSON at every instant."""
    kept = json.loads((home / "scores.json").read_text(encoding="utf-8"))
    return [record for record in kept["records"] if record.get("event") == "answered"]


def table(text: str) -> list[str]:
    """The question and its options, as the screen shows them."""
    lines = [line.replace("❯", " ").strip() for line in text.splitlines()]
    first = next(at for at, line in enumerate(lines) if line and at > 1)
    last = max(at for at, line in enumerate(lines) if line[:4] in ("3 c ", "4 d "))
    return lines[first : last + 1]


def test_the_first_start_takes_one_key_to_the_first_answer(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.expect("Welcome!")
        terminal.type("1")
        terminal.expect("✓ right")
        terminal.type("\x11")
        assert terminal.wait() == 0
    assert len(answers(tmp_path)) == 1


def test_a_killed_game_resumes_at_the_open_question_with_the_same_options(tmp_path: Path) -> None:
    with quiz(tmp_path, "play", "armored-train", "--seed", "1") as terminal:
        for number in (1, 2):
            terminal.expect(f"Question {number} of 10")
            terminal.type("1")
            terminal.expect("space next")
            terminal.type("n")
        terminal.expect("Question 3 of 10")
        terminal.expect(OPEN)
        before = table(terminal.text)
        terminal.kill()
    assert len(answers(tmp_path)) == 2
    with quiz(tmp_path) as terminal:
        terminal.expect("Resume: question 3 of 10")
        terminal.type("\r")
        terminal.expect("Question 3 of 10")
        terminal.expect(OPEN)
        assert table(terminal.text) == before


def test_an_answer_is_on_the_disk_before_the_next_question_is_shown(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1n")
        terminal.expect("Question 2 of 10")
        terminal.kill()
    assert len(answers(tmp_path)) == 1


def test_the_terminal_is_left_as_it_was_found(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        assert not terminal.restored
        terminal.type("\x11")
        assert terminal.wait() == 0
        assert terminal.restored


def test_a_terminal_that_hangs_up_keeps_the_answer(tmp_path: Path) -> None:
    with quiz(tmp_path) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1")
        terminal.expect("✓ right")
        assert terminal.hang_up() == 130
    assert len(answers(tmp_path)) == 1


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "vt100"}, {"LANG": "C"}])
def test_it_plays_without_colours_and_on_old_terminals(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    with quiz(tmp_path, environ=environ) as terminal:
        terminal.expect("Question 1 of 10")
        terminal.type("1")
        terminal.expect("right")
        terminal.type("\x11")
        assert terminal.wait() == 0


def test_two_games_at_once_both_keep_their_answers(tmp_path: Path) -> None:
    seed = ("--seed", "1", "-n", "9")
    with (
        quiz(tmp_path, "play", "armored-train", *seed) as one,
        quiz(tmp_path, "play", "armored-train", *seed) as two,
    ):
        for number in range(1, 5):
            for terminal in (one, two):
                terminal.expect(f"Question {number} of 9")
                terminal.type("1")
            for terminal in (one, two):
                terminal.expect("space next")
                terminal.type("n")
        for terminal in (one, two):
            terminal.expect("Question 5 of 9")
            terminal.kill()
    kept = answers(tmp_path)
    assert len(kept) == 8
    assert len({record["round"] for record in kept}) == 2
