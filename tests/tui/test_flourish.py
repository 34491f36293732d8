"""Motion with manners."""

from collections.abc import Callable

import pytest
from textual.message_pump import MessagePump
from textual.messages import Update

from quiz.game.settings import Settings
from quiz.tui import flourish
from quiz.tui.flourish import FRAMES, PERIOD, Flourish
from quiz.tui.screens.play import Play
from quiz.tui.screens.results import Results
from quiz.tui.widgets.drawing import paint
from quiz.tui.widgets.heading import Heading
from quiz.tui.widgets.track import Track
from tests.conftest import a_pack, a_question
from tests.tui.desk import FakeDesk
from tests.tui.stage import Stage, playing


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames that never come by themselves."""
    monkeypatch.setattr(flourish, "PERIOD", 3600.0)


def lively(**settled: bool) -> FakeDesk:
    """The desk of a player who lets things move."""
    desk = FakeDesk(a_pack())
    desk.chosen = Settings(**settled)  # type: ignore[arg-type]
    return desk


def running(stage: Stage) -> bool:
    """Whether something moves."""
    assert isinstance(stage.app.screen, Play | Results)
    return stage.app.screen.flourish.timer is not None


def test_a_flourish_is_over_in_less_than_a_fifth_of_a_second() -> None:
    assert FRAMES * PERIOD < 0.2


@pytest.mark.usefixtures("still")
async def test_a_right_answer_lets_the_train_glide_and_come_to_rest() -> None:
    async with playing(desk=lively()) as stage:
        await stage.press(stage.key())
        assert isinstance(stage.app.screen, Play)
        flourish = stage.app.screen.flourish
        frames = [stage.text]
        while flourish.timer is not None:
            flourish.step()
            await stage.pilot.pause()
            frames.append(stage.text)
        assert len(frames) == FRAMES + 1
        tracks = [next(line for line in frame.split("\n") if "◗" in line) for frame in frames]
        places = [track.index("◗") for track in tracks]
        assert places == sorted(places)
        assert places[0] < places[-1]


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("key", ["n", "j", "f5"])
async def test_any_key_ends_a_flourish_and_does_its_work(key: str) -> None:
    async with playing(desk=lively()) as stage:
        await stage.press(stage.key())
        assert running(stage)
        await stage.press(key)
        assert not running(stage)
        assert stage.round.open is (key == "n")


@pytest.mark.usefixtures("still")
async def test_a_wrong_answer_has_no_flourish() -> None:
    async with playing(desk=lively()) as stage:
        await stage.press(stage.key(right=False))
        assert not running(stage)


@pytest.mark.usefixtures("still")
async def test_a_perfect_round_sparkles_and_any_key_ends_it() -> None:
    desk = lively()
    async with playing(a_pack(a_question()), desk=desk) as stage:
        await stage.press(stage.key(), "n")
        assert running(stage)
        assert "Nothing missed. ✦" in stage.text
        await stage.press("f5")
        assert not running(stage)
        assert "✦" not in stage.text


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(("settled", "told"), [(False, "full"), (True, "none"), (True, "basic")])
async def test_nothing_moves_for_those_who_do_not_want_it(
    settled: bool, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", told)
    async with playing(a_pack(a_question()), desk=lively(motion=settled)) as stage:
        await stage.press(stage.key())
        assert not running(stage)
        await stage.press("n")
        assert not running(stage)


@pytest.mark.parametrize("wanted", [False, True])
async def test_the_bell_rings_for_a_right_answer_if_asked_for(
    wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[bool] = []
    async with playing(desk=lively(bell=wanted, motion=False)) as stage:
        monkeypatch.setattr(stage.app, "bell", lambda: rung.append(True))
        await stage.press(stage.key(right=False), "n")
        assert rung == []
        await stage.press(stage.key())
        assert len(rung) == wanted


def test_starting_again_leaves_one_timer() -> None:
    pump = Pump()
    drawn: list[int] = []
    own = Flourish(pump, drawn.append)
    own.start()
    own.start()
    assert pump.running == 1
    for _ in range(FRAMES + 3):
        own.step()
    assert pump.running == 0
    assert drawn[-1] == 0


class Pump(MessagePump):
    """Counts the timers that run."""

    running = 0

    def set_interval(self, _period: float, _step: Callable[[], None]) -> "Pump":  # type: ignore[override]
        self.running += 1
        return self

    def stop(self) -> None:
        self.running -= 1


async def test_a_train_that_glides_lets_nothing_go_unpainted_that_waits_for_it() -> None:
    async with playing() as stage:
        screen = stage.app.screen
        heading, track = screen.query_one(Heading), screen.query_one(Track)
        await screen._on_update(Update(heading))
        paint(track)
        assert heading in screen._dirty_widgets
        await stage.pilot.pause()
        assert not screen._dirty_widgets
