import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.game.question import Pack
from quiz.packs.check import report_github, report_json, report_text
from quiz.packs.check.checking import Report, check
from quiz.packs.writer import dump
from tests.packs.strategies import AWKWARD, packs

MODEST = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to write packs to."""
    return tmp_path_factory.mktemp("packs") / "any.yaml"


def put_into_words(report: Report) -> None:
    """All forms of a report can be made, and every problem has a place in the file."""
    lines = [*report_text.lines([report], width=40), *report_github.lines([report])]
    assert not any("\n" in line for line in lines)
    json.dumps(report_json.value([report]))
    assert 0 <= report.readiness <= 100
    for problem in report.problems:
        assert 1 <= problem.line <= max(len(report.lines), 1)
        assert 1 <= problem.column <= len(report.lines[problem.line - 1]) + 1


@given(packs())
@MODEST
def test_any_pack_the_format_allows_is_checked(path: Path, pack: Pack) -> None:
    path.write_text(dump(pack), encoding="utf-8")
    put_into_words(check(path))


LINE = st.sampled_from(
    ("quiz: 1", "title: T", "questions:", "  - question: Which is not?", "    options:",
     "      - correct: a", "      - b", "    cite: {source: a, quote: b}",
     "sources: {a: {file: b}}",
     "    check: {ignore: [Q301, Q999]}", "    why: |", "\t", "---", "%x", "&a *a", "{", "]")
) | st.sampled_from(AWKWARD)  # fmt: skip


@given(st.lists(LINE, max_size=14).map("\n".join) | st.text(max_size=60))
@MODEST
def test_any_text_at_all_is_checked(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
    put_into_words(check(path))


@given(st.binary(max_size=80))
@MODEST
def test_any_bytes_are_checked(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    put_into_words(check(path))
