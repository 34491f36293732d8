"""A cited passage in the paragraph it stands in, as lines of plain mode."""

import re
from collections.abc import Iterator

from ...game.shelf import Passage
from ...game.text import one_line
from ...tongue import _

BLANK = re.compile(r"\n[ \t]*\n")
FAR = 2000


def shown(passage: Passage) -> Iterator[str]:
    """The paragraph with the cited words between « and », and what its document is."""
    if passage.start < 0:
        yield _("The cited words are not in this copy of the source.")
    else:
        before, words, after = surrounded(passage.text, passage.start, passage.end)
        yield f"{folded(before)}«{words.strip()}»{folded(after)}"
    source = passage.source
    parts = (source.title, source.author, source.edition, source.license, source.url, source.file)
    told = ", ".join(one_line(part) for part in parts if part)
    yield _("Source: {source}").format(source=told)


def surrounded(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, at and after `start` to `end`, out to the ends of the paragraphs.

    At most FAR characters are shown on either side.
    """
    far = max(start - FAR, 0)
    opened = max((blank.end() for blank in BLANK.finditer(text, far, start)), default=far)
    closing = BLANK.search(text, end, end + FAR)
    closed = closing.start() if closing else end + FAR
    return text[opened:start], folded(text[start:end]), text[end:closed]


def folded(text: str) -> str:
    """`text` with its line breaks as spaces, so that it flows again."""
    return re.sub(r"\s*\n\s*", " ", text)
