"""Quizzes in Markdown, in their dialects."""

import pytest

from quiz.errors import QuizError
from quiz.game.question import Option, Question
from quiz.packs.convert import markdown, settings
from quiz.packs.convert.contract import Imported, Item, counts

from .conftest import Corpus

LISTED = "## {}\n\n- [x] a\n- [ ] b\n"


def read(text: str, name: str = "a.md") -> Imported:
    """A file read."""
    return markdown.read(text, name)


def only(text: str, name: str = "a.md") -> Item:
    """The only question of a file."""
    (item,) = read(text, name).items
    return item


def asked(text: str, name: str = "a.md") -> Question:
    """The only question of a file, which comes through."""
    question = only(text, name).question
    assert question is not None, only(text, name)
    return question


def options(text: str) -> list[tuple[str, bool]]:
    """The options of the only question."""
    return [(option.text, option.correct) for option in asked(text).options]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- [x] a\n- [ ] b", [("a", True), ("b", False)]),
        ("* [ ] a\n+ [X] b", [("a", False), ("b", True)]),
        ("1. [x] a\n2) [ ] b", [("a", True), ("b", False)]),
        ("-   [x]   a\n-   []   b", [("a", True), ("b", False)]),
        ("- [x]a\n- [ ]b", [("a", True), ("b", False)]),
        ("- [x] a\n\n- [x] b\n\n- [ ] c", [("a", True), ("b", True), ("c", False)]),
        ("- [x] **a** `b`\n- [ ] c &lt; d", [("a `b`", True), ("c < d", False)]),
        ("- [x] a\n  b\n- [ ] c\nd", [("a\nb", True), ("c\nd", False)]),
        (
            "- [x]\n\n```js\nf(x)\n```\n\n- [ ]\n\n```js\ng(x)\n```",
            [("`f(x)`", True), ("`g(x)`", False)],
        ),
        ("- [x]\n\n```\n  a\n    b\n```\n\n- [ ] c", [("a\n  b", True), ("c", False)]),
        (
            "- [x] one:\n\n```\n1\n```\n\n- [ ] two:\n\n```\n2\n```",
            [("one:\n\n1", True), ("two:\n\n2", False)],
        ),
        ("- [x] a\n      more(b)\n- [ ] c", [("a\nmore(b)", True), ("c", False)]),
        ("- [x] ```- [ ] no```\n- [ ] b", [("`- [ ] no`", True), ("b", False)]),
    ],
)
def test_a_task_list_holds_the_options(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert options(f"## Q?\n\n{text}\n") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# What?", "What?"),
        ("###### What is C#? ##", "What is C#?"),
        ("## Q1. What?", "What?"),
        ("## Q12 · What?", "What?"),
        ("## Q1\n\nWhat?", "What?"),
        ("## Q1 was good, Q2 was better?", "Q1 was good, Q2 was better?"),
        ("## What?\n\nA passage.\n\n```py\n# x\n  y\n```", "What?\n\nA passage.\n\n# x\n  y"),
        ("## What?\nmore", "What?\n\nmore"),
        ("## What\n\n---\n\nrule?", "What\n\nrule?"),
    ],
)
def test_the_heading_asks_with_what_stands_below_it(text: str, wanted: str) -> None:
    assert asked(f"{text}\n\n- [x] a\n- [ ] b\n").text == wanted


def test_numbers_of_headings_go_when_all_have_one() -> None:
    texts = [item.question and item.question.text for item in read(
        LISTED.format("1. One?") + LISTED.format("2. Two?")).items]  # fmt: skip
    assert texts == ["One?", "Two?"]
    mixed = read(LISTED.format("1. May is when?") + LISTED.format("And two?")).items
    assert mixed[0].question is not None
    assert mixed[0].question.text == "1. May is when?"


def test_what_comes_after_the_options_explains() -> None:
    text = LISTED.format("Q?") + "\n**Explanation:** It *is*.\n\n[Source](https://x.org)\n\n---\n"
    assert asked(text).why == "Explanation: It is.\n\nSource (https://x.org)"
    assert options(text) == [("a", True), ("b", False)]


def test_a_quotation_below_explains_and_below_an_option_speaks_to_it() -> None:
    question = asked("## Q?\n\n- [x] a\n  > good\n- [ ] b\n    > bad\n\n> because\n> of it\n")
    assert [option.why for option in question.options] == ["good", "bad"]
    assert question.why == "because\nof it"


def test_what_is_said_to_all_who_are_right_or_wrong_is_said_to_the_options() -> None:
    said = "> [!correct]\n> Yes!\n\n> [!incorrect] Look again.\n> So.\n"
    text = f"## Q?\n\n- [x] a\n- [ ] b\n  > no\n\n{said}"
    question = asked(f"---\nlang: en\n---\n{text}")
    assert [option.why for option in question.options] == ["Yes!", "no\n\nLook again."]
    assert question.why == "So."
    several = only(f"---\nlang: en\n---\n{text.replace('b', 'b⏎- [x] c').replace('⏎', chr(10))}")
    assert "dropped: what is said to everybody who was right or wrong" in several.notes


