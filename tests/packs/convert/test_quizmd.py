"""QuizMD as it is written."""

import pytest
from hypothesis import given, settings

from quiz.game.question import Citation, Option, Pack, Question, Source
from quiz.packs.convert import markdown
from quiz.packs.convert.order import matters

from .trips import came, one_line, travellers, without


def test_a_pack_is_written_as_the_specification_has_it() -> None:
    first = Question(
        "q1",
        "What is `x`?",
        (Option("one_two", correct=True, why="Yes."), Option("# three\n\nfour")),
        why="So.",
        citations=(Citation("notes", "it is"),),
        hints=("a", "b"),
        difficulty="easy",
        tags=("t",),
        shuffle=False,
    )
    second = Question("q2", "Two\nlines?", (Option("a", correct=True), Option("b")))
    pack = Pack("p", "It's", (first, second), (Source("notes", "Notes"),), language="en")
    written = markdown.write(pack)
    assert written.content.decode() == (
        '---\ntitle: "It\'s"\nlang: "en"\nspec_version: "0.3"\n---\n\n'
        '## Q1 · What is `x`?\n\n```quiz\nid: "q1"\ndifficulty: "easy"\nhint: "a\\nb"\n'
        'tags: ["t"]\nshuffle_answers: false\n```\n\n'
        "- [x] one\\_two\n  > Yes.\n- [ ] \\# three\n\n  four\n\n> So.\n>\n> “it is” (Notes)\n\n"
        '## Q2\n\n```quiz\nid: "q2"\n```\n\nTwo  \nlines?\n\n- [x] a\n- [ ] b\n'
    )
    assert written.items[0].notes == (
        "changed: the citations stand in the explanation",
        "changed: the hints are one hint of several lines",
    )


@pytest.mark.parametrize("space", [" ", "\t", "\xa0", "\u2003", "\u3000", " \xa0 "])
@pytest.mark.parametrize("shape", ["0{}\n0", "0\n{}0", "0\n{}\n0"])
def test_white_space_at_the_edge_of_a_line_comes_back(shape: str, space: str) -> None:
    text = shape.format(space)
    options = (Option("a", correct=True, why=text), Option(text))
    question = Question("q1", text, options, why=text, hints=(text,))
    written = markdown.write(Pack("p", "P", (question,)))
    (item,) = markdown.read(written.content.decode(), "there.quiz.md").items
    assert item.question == question


@settings(deadline=None)
@given(travellers())
def test_a_pack_comes_back_equal(pack: Pack) -> None:
    bare = pack._replace(questions=tuple(q._replace(citations=()) for q in pack.questions))
    written = markdown.write(bare)
    back = markdown.read(written.content.decode(), "there.quiz.md")
    wanted = [
        without(question, "pool", "image")._replace(
            hints=("\n".join(question.hints),) if question.hints else (),
            shuffle=question.shuffle and not matters(one.text for one in question.options),
        )
        for question in came(written)
    ]
    assert [item.question for item in back.items] == wanted
    assert (back.head.title, back.head.description) == (pack.title, pack.description)
    assert (back.head.author, back.head.license) == (one_line(pack.author), pack.license)
    assert (back.head.language, back.head.tags) == (pack.language, pack.tags)
    assert not [note for note in back.notes if "dropped" in note]
