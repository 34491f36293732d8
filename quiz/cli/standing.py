"""A pack as its file has it now: the questions, and the line that each begins on."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import QuizError
from ..game.question import Pack, Question

if TYPE_CHECKING:
    from ..packs.format import Reading
    from .shelves import Shelves


class Standing(NamedTuple):
    """A pack in its file. `path` and `pack` are None where it is not here or cannot be read."""

    id: str
    path: Path | None = None
    pack: Pack | None = None
    reading: "Reading | None" = None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.pack.title if self.pack else self.id

    def question(self, id: str) -> Question | None:
        """The question with this id, if the file still has it."""
        questions = self.pack.questions if self.pack else ()
        return next((question for question in questions if question.id == id), None)

    def line(self, question: str) -> int:
        """The line, from 1, on which a question begins; 0 where it is not there."""
        return self.reading.places.get(question, (0, 0))[0] if self.reading else 0

    def place(self, question: str, *, name_only: bool = False) -> str:
        """`file:line` of a question, or as much of that as is known."""
        if self.path is None:
            return ""
        line, file = self.line(question), self.path.name if name_only else str(self.path)
        return f"{file}:{line}" if line else file


def asked_for(shelves: "Shelves", target: str) -> Standing:
    """The pack that a file name or an id stands for.

    Raises QuizError when there is none, or when it cannot be read or played.
    """
    from ..packs.library import playable
    from .play import is_file

    path = Path(target) if is_file(target) else shelves.path(target)
    reading = read(path)
    pack = playable(reading)
    return Standing(pack.id, path, pack, reading)


def on_shelf(shelves: "Shelves", id: str) -> Standing:
    """The pack with this id as far as it is here; answers outlive packs."""
    try:
        path = shelves.path(id)
        reading = read(path)
    except QuizError:
        return Standing(id)
    return Standing(id, path, reading.pack, reading)


def read(path: Path) -> "Reading":
    """The file as it is now. Raises QuizError when it cannot be read."""
    from ..packs import format as pack_format

    return pack_format.read(path)
