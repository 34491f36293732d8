"""From a pack to its file: always the same bytes for the same pack."""

from collections.abc import Iterable, Iterator, Sequence

from ..game.question import Citation, Option, Pack, Question, Source, identity
from .fields import NAME
from .scalars import in_brackets, scalar

Lines = Iterator[str]


def dump(pack: Pack) -> str:
    """`pack` as the text of a pack file, in format 1.

    `packs.format.parse` reads an equal pack from it, without faults, when `pack` is one that the
    format allows. A question's id is written unless it is the question's identity.
    """
    return "\n".join((*top(pack), "questions:", *questions(pack.questions))) + "\n"


def top(pack: Pack) -> Lines:
    """What stands above the questions."""
    yield "quiz: 1"
    yield from field("id", pack.id)
    yield from field("title", pack.title)
    yield from field("description", pack.description)
    yield from field("language", pack.language)
    yield from author(pack.author)
    yield from field("license", pack.license)
    if pack.tags:
        yield f"tags: {in_brackets(pack.tags)}"
    if pack.route:
        yield "route:"
        yield from field("from", pack.route.start, 2)
        yield from field("to", pack.route.end, 2)
        yield from number("length", pack.route.length, 2)
        yield from field("unit", pack.route.unit, 2)
    if pack.sources:
        yield "sources:"
        for source in pack.sources:
            yield from document(source)


def document(source: Source) -> Lines:
    """One entry of `sources:`."""
    yield f"  {scalar(source.key, 0)}:"
    yield from field("title", source.title, 4)
    yield from author(source.author, 4)
    for name in ("edition", "license", "url", "file", "sha256"):
        yield from field(name, getattr(source, name), 4)


def questions(found: Iterable[Question]) -> Lines:
    """The entries of `questions:`, with an empty line between them."""
    for count, question in enumerate(found):
        if count:
            yield ""
        yield from entry(question)


def entry(question: Question) -> Lines:
    """One question as an entry of a list."""
    lines = fields(question)
    yield f"  - {next(lines)[4:]}"
    yield from lines


def fields(question: Question) -> Lines:
    """The fields of one question."""
    right = (option.text for option in question.options if option.correct)
    if question.id != identity(question.text, right):
        yield from field("id", question.id, 4)
    yield from field("question", question.text, 4)
    yield "    options:"
    for option in question.options:
        yield from choice(option)
    yield from field("why", question.why, 4)
    if question.citations:
        yield "    cite:"
        for citation in question.citations:
            yield from cited(citation)
    yield from texts("hint", question.hints)
    yield from field("difficulty", question.difficulty, 4)
    if question.tags:
        yield f"    tags: {in_brackets(question.tags)}"
    if not question.shuffle:
        yield "    shuffle: false"
    yield from number("pool", question.pool, 4)
    if question.image:
        yield "    image:"
        yield from field("file", question.image.file, 6)
        yield from field("alt", question.image.alt, 6)


def choice(option: Option) -> Lines:
    """One option as an entry of a list, in its short form where it has one."""
    if not option.correct and not option.why:
        yield f"      - {scalar(option.text, 8)}"
        return
    mark = "correct" if option.correct else "wrong"
    yield f"      - {mark}: {scalar(option.text, 10)}"
    yield from field("why", option.why, 8)


def cited(citation: Citation) -> Lines:
    """One citation as an entry of a list."""
    yield f"      - source: {scalar(citation.source, 10)}"
    for name in ("quote", "at", "prefix", "suffix"):
        yield from field(name, getattr(citation, name), 8)


def author(names: str, indent: int = 0) -> Lines:
    """`author:`, as a list of pieces where one text would be too long; a reader joins them."""
    if len(names) <= NAME:
        yield from field("author", names, indent)
        return
    yield f"{' ' * indent}author:"
    for piece in pieces(names.split(", ")):
        yield f"{' ' * indent}  - {scalar(piece, indent + 4)}"


def pieces(names: Sequence[str]) -> Iterator[str]:
    """`names` joined with commas into as few texts as can be, none too long if no name is."""
    piece = names[0]
    for name in names[1:]:
        if len(piece) + len(name) + 2 > NAME:
            yield piece
            piece = name
        else:
            piece = f"{piece}, {name}"
    yield piece


def texts(name: str, found: Sequence[str]) -> Lines:
    """A field of one text or of a list of texts."""
    if len(found) == 1:
        yield from field(name, found[0], 4)
    elif found:
        yield f"    {name}:"
        for text in found:
            yield f"      - {scalar(text, 8)}"


def field(name: str, text: str, indent: int = 0) -> Lines:
    """A field with a text, or nothing when the text is empty."""
    if text:
        yield f"{' ' * indent}{name}: {scalar(text, indent + 2)}"


def number(name: str, value: int, indent: int) -> Lines:
    """A field with a number, or nothing when it is 0."""
    if value:
        yield f"{' ' * indent}{name}: {value}"
