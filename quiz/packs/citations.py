"""Sources and citations, read from nodes. Whether the words are in the source is asked later."""

from ..game.question import Citation, Image, Source
from ..game.text import one_line
from . import fields as f
from . import keys as k
from . import mappings as m
from .faults import Faults
from .nodes import Broken, Field, Fields, shown

MOST_SOURCES = 100
CITE = '`cite: {source: notes, quote: "the exact words"}`'
SOURCES = "`sources: {notes: {title: Notes, file: notes.md}}`"

Keys = frozenset[str] | None


def sources(told: Faults, field: Field | None) -> tuple[Source, ...]:
    """The sources of a pack, in written order."""
    if field is None or isinstance(field.value, Broken):
        return ()
    if not isinstance(field.value, Fields):
        told.add("Q145", field.at, "`sources` needs keys of its own", f"Write {SOURCES}.")
        return ()
    found = list(field.value.fields.values())
    if len(found) > MOST_SOURCES:
        message = f"the pack has {len(found):,} sources; {MOST_SOURCES} is the most"
        told.add("Q148", found[MOST_SOURCES].key.at, message, "Take some away.")
    return tuple(source(told, entry) for entry in found[:MOST_SOURCES])


def source(told: Faults, field: Field) -> Source:
    """One source; what is wrong with it is left empty, so that its citations still have it."""
    key = field.key.value.strip()
    if not key or len(key) > f.SHORT or one_line(key) != key:
        advice = f"Write a short name of up to {f.SHORT} characters."
        called = f"be called {shown(key)}" if key else "be without a name"
        told.add("Q150", field.key.at, f"a source cannot {called}", advice)
    found = m.mapping(told, field, k.SOURCE, f"`{one_line(key)}: {{title: Notes, file: notes.md}}`")
    return Source(
        key=key,
        title=f.line(told, found.get("title")) or key,
        file=file_name(told, found.get("file")),
        sha256=f.matching(
            told,
            found.get("sha256"),
            k.SHA256,
            "Q521",
            "Write the 64 hexadecimal digits that `sha256sum` prints.",
        ).lower(),
        author=", ".join(f.texts(told, found.get("author"), f.NAME)),
        url=address(told, found.get("url")),
        edition=f.line(told, found.get("edition")),
        license=f.line(told, found.get("license")),
    )


def file_name(told: Faults, field: Field | None) -> str:
    """A bare file name: no folder, no way out of one."""
    advice = "Write the file's name alone; it is looked for beside the pack."
    return f.matching(told, field, k.FILE, "Q520", advice)


def address(told: Faults, field: Field | None) -> str:
    """A web address."""
    advice = "Write an address that begins with https:// or http://."
    return f.matching(told, field, k.ADDRESS, "Q149", advice)


def citations(told: Faults, field: Field | None, keys: Keys) -> tuple[Citation, ...]:
    """One citation or a list of them; `keys` are the pack's sources, None if they are unknown."""
    if field is None:
        return ()
    return f.each(lambda entry: citation(told, entry, keys), f.entries(told, field))


def citation(told: Faults, field: Field, keys: Keys) -> Citation | None:
    """One citation, or None when it has a fault."""
    found = m.mapping(told, field, k.CITATION, CITE)
    node = field.value
    if not isinstance(node, Fields):
        return None
    if m.lacks(node, "source", k.CITATION):
        told.add("Q511", node.at, "the citation does not name its source", f"Write {CITE}.")
    if m.lacks(node, "quote", k.CITATION):
        told.add("Q512", node.at, "the citation does not quote its source", f"Write {CITE}.")
    made = Citation(**{key: text_of(told, found, key) for key in k.CITATION})
    if keys is not None and made.source and made.source not in keys:
        nowhere(told, found["source"], keys)
        return None
    return made if made.source and made.quote else None


def text_of(told: Faults, found: dict[str, Field], key: str) -> str:
    """One text of a citation, or nothing when it is not there."""
    return f.text(told, found[key]) if key in found else ""


def nowhere(told: Faults, field: Field, keys: frozenset[str]) -> None:
    """Tell that a citation names a source the pack does not have."""
    advice = f"Describe it at the top of the pack: {SOURCES}."
    if keys and not told.full:
        from .spelling import did_you_mean

        advice = did_you_mean(f.told_text(field.value), sorted(keys))
    message = f"the pack has no source called {shown(f.told_text(field.value))}"
    told.add("Q510", field.at, message, advice)


def image(told: Faults, field: Field | None) -> Image | None:
    """The picture of a question, or None when there is none or it has a fault."""
    if field is None:
        return None
    example = "`image: {file: train.png, alt: A green train}`"
    found = m.mapping(told, field, k.IMAGE, example)
    for name in k.IMAGE:
        m.require(told, field.value, name, k.IMAGE, "the image", f"Write {example}.")
    file = file_name(told, found.get("file"))
    alt = f.line(told, found.get("alt"), f.OPTION)
    return Image(file, alt) if file and alt else None
