"""Reading a large pack costs little more than parsing its YAML."""

import time
from collections.abc import Callable

import yaml

from quiz.packs import tree
from quiz.packs.format import parse

QUESTION = """\
  - id: question-{0}
    question: How many of the things numbered {0} are there?
    options:
      - correct: {0} of them
      - {0} more of them
      - {0} less of them
      - {0} times as many
    why: The counting of the things says so.
    cite: {{source: notes, quote: "the counting", at: "3"}}
    hint: Count
    difficulty: easy
    tags: [counting]
"""
PACK = "quiz: 1\ntitle: T\nsources: {notes: {file: n.md}}\nquestions:\n" + "".join(
    QUESTION.format(number) for number in range(2_000)
)
AT_MOST = 8


def cost(work: Callable[[], object]) -> float:
    """The least processor time that `work` took in three runs, in seconds."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def test_reading_a_pack_costs_a_few_times_the_parsing_of_its_yaml() -> None:
    parsing = cost(lambda: sum(1 for _ in yaml.parse(PACK, tree.LOADER)))
    assert cost(lambda: parse(PACK, "x.yaml")) < AT_MOST * parsing
