"""The document behind a pack: is this quotation really in it, and where."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..errors import PROBLEMS, QuizError
from ..game.question import Citation, Pack, Source
from ..game.shelf import Passage
from ..tongue import _
from .characters import unified
from .quotation import UNSPACED, Span, everywhere
from .sections import named

LARGEST = 16 * 1024 * 1024
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def find(text: str, citation: Citation) -> tuple[Span, ...]:
    """Every place in `text` where the quotation stands word for word, in order.

    What `folding` names may differ; likeness never counts. The quotation begins and ends with
    whole words. `prefix`, `suffix` and `at` leave only the places they fit.
    """
    under = named(text, citation.at) if citation.at.strip() else None
    return tuple(
        span
        for span in everywhere(text, citation)
        if under is None or any(part.start <= span.start < part.end for part in under)
    )


def nearest(text: str, quote: str) -> str:
    """The passage of `text` that shares most words with `quote`, only to be shown to a person.

    It is as many words long as the quotation; nothing when less than half of the words are there.
    """
    wanted = Counter(word.casefold() for word in WORD.findall(quote))
    words = list(WORD.finditer(text))
    size = min(sum(wanted.values()), len(words))
    if not size:
        return ""
    best, _, at = max(shared(words, wanted, size))
    if 2 * best < sum(wanted.values()):
        return ""
    return text[words[-at].start() : words[size - at - 1].end()]


def shared(
    words: "list[re.Match[str]]", wanted: Counter[str], size: int
) -> Iterator[tuple[int, bool, int]]:
    """How many wanted words each run of `size` words has, and whether the first is one.

    The place of the run is counted down from 0, so that the greatest is the earliest.
    """
    left = wanted.copy()
    have = 0
    for place, match in enumerate(words):
        word = match[0].casefold()
        have += left[word] > 0
        left[word] -= 1
        if place >= size:
            gone = words[place - size][0].casefold()
            left[gone] += 1
            have -= left[gone] > 0
        if place >= size - 1:
            first = words[place - size + 1][0].casefold()
            yield have, wanted[first] > 0, size - 1 - place


def passage(pack_path: Path, pack: Pack, citation: Citation) -> Passage:
    """The document that `citation` is from, and where its words stand in it.

    Words that stand in another section than the one that is named are shown there. Raises
    QuizError when the document is missing or cannot be read.
    """
    source = pack.source(citation.source)
    if source is None:
        raise QuizError(
            _("the pack has no source called {source!r}").format(source=citation.source),
            exit_code=PROBLEMS,
        )
    text = words(document(pack_path, source))
    found = find(text, citation) or find(text, citation._replace(at=""))
    return Passage(source, text, *found[0]) if found else Passage(source, text)


def document(pack_path: Path, source: Source) -> Path:
    """The file of a source: beside the pack, in its `sources/`, or in `seeds/` beside its folder.

    Raises QuizError when there is none, or when a link leads out of the folder.
    """
    folder = pack_path.absolute().parent
    for place in (folder, folder / "sources", folder.parent / "seeds"):
        path = place / source.file
        if source.file and Path(source.file).name == source.file and path.is_file():
            if not path.resolve().is_relative_to(place.resolve()):
                message = _("the file {file!r} is a link out of its folder").format(
                    file=source.file
                )
                raise QuizError(message, file=str(path), exit_code=PROBLEMS)
            return path
    if not source.file:
        advice = _("It is at {url}.").format(url=source.url) if source.url else ""
        raise QuizError(
            _("{title} is not kept here").format(title=source.title),
            advice=advice,
            exit_code=PROBLEMS,
        )
    raise QuizError(
        _("the file {file!r} is not there").format(file=source.file),
        file=str(pack_path),
        advice=_("Put it beside the pack."),
        exit_code=PROBLEMS,
    )


def words(path: Path) -> str:
    """The text of a document, each line ended by a newline. Raises QuizError."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        raise QuizError(
            _("the file cannot be read: {reason}").format(reason=error.strerror), file=str(path)
        ) from None
    if len(raw) > LARGEST:
        raise QuizError(_("the document is larger than 16 MiB"), file=str(path), exit_code=PROBLEMS)
    try:
        return unified(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        message = _("byte {start:,} is not UTF-8").format(start=error.start + 1)
        advice = _("Save the document as UTF-8.")
        raise QuizError(message, file=str(path), advice=advice, exit_code=PROBLEMS) from None
