"""The rule about pictures that belong to questions."""

from collections.abc import Iterator

from ...errors import QuizError
from ...game.question import Source
from ..nodes import shown
from ..sources import document
from .manuscript import Manuscript, Note
from .rule import GROUNDING, WARNING, rule


@rule("Q530", "picture missing", GROUNDING, WARNING)
def missing(manuscript: Manuscript) -> Iterator[Note]:
    """The picture of a question is not beside the pack; only its `alt` text can be shown.

    It is looked for where sources are: beside the pack, in the folder `sources` beside it, and in
    the folder `seeds` next to the pack's folder.
    """
    for asked in manuscript.asked:
        image = asked.question.image
        if image is None:
            continue
        try:
            document(manuscript.path, Source("", image.alt, image.file))
        except QuizError:
            message = f"the picture {shown(image.file)} is not there"
            yield asked.note(message, "Put it beside the pack.", "image", "file")
