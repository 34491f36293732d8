"""Help about packs and what they cite."""

from ...tongue import _
from . import Text


def packs() -> Text:
    """What a pack is, and how packs come and go."""
    yield _("A pack is a YAML file of questions. quiz list shows those you have; quiz play "
            "FILE.yaml plays one from anywhere.")  # fmt: skip
    yield _("quiz add takes packs from a file, a folder, a zip archive, an https address or a git "
            "repository, after showing you what is in them; quiz update fetches them again and "
            "quiz remove takes them away. quiz import reads the quizzes of other programs, and "
            "quiz export writes them.")  # fmt: skip
    yield _("To write one, begin with quiz new, and let quiz watch look on: it checks the file "
            "each time you save it, and shows the question you work on. quiz check finds what is "
            "wrong, and what gives an answer away.")  # fmt: skip
    yield _("See also: quiz help files, quiz help citations.")


def citations() -> Text:
    """What a citation promises, and what it does not."""
    yield _("A question may cite its source: the document, the exact words, and where they stand. "
            "After the answer you see those words, and s opens the document there.")  # fmt: skip
    yield _("quiz check fails when the words are not in the document. Only white space, quotation "
            "marks and dashes may differ; words that are merely alike do not pass.")  # fmt: skip
    yield _("So a pack that passes proves that these words are in that copy. Whether they support "
            "the answer is for you to judge: that is why you see them.")  # fmt: skip


def pictures() -> Text:
    """How a picture is shown."""
    yield _(
        "What a picture shows is always told in words. With the extra images (pip install "
        "'citequiz[images]') it is drawn as well, on the lines that question and options leave "
        "free; i shows it on the whole screen."
    )
    yield _(
        "Terminals with few colours or none get it in shades of signs. A picture that cannot be "
        "shown is one line that says why."
    )
