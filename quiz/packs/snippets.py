"""What an editor offers to type for an author. `$1`, `${2:word}` are where the cursor stops."""

from collections.abc import Iterable

Body = dict[str, object] | str
Snippets = Iterable[tuple[str, str, Body]]

CITED: dict[str, object] = {"source": "${8:notes}", "quote": "${9:the exact words}"}
ASKED: dict[str, object] = {
    "id": "${1:short-name}",
    "question": "${2:What is asked?}",
    "options": [{"correct": "${3:The right one}"}, "${4:A wrong one}", "${5:Another wrong one}"],
    "why": "${6:Why it is right.}",
    "hint": "${7:What helps without telling.}",
}

QUESTION: Snippets = (
    ("question", "A question with three options, its why and a hint", ASKED),
    ("cited question", "The same, with the passage it comes from", {**ASKED, "cite": CITED}),
    (
        "true or false",
        "A statement to judge; its options keep their order",
        {
            "id": "${1:short-name}",
            "question": "${2:True or false: …}",
            "options": [{"correct": "True"}, "False"],
            "shuffle": False,
            "why": "${3:Why it is so.}",
        },
    ),
)
OPTIONS: Snippets = (
    ("right option", "A right option", {"correct": "$1"}),
    ("wrong option", "A wrong option", "$1"),
    (
        "wrong option with a why",
        "Its why is shown when it was picked",
        {"wrong": "$1", "why": "$2"},
    ),
)
CITATION: Snippets = (
    ("citation", "Where a source says so", {"source": "${1:notes}", "quote": "${2:exact words}"}),
)
SOURCE: Snippets = (
    (
        "source",
        "A document that questions are written from",
        {"${1:notes}": {"title": "${2:Notes}", "file": "${3:notes.md}"}},
    ),
)
PACK: Snippets = (
    (
        "pack",
        "A pack with one question",
        {
            "quiz": 1,
            "title": "${10:The name of the pack}",
            "language": "en",
            "questions": [ASKED],
        },
    ),
)
