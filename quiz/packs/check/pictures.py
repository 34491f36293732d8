"""The rule about pictures that belong to questions."""

from collections.abc import Iterator

from ...errors import QuizError
from ...tongue import _
from ..nodes import shown
from ..pictures import picture_file, unfit
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
            picture_file(manuscript.path, image)
        except QuizError:
            message = f"the picture {shown(image.file)} is not there"
            yield asked.note(message, "Put it beside the pack.", "image", "file")


@rule("Q531", "picture cannot be shown", GROUNDING, WARNING)
def not_shown(manuscript: Manuscript) -> Iterator[Note]:
    """The picture of a question is too large a file, or of no kind that is drawn.

    PNG, JPEG, GIF, WebP and BMP are drawn, in files of at most 8 MiB; players see only the `alt`
    text of any other.
    """
    for asked in manuscript.asked:
        image = asked.question.image
        if image is None:
            continue
        try:
            why = unfit(picture_file(manuscript.path, image))
        except QuizError:
            continue  # told by the rule above
        if why:
            message = _("the picture {name} cannot be shown: {why}").format(
                name=shown(image.file), why=why
            )
            advice = _("Save it as a smaller PNG or JPEG.")
            yield asked.note(message, advice, "image", "file")
