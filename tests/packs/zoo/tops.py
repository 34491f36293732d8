"""Faults of a pack outside its questions. A name goes on from "the reader tells of"."""

from .case import FINE, HEAD, Case, top, whole

PACK: tuple[Case, ...] = (
    Case("an empty file", whole(""), ((1, 1, "Q114"),)),
    Case("only a comment", whole("# x\n"), ((1, 1, "Q114"),)),
    Case("a text instead of a pack", whole("hello\n"), ((1, 1, "Q140"),)),
    Case("a list instead of a pack", whole("- a\n- b\n"), ((1, 1, "Q140"),)),
    Case("another program's file", whole("services:\n  a: b\n"), ((1, 1, "Q140"),)),
    Case(
        "no format number",
        whole("title: T\nquestions:\n" + FINE),
        ((1, 1, "Q141"),),
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE),
    ),
    Case(
        "a format number with a capital key",
        whole("Quiz: 1\ntitle: T\nquestions:\n" + FINE),
        ((1, 1, "Q143"),),
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE),
    ),
    Case(
        "a format number in letters",
        whole("quiz: one\ntitle: T\nquestions:\n" + FINE),
        ((1, 7, "Q141"),),
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE),
    ),
    Case(
        "a format number with a point",
        whole("quiz: 1.0\ntitle: T\nquestions:\n" + FINE),
        ((1, 7, "Q141"),),
    ),
    Case(
        "a format number of zero",
        whole("quiz: 0\ntitle: T\nquestions:\n" + FINE),
        ((1, 7, "Q141"),),
    ),
    Case(
        "a format number in a list",
        whole("quiz: [1]\ntitle: T\nquestions:\n" + FINE),
        ((1, 7, "Q141"),),
    ),
    Case(
        "no format number after the key",
        whole("quiz:\ntitle: T\nquestions:\n" + FINE),
        ((1, 1, "Q141"),),
    ),
    Case(
        "a newer format with new keys",
        whole("quiz: 2\ntitle: T\nfoo: x\nquestions:\n" + FINE),
        ((1, 7, "Q142"),),
    ),
    Case("no title", top(""), ((1, 1, "Q144"),), top("title: T\n")),
    Case("an empty title", top("title:\n"), ((2, 1, "Q146"),), top("title: T\n")),
    Case("a title that is a list", top("title: [a]\n"), ((2, 8, "Q145"),), top('title: "[a]"\n')),
    Case(
        "a title that is too long",
        top("title: " + "x" * 201 + "\n"),
        ((2, 8, "Q147"),),
        top("title: " + "x" * 200 + "\n"),
    ),
    Case("a misspelt title", top("titel: T\n"), ((2, 1, "Q143"),), top("title: T\n")),
    Case("an unknown key", top("title: T\nfoo: x\n"), ((3, 1, "Q143"),), top("title: T\n")),
    Case(
        "an id with a space",
        top("title: T\nid: my pack\n"),
        ((3, 5, "Q150"),),
        top("title: T\nid: my-pack\n"),
    ),
    Case(
        "an id that begins with a dash",
        top("title: T\nid: -x\n"),
        ((3, 5, "Q150"),),
        top("title: T\nid: x\n"),
    ),
    Case(
        "a language in words",
        top("title: T\nlanguage: english language\n"),
        ((3, 11, "Q149"),),
        top("title: T\nlanguage: en-GB\n"),
    ),
    Case(
        "tags that are a mapping",
        top("title: T\ntags: {a: b}\n"),
        ((3, 7, "Q145"),),
        top("title: T\ntags: [a, b]\n"),
    ),
    Case(
        "a rule to ignore in small letters",
        top("title: T\ncheck: {ignore: [q204]}\n"),
        ((3, 18, "Q149"),),
        top("title: T\ncheck: {ignore: [Q204]}\n"),
    ),
    Case(
        "a route with one end",
        top("title: T\nroute: {from: A}\n"),
        ((3, 8, "Q144"),),
        top("title: T\nroute: {from: A, to: B}\n"),
    ),
    Case(
        "a route with a misspelt end",
        top("title: T\nroute: {start: A, to: B}\n"),
        ((3, 9, "Q143"),),
        top("title: T\nroute: {from: A, to: B}\n"),
    ),
    Case(
        "a route whose length has a comma",
        top('title: T\nroute: {from: A, to: B, length: "2,600"}\n'),
        ((3, 33, "Q149"),),
        top("title: T\nroute: {from: A, to: B, length: 2600}\n"),
    ),
    Case(
        "a route of no length",
        top("title: T\nroute: {from: A, to: B, length: 0}\n"),
        ((3, 33, "Q149"),),
        top("title: T\nroute: {from: A, to: B, length: 1}\n"),
    ),
    Case("a route that is a text", top("title: T\nroute: A to B\n"), ((3, 8, "Q145"),)),
    Case(
        "no questions at all",
        whole("quiz: 1\ntitle: T\n"),
        ((1, 1, "Q144"),),
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE),
    ),
    Case(
        "no question below the key",
        whole("quiz: 1\ntitle: T\nquestions:\n"),
        ((3, 1, "Q146"),),
        whole("quiz: 1\ntitle: T\nquestions:\n" + FINE),
    ),
    Case(
        "an empty list of questions", whole("quiz: 1\ntitle: T\nquestions: []\n"), ((3, 1, "Q146"),)
    ),
    Case(
        "questions that are a text",
        whole("quiz: 1\ntitle: T\nquestions: none\n"),
        ((3, 12, "Q145"),),
    ),
    Case(
        "a question without a list",
        whole("quiz: 1\ntitle: T\nquestions:\n  question: A?\n  options: [correct: a, b]\n"),
        ((4, 3, "Q145"),),
        whole("quiz: 1\ntitle: T\nquestions:\n  - question: A?\n    options: [correct: a, b]\n"),
    ),
    Case(
        "questions that are an alias",
        whole("quiz: 1\ntitle: T\nquestions: *x\n"),
        ((3, 12, "Q128"),),
    ),
    Case(
        "more questions than a pack may have",
        whole(
            HEAD
            + "".join(f"  - {{question: A{n}, options: [correct: a, b]}}\n" for n in range(20_001))
        ),
        ((20006, 5, "Q148"),),
    ),
)
