"""The text of a pack to start from, with a stub for every section of a source."""

from collections.abc import Iterator
from itertools import islice

from ..game.question import Source
from ..game.text import one_line
from .characters import HIDDEN
from .excerpts import Excerpt, excerpts
from .scalars import scalar
from .schema import FILE_NAME
from .writer import document, field

MOST_STUBS = 2_000
EXAMPLE = """\
questions:
  # An example to play and to write over. `quiz check` tells what can be better.
  - id: example
    question: Which text in a list of options is a right one?
    options:
      - A text with `hint:` before it
      - correct: A text with `correct:` before it
      - A text with `answer:` before it
    why: A bare text is a wrong option, and so is one with `wrong:`, which may have its own why.
    hint: The word says what the option is.
    difficulty: easy
"""
USE = """\

  # One stub a section, with its first sentence cited. To use one, take `# ` away from its
  # lines, ask for something that the section says, and quote the words that prove it.
"""


def draft(id: str, title: str, source: Source | None = None, text: str = "") -> str:
    """The text of a new pack; with stubs from the `text` of its `source`."""
    lines = [
        f"# yaml-language-server: $schema={FILE_NAME}",
        "quiz: 1",
        *field("id", id),
        *field("title", title),
        "language: en",
        "license: CC-BY-4.0",
    ]
    if source:
        lines += ["sources:", *document(source)]
    told = "\n".join(lines) + "\n" + EXAMPLE
    if source is None:
        return told
    stubs = list(islice(excerpts(text, source.key), MOST_STUBS + 1))
    more = "\n  # There are more sections than are listed here.\n" if stubs[MOST_STUBS:] else ""
    return told + USE + "".join(stub(one) for one in stubs[:MOST_STUBS]) + more


def stub(excerpt: Excerpt) -> str:
    """A question in comments, all but its citation still to be written."""
    told = [f"  # {line}".rstrip().replace("# #", "##", 1) for line in stub_lines(excerpt)]
    return "\n" + "\n".join(told) + "\n"


def stub_lines(excerpt: Excerpt) -> Iterator[str]:
    """The lines of a question that is only begun."""
    if excerpt.heading:
        yield f"# § {one_line(HIDDEN.sub('', excerpt.heading))}"
    citation = excerpt.citation
    yield "- question:"
    yield "  options:"
    yield from ("    - correct:", "    -", "    -")
    yield "  why:"
    yield "  cite:"
    for name in ("source", "quote", "at"):
        if value := getattr(citation, name):
            yield f"    {name}: {scalar(value, 0)}"
    yield from ("  hint:", "  difficulty:")
