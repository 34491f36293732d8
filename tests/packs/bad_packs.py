"""Packs with one fault each, all of them faults that the schema can see as well as the reader."""

from typing import NamedTuple

TOP = "quiz: 1\ntitle: T\n"
GOOD = f"""{TOP}questions:
  - question: How fast?
    options:
      - correct: sixty
      - ninety
"""
ONE = f"{TOP}questions:\n  - question: How fast?\n    options: [correct: sixty, ninety]\n"
SHA = "0" * 64


class Bad(NamedTuple):
    """A bad pack: what is wrong with it, its text, and the line of the fault from 1."""

    what: str
    text: str
    line: int


def question(line: str) -> str:
    """A good pack with one more line, line 5, in its question."""
    return GOOD.replace("    options:", f"{line}\n    options:", 1)


def top(line: str) -> str:
    """A good pack with one more line, line 3, above the questions."""
    return GOOD.replace("questions:", f"{line}\nquestions:", 1)


def options(*lines: str) -> str:
    """A good pack with other options, from line 6 on."""
    return GOOD.partition("      - correct")[0] + "".join(f"      - {line}\n" for line in lines)


BAD = (
    Bad("a pack without a title", GOOD.replace("title: T\n", ""), 1),
    Bad("a pack without a version", GOOD.replace("quiz: 1\n", ""), 1),
    Bad("a pack without questions", TOP, 1),
    Bad("a version that is no number", GOOD.replace("quiz: 1", "quiz: one"), 1),
    Bad("an empty list of questions", f"{TOP}questions: []\n", 3),
    Bad("questions that are a text", f"{TOP}questions: none\n", 3),
    Bad("a question that is a text", f"{TOP}questions:\n  - Why?\n", 4),
    Bad("an unknown key of the pack", top("titel: T"), 3),
    Bad("an empty title", GOOD.replace("title: T", "title: ''"), 2),
    Bad("a title that is a list", GOOD.replace("title: T", "title: [T]"), 2),
    Bad("a title of 201 characters", GOOD.replace("title: T", f"title: {'T' * 201}"), 2),
    Bad("a language that is none", top("language: English (US)"), 3),
    Bad("an id with a slash", top("id: a/b"), 3),
    Bad("a tag of 101 characters", top(f"tags: [{'t' * 101}]"), 3),
    Bad("a route without an end", top("route: {from: A}"), 3),
    Bad("a route of no length", top("route: {from: A, to: B, length: long}"), 3),
    Bad("a route of length zero", top("route: {from: A, to: B, length: 0}"), 3),
    Bad("a source that is a text", top("sources: {notes: notes.md}"), 3),
    Bad("sources in a list", top("sources: [notes.md]"), 3),
    Bad("a source file in a folder", top("sources: {n: {title: N, file: a/b.md}}"), 3),
    Bad("a source file above", top("sources: {n: {title: N, file: ../b.md}}"), 3),
    Bad("a checksum that is too short", top("sources: {n: {title: N, sha256: 12ab}}"), 3),
    Bad("an address of another kind", top("sources: {n: {title: N, url: 'file:///etc'}}"), 3),
    Bad("an unknown key of a source", top("sources: {n: {titel: N}}"), 3),
    Bad("a rule that has no such code", top("check: {ignore: [all]}"), 3),
    Bad("an unknown key of check", top("check: {ignroe: [Q204]}"), 3),
    Bad("a question without a text", GOOD.replace("question: How fast?", "id: a"), 4),
    Bad("a question without options", f"{TOP}questions:\n  - question: Why?\n", 4),
    Bad("an unknown key of a question", question("    anwser: sixty"), 5),
    Bad("a question that is empty", GOOD.replace("How fast?", '"  "'), 4),
    Bad("a question of 2,001 characters", GOOD.replace("How fast?", "w" * 2001), 4),
    Bad("a why that is a list", question("    why: [a, b]"), 5),
    Bad("a difficulty that is none", question("    difficulty: Hard"), 5),
    Bad("a shuffle that is none", question("    shuffle: never"), 5),
    Bad("a pool of one", question("    pool: 1"), 5),
    Bad("a pool that is no number", question("    pool: few"), 5),
    Bad("a pool of twenty-seven", question("    pool: 27"), 5),
    Bad("a picture without words", question("    image: {file: a.png}"), 5),
    Bad("a picture without a file", question("    image: {alt: A train}"), 5),
    Bad("a picture in a folder", question("    image: {file: a/b.png, alt: A train}"), 5),
    Bad("a citation that is a text", question("    cite: notes"), 5),
    Bad("a citation without its source", question("    cite: {quote: words}"), 5),
    Bad("a citation without words", question("    cite: {source: notes}"), 5),
    Bad("an unknown key of a citation", question("    cite: {source: n, quote: w, page: 3}"), 5),
    Bad("a hint that is a mapping", question("    hint: {first: look}"), 5),
    Bad("an empty hint", question("    hint: ['']"), 5),
    Bad("options that are a text", GOOD.partition("options:")[0] + "options: sixty, ninety\n", 5),
    Bad("one option", options("correct: sixty"), 5),
    Bad("27 options", options("correct: a", *(f"b{n}" for n in range(26))), 5),
    Bad("no right option", options("sixty", "ninety"), 5),
    Bad("no wrong option", options("correct: sixty", "correct: ninety"), 5),
    Bad("the same option twice", options("correct: sixty", "ninety", "ninety"), 8),
    Bad("an option that is a list", options("correct: sixty", "[ninety]"), 7),
    Bad("an option that is empty", options("correct: sixty", "''"), 7),
    Bad("an option with a colon", options("correct: sixty", "Answer: ninety"), 7),
    Bad("an option right and wrong", options("{correct: sixty, wrong: sixty}", "ninety"), 6),
    Bad("an option with another key", options("{correct: sixty, hint: moped}", "ninety"), 6),
    Bad("an option of 501 characters", options("correct: sixty", "n" * 501), 7),
    Bad("an option marked in the old way", options("{text: sixty, correct: true}", "ninety"), 6),
)
