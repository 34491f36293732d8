"""Faults of options. A name goes on from "the reader tells of"."""

from .case import Case, entry, options

OPTIONS: tuple[Case, ...] = (
    Case(
        "options that are a text",
        entry("  - question: A?\n    options: a, b\n"),
        ((9, 14, "Q145"),),
    ),
    Case(
        "options that are a mapping",
        entry("  - question: A?\n    options: {a: b, correct: c}\n"),
        ((9, 14, "Q145"),),
    ),
    Case(
        "an empty list of options", entry("  - question: A?\n    options: []\n"), ((9, 5, "Q153"),)
    ),
    Case("nothing after options", entry("  - question: A?\n    options:\n"), ((9, 5, "Q145"),)),
    Case(
        "one option",
        options("      - correct: a\n"),
        ((9, 5, "Q153"),),
        options("      - correct: a\n      - b\n"),
    ),
    Case(
        "twenty-seven options",
        options("      - correct: a\n" + "".join(f"      - b{n}\n" for n in range(26))),
        ((9, 5, "Q153"),),
        options("      - correct: a\n" + "".join(f"      - b{n}\n" for n in range(25))),
    ),
    Case(
        "no right option",
        options("      - a\n      - b\n"),
        ((9, 5, "Q154"),),
        options("      - correct: a\n      - b\n"),
    ),
    Case(
        "no wrong option",
        options("      - correct: a\n      - correct: b\n"),
        ((9, 5, "Q155"),),
        options("      - correct: a\n      - correct: b\n      - c\n"),
    ),
    Case(
        "an option twice but for case and full stop",
        options("      - correct: Paris\n      - Lyon\n      - PARIS.\n"),
        ((12, 9, "Q103"),),
        options("      - correct: Paris\n      - Lyon\n      - Nice\n"),
    ),
    Case(
        "an option both right and wrong",
        options("      - correct: a\n        wrong: b\n      - c\n"),
        ((11, 9, "Q156"),),
        options("      - correct: a\n      - wrong: b\n      - c\n"),
    ),
    Case(
        "an option that is a list", options("      - correct: a\n      - [b]\n"), ((11, 9, "Q156"),)
    ),
    Case(
        "an option that is an empty mapping",
        options("      - correct: a\n      - {}\n"),
        ((11, 9, "Q156"),),
    ),
    Case("an empty option", options("      - correct: a\n      -\n"), ((11, 8, "Q146"),)),
    Case("nothing after correct", options("      - correct:\n      - b\n"), ((10, 9, "Q146"),)),
    Case(
        "an option that a # makes a comment of",
        options("      - correct: a\n      - #1\n"),
        ((11, 8, "Q146"),),
        options('      - correct: a\n      - "#1"\n'),
    ),
    Case(
        "an option with a colon",
        options("      - correct: a\n      - Note: this\n"),
        ((11, 9, "Q123"),),
        options('      - correct: a\n      - "Note: this"\n'),
    ),
    Case(
        "an option with a misspelt mark",
        options("      - corect: a\n      - b\n"),
        ((10, 9, "Q143"),),
        options("      - correct: a\n      - b\n"),
    ),
    Case(
        "an option with a mark in capitals",
        options("      - Correct: a\n      - b\n"),
        ((10, 9, "Q143"),),
        options("      - correct: a\n      - b\n"),
    ),
    Case(
        "options with flags",
        options("      - {text: a, correct: true}\n      - {text: b, correct: false}\n"),
        (
            (10, 10, "Q143"),
            (11, 10, "Q143"),
        ),
        options("      - {correct: a}\n      - {wrong: b}\n"),
    ),
    Case(
        "an option with a why and no text",
        options("      - correct: a\n      - why: b\n"),
        ((11, 9, "Q156"),),
    ),
    Case(
        "an option with an unknown key",
        options("      - correct: a\n        because: x\n      - b\n"),
        ((11, 9, "Q143"),),
        options("      - correct: a\n        why: x\n      - b\n"),
    ),
    Case(
        "an option that is too long",
        options("      - correct: a\n      - " + "b" * 501 + "\n"),
        ((11, 9, "Q147"),),
        options("      - correct: a\n      - " + "b" * 500 + "\n"),
    ),
)
