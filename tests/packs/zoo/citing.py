"""Faults of sources and citations. A name goes on from "the reader tells of"."""

from .case import FINE, Case, asked, top, whole

SOURCES: tuple[Case, ...] = (
    Case("sources that are a list", top("title: T\nsources: [a]\n"), ((3, 10, "Q145"),)),
    Case(
        "a source that is only its file",
        top("title: T\nsources: {notes: a.md}\n"),
        ((3, 18, "Q145"),),
        top("title: T\nsources: {notes: {file: a.md}}\n"),
    ),
    Case(
        "a source file in the folder above",
        top("title: T\nsources: {notes: {file: ../a.md}}\n"),
        ((3, 25, "Q520"),),
        top("title: T\nsources: {notes: {file: a.md}}\n"),
    ),
    Case(
        "a source file in a folder",
        top("title: T\nsources: {notes: {file: a/b.md}}\n"),
        ((3, 25, "Q520"),),
        top("title: T\nsources: {notes: {file: b.md}}\n"),
    ),
    Case(
        "a source file on a drive",
        top("title: T\nsources: {notes: {file: C:\\a.md}}\n"),
        ((3, 25, "Q520"),),
    ),
    Case(
        "a hidden source file",
        top("title: T\nsources: {notes: {file: .hidden}}\n"),
        ((3, 25, "Q520"),),
    ),
    Case(
        "the folder above as a source file",
        top("title: T\nsources: {notes: {file: ..}}\n"),
        ((3, 25, "Q520"),),
    ),
    Case(
        "a checksum that is too short",
        top("title: T\nsources: {notes: {file: a.md, sha256: 12ab}}\n"),
        ((3, 39, "Q521"),),
        top("title: T\nsources: {notes: {file: a.md, sha256: " + "0a" * 32 + "}}\n"),
    ),
    Case(
        "an address that is a program",
        top('title: T\nsources: {notes: {url: "javascript:alert(1)"}}\n'),
        ((3, 24, "Q149"),),
        top('title: T\nsources: {notes: {url: "https://example.org/"}}\n'),
    ),
    Case(
        "a source without a name", top('title: T\nsources: {"": {title: a}}\n'), ((3, 11, "Q150"),)
    ),
    Case(
        "a source with an unknown key",
        top("title: T\nsources: {notes: {name: a}}\n"),
        ((3, 19, "Q143"),),
        top("title: T\nsources: {notes: {title: a}}\n"),
    ),
    Case(
        "a source twice",
        top("title: T\nsources:\n  notes: {title: a}\n  notes: {title: b}\n"),
        ((5, 3, "Q132"),),
        top("title: T\nsources:\n  notes: {title: a}\n  more: {title: b}\n"),
    ),
    Case(
        "more sources than a pack may have",
        top("title: T\nsources:\n" + "".join(f"  s{n}: {{title: a}}\n" for n in range(101))),
        ((104, 3, "Q148"),),
    ),
    Case(
        "a citation that is a text",
        asked("    cite: notes\n"),
        ((10, 11, "Q145"),),
        asked("    cite: {source: notes, quote: x}\n"),
    ),
    Case(
        "a citation of a misspelt source",
        asked("    cite: {source: note, quote: x}\n"),
        ((10, 20, "Q510"),),
        asked("    cite: {source: notes, quote: x}\n"),
    ),
    Case(
        "a citation of a source in a pack without any",
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE + "    cite: {source: notes, quote: x}\n"),
        ((6, 20, "Q510"),),
    ),
    Case(
        "a citation without its source",
        asked("    cite: {quote: x}\n"),
        ((10, 11, "Q511"),),
        asked("    cite: {source: notes, quote: x}\n"),
    ),
    Case(
        "a citation without its quotation",
        asked("    cite: {source: notes}\n"),
        ((10, 11, "Q512"),),
        asked("    cite: {source: notes, quote: x}\n"),
    ),
    Case(
        "an empty citation",
        asked("    cite: {}\n"),
        (
            (10, 11, "Q511"),
            (10, 11, "Q512"),
        ),
    ),
    Case("nothing after cite", asked("    cite:\n"), ((10, 5, "Q145"),)),
    Case(
        "a citation with an empty quotation",
        asked("    cite: {source: notes, quote: ''}\n"),
        ((10, 34, "Q146"),),
    ),
    Case(
        "a citation with a misnamed quotation",
        asked("    cite: {source: notes, text: x}\n"),
        ((10, 27, "Q143"),),
        asked("    cite: {source: notes, quote: x}\n"),
    ),
    Case(
        "a comma that ends a quotation",
        asked("    cite: {source: notes, quote: a, b}\n"),
        ((10, 37, "Q126"),),
        asked('    cite: {source: notes, quote: "a, b"}\n'),
    ),
    Case(
        "two commas that end a quotation",
        asked("    cite: {source: notes, quote: a, b, c}\n"),
        ((10, 37, "Q126"),),
        asked('    cite: {source: notes, quote: "a, b, c"}\n'),
    ),
    Case(
        "three citations, two of them bad",
        asked(
            "    cite:\n      - {source: notes, quote: x}\n      - {source: notes}\n      - notes\n"
        ),
        (
            (12, 9, "Q512"),
            (13, 9, "Q145"),
        ),
    ),
    Case(
        "a broken source that a question cites",
        whole(
            "quiz: 1\ntitle: T\nsources:\n  notes: {title: 'N\nquestions:\n"
            + FINE
            + "    cite: {source: notes, quote: x}\n"
        ),
        ((4, 18, "Q122"),),
    ),
)