def test_a_quotation_above_is_a_hint_in_quizdown_and_a_passage_in_quizmd() -> None:
    text = "## Q?\n\n> Think.\n\n- [x] a\n- [ ] b\n"
    assert asked(text).hints == ("Think.",)
    assert asked(text).text == "Q?"
    quizmd = asked(text, "a.quiz.md")
    assert quizmd.hints == ()
    assert quizmd.text == "Q?\n\n> Think."


def test_settings_of_a_question_come_along() -> None:
    own = "id: x 1\nhint: \"It's \\u00e9\"\ndifficulty: hard\ntags: [a, 'b, c']\npoints: 3\n"
    read_back = read(f"## Q1 · Q?\n\n```quiz\n{own}```\n\n- [x] a\n- [ ] b\n")
    (item,) = read_back.items
    assert item.question is not None
    assert item.question.id == "x 1"
    assert item.question.hints == ("It's é",)
    assert (item.question.difficulty, item.question.tags) == ("hard", ("a", "b, c"))
    assert read_back.notes == ("1: dropped: the setting points of questions",)


@pytest.mark.parametrize(
    "text",
    [
        "---\nshuffle_answers: false\n---\n" + LISTED.format("Q?"),
        "---\nshuffleAnswers: false\n---\n" + LISTED.format("Q?"),
        "## Q?\n\n---\nshuffleAnswers: false\n---\n\n- [x] a\n- [ ] b",
        "## Q?\n\n```quiz\nshuffle_answers: false\n```\n\n- [x] a\n- [ ] b",
    ],
)
def test_options_keep_their_order_where_a_setting_says_so(text: str) -> None:
    assert not asked(text).shuffle


def test_the_settings_of_a_file_are_the_head_of_the_pack() -> None:
    text = (
        "---\ntitle: 'It''s: one'\nlang: pt-BR\ndescription: >-\n  two\n  lines\n"
        "author:\n  name: Ann\nlicense: CC0-1.0 # free\ntags:\n  - a\n  - b\nreveal: all\n---\n"
    )
    found = read(text + LISTED.format("Q?"))
    assert (found.head.title, found.head.language) == ("It's: one", "pt-BR")
    assert found.head.description == "two\nlines"
    assert (found.head.author, found.head.license) == ("Ann", "CC0-1.0")
    assert found.head.tags == ("a", "b")
    assert found.notes == ("1: dropped: the settings reveal",)


def test_a_heading_that_asks_nothing_is_the_title() -> None:
    found = read("# Android\n\nSome words.\n\n" + LISTED.format("Q?"))
    assert found.head.title == "Android"
    assert [item.place for item in found.items] == ["5"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("## Q?\n\n- [ ] a\n- [ ] b", "no option is right"),
        ("## Q?\n\n- [x] a\n- [x] b", "every option is right"),
        ("## Q?\n\n- [x] a", "it has 1 option; a pack takes 2 to 26"),
        ("## Q?\n\n" + "- [x] a\n" * 30, "it has 30 options; a pack takes 2 to 26"),
        ("## Q?\n\n- [x] a\n- [ ] **a**", "options 1 and 2 are the same"),
        ("## Q1 · Fill ___.\n\n**Answer:** x", "short answer: a pack asks multiple choice only"),
        (
            "## Q1\n\n```quiz\ntype: match\n```\n\n| a | b |",
            "matching: a pack asks multiple choice only",
        ),
        (
            "## Q1\n\n```quiz\ntype: order\n```\n\n1. a\n2. b",
            "sequence: a pack asks multiple choice only",
        ),
        (
            "## What is it?\n\nNothing.",
            "a question without options: a pack asks multiple choice only",
        ),
        (
            "---\nprimaryColor: red\n---\n## Sort!\n\n1. a\n2. b",
            "sequence: a pack asks multiple choice only",
        ),
        (
            "One.\n\nTwo?\n\n- [x] a\n- [ ] b",
            "it cannot be told which text above its options asks; give it a heading",
        ),
    ],
)
def test_what_cannot_be_asked_is_skipped_with_the_reason(text: str, reason: str) -> None:
    assert only(text).notes == (reason,)


def test_lists_under_one_heading_are_questions_of_the_text_between() -> None:
    text = "# All\n\n**One?**\n\n- [x] a\n- [ ] b\n\n**Two?**\n\n- [ ] a\n- [x] b\n"
    found = read(text).items
    assert [item.question and item.question.text for item in found] == ["One?", "Two?"]
    assert [item.place for item in found] == ["1", "8"]


def test_images_between_options_belong_to_them() -> None:
    item = only("## Q?\n\n- [x] A\n\n![img](a.png)\n\n- [ ] B\n\n![img](b.png)\n")
    assert item.question is not None
    assert item.question.options == (Option("A", correct=True), Option("B"))
    assert item.question.why == ""
    assert item.notes == ("dropped: the image a.png", "dropped: the image b.png")


