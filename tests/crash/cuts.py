"""Taking the current away from every story, at every moment, with every order of the writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.scores.kept import an_answer

from .durable import lay_out, moments
from .record import Recorder, recorded, recorded_twice
from .stories import STORIES, Story
from .verdict import LostError, judge

MEMORY = Path("/dev/shm")
AGAIN = (an_answer("again1"), an_answer("again2"))


def cut_everywhere(story: Story, most: int) -> int:
    """Judge the story cut at every moment, in at most `most` states each; how many there were."""
    with scratch() as folder:
        return judged(story, recorded(story, made(folder / "played")), folder, most)


def cut_after_kills(story: Story, most: int, step: int = 1) -> int:
    """Judge the story killed after every call, or each `step`, and gone on with by another game
    that the current is taken from."""
    after = story._replace(events=AGAIN, raw=None, failures=(), loads=False)
    points = 0
    for stop in count(step // 2, step):
        with scratch() as folder:
            recorder = recorded_twice(story, made(folder / "played"), stop, after)
            if recorder is None:
                return points
            points += judged(story, recorder, folder, most)
    return points


def judged(story: Story, recorder: Recorder, folder: Path, most: int) -> int:
    """Judge every state that a recording may leave."""
    points = 0
    for points, left in enumerate(moments(recorder, most), 1):
        root = made(folder / str(points))
        lay_out(left.files, root)
        kept = (*story.kept, *left.kept)
        try:
            judge(story.home(root), kept, left.offered, began=story.began)
        except LostError as lost:
            names = {name: content and len(content) for name, content in left.files.items()}
            raise LostError(f"{story.name}, state {points} {names}: {lost}") from lost
    return points


def made(folder: Path) -> Path:
    """The folder, made."""
    folder.mkdir()
    return folder


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a while, in memory where that can be, for nothing here is to last."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def everything(most: int) -> Iterator[tuple[str, int]]:
    """Each story, cut and killed and cut, with how many points held."""
    for story in STORIES:
        yield f"{story.name}: cut", cut_everywhere(story, most)
        yield f"{story.name}: killed, then cut", cut_after_kills(story, most)
