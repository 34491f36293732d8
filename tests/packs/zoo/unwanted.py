"""What YAML allows and packs do not. A name goes on from "the reader tells of"."""

from .case import FINE, HEAD, Case, asked, entry, top, whole

YAML: tuple[Case, ...] = (
    Case("an alias", asked("    why: *foo\n"), ((10, 10, "Q128"),), asked('    why: "*foo"\n')),
    Case(
        "an anchor",
        asked("    why: &foo bar\n"),
        ((10, 10, "Q128"),),
        asked('    why: "&foo bar"\n'),
    ),
    Case(
        "a tag", asked("    why: !foo bar\n"), ((10, 10, "Q129"),), asked('    why: "!foo bar"\n')
    ),
    Case(
        "a tag of YAML's own",
        asked("    shuffle: !!bool true\n"),
        ((10, 14, "Q129"),),
        asked("    shuffle: true\n"),
    ),
    Case(
        "a tag without a name",
        asked("    why: ! bar\n"),
        ((10, 10, "Q129"),),
        asked('    why: "! bar"\n'),
    ),
    Case(
        "a %TAG line",
        whole("%TAG ! x:\n---\n" + HEAD + FINE),
        ((1, 1, "Q129"),),
        whole("---\n" + HEAD + FINE),
    ),
    Case(
        "a second document",
        whole(HEAD + FINE + "---\nquiz: 1\n"),
        ((8, 1, "Q130"),),
        whole(HEAD + FINE + "...\n"),
    ),
    Case(
        "a second document after a break",
        whole(HEAD + FINE + "  - question: a: b\n---\nquiz: 1\n"),
        (
            (8, 16, "Q123"),
            (9, 1, "Q130"),
        ),
    ),
    Case(
        "a key twice", asked("    why: x\n    why: y\n"), ((11, 5, "Q132"),), asked("    why: x\n")
    ),
    Case(
        "a top-level key twice", top("title: T\ntitle: U\n"), ((3, 1, "Q132"),), top("title: T\n")
    ),
    Case(
        "an entry without its dash",
        entry("    question: Asked?\n    options: [correct: a, b]\n"),
        (
            (8, 5, "Q132"),
            (9, 5, "Q132"),
        ),
        entry("  - question: Asked?\n    options: [correct: a, b]\n"),
    ),
    Case("a key that is a list", asked("    [a]: x\n"), ((10, 5, "Q133"),)),
    Case(
        "a control character",
        asked("    why: a \x07 b\n"),
        ((10, 12, "Q112"),),
        asked("    why: a b\n"),
    ),
    Case(
        "a bidi override",
        asked("    why: a \u202e b\n"),
        ((10, 12, "Q112"),),
        asked("    why: a b\n"),
    ),
    Case(
        "a line separator before another fault",
        asked("    why: a \u2028 b\n    hint: x: y\n"),
        (
            (10, 12, "Q112"),
            (11, 12, "Q123"),
        ),
    ),
    Case(
        "an escape sequence spelled out",
        asked('    why: "a \\e[31m b"\n'),
        ((10, 10, "Q112"),),
        asked('    why: "a b"\n'),
    ),
    Case(
        "a bidi override spelled out",
        asked('    why: "a \\u202e b"\n'),
        ((10, 10, "Q112"),),
        asked('    why: "a b"\n'),
    ),
    Case(
        "a nest of lists",
        entry("  - question: " + "[" * 20 + "]" * 20 + "\n    options: [correct: a, b]\n"),
        ((8, 30, "Q131"),),
    ),
    Case(
        "a text with two thousand control characters",
        whole(HEAD + FINE + "\x00" * 2_000),
        ((1, 1, "Q113"),),
    ),
)