def test_a_fence_that_is_never_closed_costs_one_question() -> None:
    options = "- [x] a\n- [ ] b\n\n"
    text = f"## Q1. One?\n\n```js\nx\n\n{options}## Q2. Two?\n\n```\ny\n```\n\n{options}"
    assert [item.place for item in read(text).items] == ["1", "9"]


def test_headings_within_code_ask_nothing() -> None:
    text = "## Q?\n\n```sh\n# not a heading?\n- [x] no option\n```\n\n- [x] a\n- [ ] b\n"
    assert asked(text).text == "Q?\n\n# not a heading?\n- [x] no option"


def test_files_that_are_brought_in_are_told() -> None:
    text = "# T\n\n!import ./more.quiz.md\n!ref ./x.media.md\n\n" + LISTED.format("Q?")
    assert read(text).notes == (
        "3: dropped: the questions of ./more.quiz.md",
        "4: dropped: what is in ./x.media.md",
    )


LETTERED = """# Many

###### 1. What is it?

```js
1 + 1;
```

- A: `2`
- B: `11`

<details><summary><b>Answer</b></summary>
<p>

#### Answer: A

It _is_.

</p>
</details>

---
"""


def test_lettered_options_have_their_answer_folded_away() -> None:
    found = read(LETTERED)
    (item,) = found.items
    assert item.question is not None
    assert item.question.text == "What is it?\n\n1 + 1;"
    assert item.question.options == (Option("`2`", correct=True), Option("`11`"))
    assert item.question.why == "It is."
    assert (item.place, found.head.title) == ("3", "Many")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Answer: A", "Answer: C", "its answer is not given, or not one of its options"),
        ("#### Answer: A", "", "its answer is not given, or not one of its options"),
        ("- B:", "- C:", "its options are lettered AC, not in order from A"),
        ("- B: `11`", "", "it has 1 option; a pack takes 2 to 26"),
    ],
)
def test_a_lettered_question_without_its_answer_is_skipped(old: str, new: str, reason: str) -> None:
    assert only(LETTERED.replace(old, new)).notes == (reason,)


def test_the_questions_on_javascript_come_through(corpus: Corpus) -> None:
    path = corpus("markdown/javascript-questions/README.md")
    text = path.read_text(encoding="utf-8")
    assert markdown.looks_like(path.name, text[:4096])
    found = read(text, path.name)
    assert counts(found.items) == {"ok": 133, "changed": 22, "skipped": 0}
    first = found.items[0].question
    assert first is not None
    assert [option.correct for option in first.options] == [False, False, False, True]
    assert first.options[3].text == "`undefined` and `ReferenceError`"


def test_the_sample_of_quizmd_comes_through(corpus: Corpus) -> None:
    path = corpus("markdown/learnspec-sample/intro-to-space.quiz.md")
    found = read(path.read_text(encoding="utf-8"), path.name)
    assert counts(found.items) == {"ok": 7, "changed": 0, "skipped": 1}
    assert (found.head.title, found.head.language) == ("Introduction to Space", "en")
    first = found.items[0].question
    assert first is not None
    assert first.text == "How many planets are in our solar system?"
    assert (first.difficulty, first.hints) == ("easy", ("Think about the 2006 reclassification",))


@pytest.mark.parametrize(
    ("name", "start", "found"),
    [
        ("a.md", "# Q?\n\n- [x] a", True),
        ("a.markdown", "1. [ ] a", True),
        ("a.md", "## Q1 · Who?", True),
        ("a.md", "# T\r\n\r\n```quiz\r\n", True),
        ("a.md", "###### 1. Q\n- A: x", True),
        ("a.md", "# Title\n\n- [a link](x)\n", False),
        ("a.txt", "- [x] a", False),
    ],
)
def test_a_file_is_recognised(name: str, start: str, found: bool) -> None:
    assert markdown.looks_like(name, start) is found


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("x", ["x"]),
        ("x # y", ["x"]),
        ("'it''s'", ["it's"]),
        ('"a\\nb"', ["a\nb"]),
        ("[a, b]", ["a", "b"]),
        ("['a, b', \"c\"]", ["a, b", "c"]),
        ('["a", "b"]', ["a", "b"]),
        ("[]", []),
        ("", []),
        ("[[[[[[[[", ["[[[[[[[["]),
        ('"open', ["open"]),
    ],
)
def test_a_setting_is_a_text_or_a_list_of_texts(value: str, wanted: list[str]) -> None:
    assert settings.read([f"key: {value}"]) == {"key": wanted}


def test_a_file_that_would_take_minutes_is_refused_in_one_line() -> None:
    with pytest.raises(QuizError, match="5 MB is too much"):
        markdown.read("x" * 5_000_001, "large.md")
