from pathlib import Path

import pytest

from quiz.packs.check.checking import check
from quiz.packs.check.rule import ADVICE
from quiz.packs.folders import files, shipped


@pytest.mark.parametrize("path", list(files(shipped())), ids=lambda path: path.stem)
def test_our_own_pack_has_no_error_and_no_warning(path: Path) -> None:
    told = [problem for problem in check(path).problems if problem.rule.severity != ADVICE]
    assert [(one.rule.code, one.line, one.message) for one in told] == []
