"""Markdown made plain, and texts made Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.packs.convert.marked import plain
from quiz.packs.convert.marking import escaped
from tests.packs.strategies import texts

from .trips import markless

SIGNS = st.text("ab 1.`*_[]()<>&#;$\\-+~!|=\n\t", max_size=30)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("**not** *this* _or_ __that way__", "not this or that way"),
        ("2*3*4, snake_case_x, __init__, a * b * c", "2*3*4, snake_case_x, __init__, a * b * c"),
        ("`a*b*` and ``a`b``", "`a*b*` and a`b"),
        ("``` x ```", "`x`"),
        (r"\*a\* \_b\_ \\ \d", r"*a* _b_ \ \d"),
        ("[here](http://x.org/a_(b) 'T')", "here (http://x.org/a_(b))"),
        ("<http://x.org> [http://x.org](http://x.org)", "http://x.org http://x.org"),
        ("[above](#part)", "above"),
        ("$a_1*b_2*c$ costs $5 and *6*", "$a_1*b_2*c$ costs $5 and 6"),
        ("a &lt; b &amp;amp; c &nosuch;", "a < b &amp; c &nosuch;"),
        ("Call<List<Photo>> <b>x</b><br>y", "Call<List<Photo>> x\ny"),
        ("`<b>` \\<b>x</b>", "`<b>` <b>x</b>"),
        ("a  \nb\\\nc\nd", "a\nb\nc\nd"),
        ("```js\n  f(x)\n    y\n```", "f(x)\n  y"),
        ("a\n\n\n\n```\nb\n```\n\n\nc", "a\n\nb\n\nc"),
        ("~~~\na\n```\n~~~", "a\n```"),
        ("```\nnever closed", "```\nnever closed"),
        ("a ` b", "a ` b"),
    ],
)
def test_markdown_is_read(text: str, wanted: str) -> None:
    assert plain(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "note"),
    [
        ("![A flag](img/a.png)", "A flag", "dropped: the image a.png"),
        ("![img](a.png) x", " x", "dropped: the image a.png"),
        ("[it](a.pdf)", "it", "dropped: a link to a file"),
        ("```\nf`x`\n```", "f`x`", "changed: code has backticks, which are taken for marks"),
    ],
)
def test_what_cannot_be_shown_is_told(text: str, wanted: str, note: str) -> None:
    assert plain(text) == (wanted, (note,))


def test_invisible_characters_are_told() -> None:
    text, notes = plain("a\x1bb")
    assert text == "ab"
    assert "U+001B" in notes[0]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a_b", r"a\_b"),
        ("# a", r"\# a"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("> a", "&gt; a"),
        ("a\nb", "a  \nb"),
        ("`x_y`", "`x_y`"),
        ("`a``b`", "`a`<wbr>`b`"),
        ("$x_1$", "$x_1$"),
        ("=\n~", "&#61;  \n&#126;"),
    ],
)
def test_signs_are_written_so_that_they_stand_for_themselves(text: str, written: str) -> None:
    assert escaped(text) == written


@settings(max_examples=300, deadline=None)
@given((SIGNS | texts()).map(markless))
def test_a_text_comes_back_from_markdown(text: str) -> None:
    assert plain(escaped(text)) == (text, ())


@settings(max_examples=200, deadline=None)
@given(SIGNS | st.text())
def test_any_text_is_made_plain(text: str) -> None:
    assert isinstance(plain(text)[0], str)
