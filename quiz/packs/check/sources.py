"""Rules about the documents behind a pack: are they there, unchanged, and made use of."""

from collections.abc import Iterator

from ..nodes import shown
from ..sections import HEADING
from .documents import Document, cited, documents
from .manuscript import Manuscript, Note
from .rule import ADVICE, ERROR, GROUNDING, WARNING, rule
from .words import counted

NAMED = 6
FILE_NAME = "Q520"


@rule("Q503", "source missing", GROUNDING, ERROR)
def missing(manuscript: Manuscript) -> Iterator[Note]:
    """Without its document no citation can be shown to the player, or be checked.

    The file is looked for beside the pack, in the folder `sources` beside it, and in the folder
    `seeds` next to the pack's folder.
    """
    for held in documents(manuscript).values():
        if held.missing:
            advice = "Put it beside the pack, or leave `file:` out and give its `url:`."
            yield of_source(manuscript, held, held.problem, advice, "file")


@rule("Q507", "source unreadable", GROUNDING, ERROR)
def unreadable(manuscript: Manuscript) -> Iterator[Note]:
    """The document is no UTF-8 text of up to 16 MiB, or is a link that leads out of its folder."""
    for held in documents(manuscript).values():
        if held.problem and not held.missing:
            yield of_source(
                manuscript, held, held.problem, "Keep it beside the pack as UTF-8 text.", "file"
            )


@rule("Q504", "source changed", GROUNDING, WARNING)
def changed(manuscript: Manuscript) -> Iterator[Note]:
    """The document is not, byte for byte, the one whose checksum the pack was written with.

    Citations are looked up anew all the same; what changed besides may still make an answer wrong.
    """
    for held in documents(manuscript).values():
        if held.sum and held.source.sha256 and held.sum != held.source.sha256:
            message = f"{shown(held.source.file)} has changed since its checksum was taken"
            advice = f"Read what changed, then write `sha256: {held.sum}`."
            yield of_source(manuscript, held, message, advice, "sha256")


@rule("Q505", "sections nobody asks about", GROUNDING, ADVICE)
def coverage(manuscript: Manuscript) -> Iterator[Note]:
    """Which sections of the document no question cites.

    A player who has answered everything may think the document has been learned.
    """
    readable = {key: held for key, held in documents(manuscript).items() if held.sum}
    used: dict[str, set[int]] = {}
    for one in cited(manuscript):
        starts = {span.start for span in one.found or one.elsewhere}
        used.setdefault(one.citation.source, set()).update(starts)
    for key, held in readable.items():
        if message := untouched(held, used.get(key)):
            yield of_source(manuscript, held, message, "Ask about what matters in it.")


def untouched(held: Document, cited: set[int] | None) -> str:
    """What of a document nobody cites, in words; nothing when no citation of it was found there.

    `cited` is where the cited passages begin, None when nothing cites it.
    """
    if not cited:
        return f"no question cites {shown(held.source.file)}" if cited is None else ""
    titles = [
        title
        for title, start, end in parts(held.text)
        if not any(start <= place < end for place in cited)
    ]
    names = ", ".join(shown(title) for title in titles[:NAMED])
    more = f" and {len(titles) - NAMED} more" if len(titles) > NAMED else ""
    return f"no question cites {counted(len(titles), 'section')}: {names}{more}" if titles else ""


@rule("Q508", "source not kept here", GROUNDING, ADVICE)
def not_kept(manuscript: Manuscript) -> Iterator[Note]:
    """A source that is only an address cannot be read offline, and its citations go unchecked."""
    if any(fault.code == FILE_NAME for fault in manuscript.reading.faults):
        return
    used = {one.source for asked in manuscript.asked for one in asked.question.citations}
    for held in documents(manuscript).values():
        if not held.source.file and held.source.key in used:
            message = f"the citations of {shown(held.source.key)} cannot be checked"
            advice = "Keep its text beside the pack and name it in `file:`, if its licence allows."
            yield of_source(manuscript, held, message, advice)


def of_source(
    manuscript: Manuscript, held: Document, message: str, advice: str, key: str = ""
) -> Note:
    """A note about a part of a source."""
    return Note(*manuscript.source_at(held.source.key, key), message, advice)


def parts(text: str) -> Iterator[tuple[str, int, int]]:
    """What stands between a heading and the next one, with its title and place.

    Empty parts, and the beginning of a document below its own title, do not count.
    """
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    title = headings[0] if len(headings) > 1 and headings[0][1] == "#" else None
    for found, end in zip(headings, ends, strict=False):
        if found is not title and text[found.end() : end].strip():
            yield found[2], found.start(), end
