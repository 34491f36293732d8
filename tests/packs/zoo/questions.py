"""Faults of a question outside its options. A name goes on from "the reader tells of"."""

from .case import Case, asked, entry

QUESTIONS: tuple[Case, ...] = (
    Case(
        "no question",
        entry("  - id: x\n    options: [correct: a, b]\n"),
        ((8, 5, "Q144"),),
        entry("  - id: x\n    question: A?\n    options: [correct: a, b]\n"),
    ),
    Case("no options", entry("  - question: Asked?\n"), ((8, 5, "Q144"),)),
    Case(
        "nothing after question",
        entry("  - question:\n    options: [correct: a, b]\n"),
        ((8, 5, "Q146"),),
    ),
    Case(
        "white space for a question",
        entry("  - question: '  '\n    options: [correct: a, b]\n"),
        ((8, 15, "Q146"),),
    ),
    Case("an empty entry", entry("  -\n"), ((8, 4, "Q145"),), entry("")),
    Case(
        "an entry that is an empty mapping",
        entry("  - {}\n"),
        (
            (8, 5, "Q144"),
            (8, 5, "Q144"),
        ),
        entry(""),
    ),
    Case("an entry that is a text", entry("  - Asked?\n"), ((8, 5, "Q145"),)),
    Case("an entry that is a list", entry("  - - Asked?\n"), ((8, 5, "Q145"),)),
    Case(
        "an id twice",
        entry(
            "  - id: a\n    question: A?\n    options: [correct: a, b]\n"
            "  - id: a\n    question: B?\n    options: [correct: a, b]\n"
        ),
        ((11, 9, "Q151"),),
        entry(
            "  - id: a\n    question: A?\n    options: [correct: a, b]\n"
            "  - id: b\n    question: B?\n    options: [correct: a, b]\n"
        ),
    ),
    Case(
        "the same question twice",
        entry("  - question: fine?\n    options: [correct: A, c]\n"),
        ((8, 5, "Q152"),),
        entry("  - id: again\n    question: fine?\n    options: [correct: A, c]\n"),
    ),
    Case(
        "an id that is too long",
        entry("  - id: " + "x" * 101 + "\n    question: A?\n    options: [correct: a, b]\n"),
        ((8, 9, "Q147"),),
    ),
    Case(
        "an id on two lines",
        entry("  - id: |\n      a\n      b\n    question: A?\n    options: [correct: a, b]\n"),
        ((8, 9, "Q150"),),
    ),
    Case(
        "nothing after id",
        entry("  - id:\n    question: A?\n    options: [correct: a, b]\n"),
        ((8, 5, "Q146"),),
    ),
    Case(
        "a key of other programs",
        asked("    explanation: x\n"),
        ((10, 5, "Q143"),),
        asked("    why: x\n"),
    ),
    Case("a misspelt key", asked("    hints: x\n"), ((10, 5, "Q143"),), asked("    hint: x\n")),
    Case("a key that resembles none", asked("    points: 3\n"), ((10, 5, "Q143"),), asked("")),
    Case(
        "a text that is too long",
        asked("    why: " + "x" * 2_001 + "\n"),
        ((10, 10, "Q147"),),
        asked("    why: " + "x" * 2_000 + "\n"),
    ),
    Case(
        "a text that a # makes a comment of",
        asked("    why: #1 in the world\n"),
        ((10, 5, "Q146"),),
        asked('    why: "#1 in the world"\n'),
    ),
    Case(
        "a text that became a mapping",
        asked("    why:\n      Note: this\n"),
        ((11, 7, "Q123"),),
        asked('    why:\n      "Note: this"\n'),
    ),
    Case("a hint that is a mapping", asked("    hint: {a: b}\n"), ((10, 11, "Q145"),)),
    Case(
        "a list and nothing among the hints",
        asked("    hint: [a, [b], '']\n"),
        (
            (10, 15, "Q145"),
            (10, 20, "Q146"),
        ),
        asked("    hint: [a, b]\n"),
    ),
    Case(
        "a hint with a colon",
        asked("    hint:\n      - a\n      - b: c\n"),
        ((12, 9, "Q123"),),
        asked('    hint:\n      - a\n      - "b: c"\n'),
    ),
    Case(
        "a difficulty with a capital",
        asked("    difficulty: Hard\n"),
        ((10, 17, "Q157"),),
        asked("    difficulty: hard\n"),
    ),
    Case(
        "a difficulty in numbers",
        asked("    difficulty: 3\n"),
        ((10, 17, "Q157"),),
        asked("    difficulty: hard\n"),
    ),
    Case(
        "a shuffle that is yes",
        asked("    shuffle: yes\n"),
        ((10, 14, "Q158"),),
        asked("    shuffle: true\n"),
    ),
    Case(
        "a shuffle with a capital",
        asked("    shuffle: False\n"),
        ((10, 14, "Q158"),),
        asked("    shuffle: false\n"),
    ),
    Case(
        "a pool larger than the options",
        asked("    pool: 3\n"),
        ((10, 11, "Q159"),),
        asked("    pool: 2\n"),
    ),
    Case("a pool of one", asked("    pool: 1\n"), ((10, 11, "Q159"),), asked("")),
    Case(
        "a pool in letters", asked("    pool: two\n"), ((10, 11, "Q159"),), asked("    pool: 2\n")
    ),
    Case(
        "a pool with no room for a wrong option",
        entry("  - question: A?\n    pool: 2\n    options: [correct: a, correct: b, c, d]\n"),
        ((9, 11, "Q159"),),
        entry("  - question: A?\n    pool: 3\n    options: [correct: a, correct: b, c, d]\n"),
    ),
    Case(
        "an image that is a text",
        asked("    image: a.png\n"),
        ((10, 12, "Q145"),),
        asked("    image: {file: a.png, alt: A}\n"),
    ),
    Case(
        "an image without words",
        asked("    image: {file: a.png}\n"),
        ((10, 12, "Q144"),),
        asked("    image: {file: a.png, alt: A}\n"),
    ),
    Case("an image without a file", asked("    image: {alt: a}\n"), ((10, 12, "Q144"),)),
    Case(
        "an image in the folder above",
        asked("    image: {file: ../a.png, alt: a}\n"),
        ((10, 19, "Q520"),),
    ),
    Case("a tag that is too long", asked("    tags: [" + "x" * 101 + "]\n"), ((10, 12, "Q147"),)),
    Case(
        "more tags than a question may have",
        asked("    tags: [" + "x," * 101 + "]\n"),
        ((10, 212, "Q148"),),
    ),
    Case(
        "a check that is a text",
        asked("    check: Q204\n"),
        ((10, 12, "Q145"),),
        asked("    check: {ignore: Q204}\n"),
    ),
    Case("a check of something else", asked("    check: {allow: Q204}\n"), ((10, 13, "Q143"),)),
    Case(
        "a rule to ignore by its name",
        asked("    check: {ignore: [Q204, spelling]}\n"),
        ((10, 28, "Q149"),),
        asked("    check: {ignore: [Q204]}\n"),
    ),
)
