"""A pack with every key there is."""

from quiz.game.question import Pack
from quiz.packs.format import parse

FULL = """\
quiz: 1
id: armored-train
title: The
  Armored Train
description: |
  Two lines,
  kept apart.
language: en-GB
author: [Ada, Bo]
license: CC-BY-4.0
tags: history
sources:
  notes:
    title: Notes
    file: train.md
    sha256: {digest}
    author: Cy
    url: https://example.org/a?b=c
    edition: 2nd
    license: CC0-1.0
route: {{from: Pyongyang, to: Vostochny, length: 2600, unit: km}}
check: {{ignore: [Q204, Q301]}}
questions:
  - id: speed
    question: How fast?
    options:
      - correct: 60 km/h
        why: It is heavy.
      - 25 km/h
      - wrong: 120 km/h
        why: Twice that.
    why: The armour.
    cite:
      - {{source: notes, quote: the exact words, at: "3", prefix: before, suffix: after}}
      - {{source: notes, quote: other words}}
    hint: [One., Two.]
    difficulty: easy
    tags: [journey, speed]
    shuffle: false
    pool: 2
    image: {{file: train.png, alt: A green train}}
    check: {{ignore: Q202}}
""".format(digest="AB" * 32)


def sound(text: str) -> Pack:
    """The pack in a text without a fault."""
    reading = parse(text, "folder/x.yaml")
    assert reading.faults == ()
    assert reading.pack is not None
    return reading.pack
