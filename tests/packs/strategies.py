"""Packs of every kind that the format allows."""

from functools import cache
from string import ascii_letters

from hypothesis import strategies as st

from quiz.game.question import (
    Citation,
    Image,
    Option,
    Pack,
    Question,
    Route,
    Source,
    identity,
)
from quiz.game.text import folded
from quiz.packs.characters import HIDDEN
from quiz.packs.format import content_hash

AWKWARD = (
    "No", "yes", "on", "~", "null", "1.0", "1_000", "0x1F", "12:30", "2024-05-06", "1e3", ".5",
    "=", "<<", "- dash", "-", "? what", ": colon", "key: value", "ends:", "a #b", "a # b", "# b",
    "& a", "*a", "!tag", "|", ">", "%x", "@x", "`code`", "[a, b]", "{a: b}", "a, b", "]", "'", '"',
    "it's", 'say "so"', "back\\slash", "two  spaces", "tab\there", "two\nlines", "two\n\nparts",
    "one\n  indented\n\n   more", "a\n# b\n- c\n--- d", "a\n---\nb", "\ufeffmark", "a\ufeff\nb",
    "é", "e\u0301", "東京", "\U0001f682", "עברית", "a\xa0b", "50%", "C#", "C++", "\u200b",
    "{T}", "~x", "=x", "a->b", "\\n", "::x::", "$x$", "<b>", "&amp;", "a;b", "a|b", "A) x",
)  # fmt: skip


def tidy(text: str) -> str:
    """`text` as the reader gives it back."""
    return text.replace("\r", "").strip()


def allowed(text: str) -> bool:
    """Whether a pack may hold `text`."""
    return bool(text) and not HIDDEN.search(text)


SIGNS = "".join(sorted({sign for text in AWKWARD for sign in text} | set(ascii_letters)))
ANY = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))


@cache
def texts(most: int = 60, lines: bool = True) -> st.SearchStrategy[str]:
    """Texts without white space at their ends, of any allowed character."""
    known = st.sampled_from([text for text in AWKWARD if len(text) <= most])
    pairs = st.tuples(known, known).map(" ".join)
    shaped = st.text(ANY, max_size=12) | st.text(SIGNS, max_size=min(most, 30)) | known | pairs
    found = shaped.map(lambda text: tidy(text if lines else one_line(text))[:most])
    return found.map(str.strip).map(lambda text: text if allowed(text) else "plain")


def one_line(text: str) -> str:
    """`text` with every white space a single space."""
    return " ".join(text.split())


def maybe(found: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """What `found` gives, or nothing."""
    return st.just("") | found


@st.composite
def options(draw: st.DrawFn, most: int = 5, right: int = 26) -> tuple[Option, ...]:
    """Two or more options that differ, some of them right and some wrong."""
    found = draw(st.lists(texts(40), min_size=2, max_size=most, unique_by=folded))
    count = draw(st.integers(1, min(right, len(found) - 1)))
    marks = draw(st.permutations([True] * count + [False] * (len(found) - count)))
    return tuple(
        Option(text, mark, draw(maybe(texts()))) for text, mark in zip(found, marks, strict=True)
    )


@st.composite
def questions(
    draw: st.DrawFn, keys: tuple[str, ...] = (), most: int = 5, right: int = 26
) -> Question:
    """A question with anything a question may have; citations name one of `keys`."""
    text, choices = draw(texts(90)), draw(options(most, right))
    own = identity(text, (option.text for option in choices if option.correct))
    least = sum(option.correct for option in choices) + 1
    return Question(
        id=draw(st.just(own) | texts(30, lines=False)),
        text=text,
        options=choices,
        why=draw(maybe(texts())),
        citations=draw(st.lists(citations(keys), max_size=2).map(tuple)) if keys else (),
        hints=draw(st.lists(texts(), max_size=3).map(tuple)),
        difficulty=draw(st.sampled_from(["", "easy", "medium", "hard"])),
        tags=draw(st.lists(texts(20), max_size=3, unique=True).map(tuple)),
        shuffle=draw(st.booleans()),
        pool=draw(st.sampled_from([0, *range(least, len(choices) + 1)])),
        image=draw(st.none() | images()),
    )


def citations(keys: tuple[str, ...]) -> st.SearchStrategy[Citation]:
    """Citations of one of the sources `keys`."""
    more = maybe(texts(20))
    return st.builds(Citation, st.sampled_from(keys), texts(), more, more, more)


def images() -> st.SearchStrategy[Image]:
    """Pictures beside the pack."""
    return st.builds(Image, file_names(), texts(40, lines=False))


def file_names() -> st.SearchStrategy[str]:
    """Bare names of files."""
    return st.from_regex(r"[a-z0-9 _-]{0,8}[a-z]\.(png|md|txt)", fullmatch=True).map(one_line)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """A document."""
    address = st.sampled_from(["https://example.org/a?b=c#d", "http://example.org/ä"])
    return Source(
        key=draw(texts(20, lines=False)),
        title=draw(texts(40, lines=False)),
        file=draw(maybe(file_names())),
        sha256=draw(maybe(st.text("0123456789abcdef", min_size=64, max_size=64))),
        author=draw(maybe(texts(40))),
        url=draw(maybe(address)),
        edition=draw(maybe(texts(40, lines=False))),
        license=draw(maybe(texts(40, lines=False))),
    )


def routes() -> st.SearchStrategy[Route]:
    """Tracks."""
    name = texts(20, lines=False)
    return st.builds(Route, name, name, st.integers(0, 10**9 - 1), maybe(name))


@st.composite
def packs(draw: st.DrawFn, most: int = 5, right: int = 26) -> Pack:
    """A pack that the format allows, with anything a pack may have.

    Its questions have at most `most` options, of which at most `right` are right.
    """
    found = draw(st.lists(sources(), max_size=2, unique_by=lambda source: source.key))
    keys = tuple(source.key for source in found)
    asked = tuple(
        draw(
            st.lists(
                questions(keys, most, right), min_size=1, max_size=3, unique_by=lambda one: one.id
            )
        )
    )
    return Pack(
        id=draw(st.from_regex(r"[a-z0-9_][a-z0-9_.-]{0,20}", fullmatch=True)),
        title=draw(texts(40, lines=False)),
        questions=asked,
        sources=tuple(found),
        description=draw(maybe(texts())),
        language=draw(st.sampled_from(["", "en", "pt-BR", "no"])),
        author=draw(maybe(texts(40))),
        license=draw(maybe(texts(20, lines=False))),
        tags=draw(st.lists(texts(20), max_size=3).map(tuple)),
        route=draw(st.none() | routes()),
        hash=content_hash(asked),
    )
