"""Ten thousand events of any kind, against the rules."""

import pytest

from tests.tui.monkey.playing import played


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_a_monkey_does_the_rules_hold(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.tui.beat.LATE", 3600.0)  # the monkey moves the clock itself
    done = await played(2500, seed)
    assert done.compared > 50
    assert done.answers > 30
    assert done.ended > 3
