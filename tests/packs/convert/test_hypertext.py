"""HTML made plain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.packs.convert.hypertext import plain, typed
from quiz.packs.convert.scripts import lowered, raised

PIECES = (
    *("<", ">", "</", "<b>", "</b>", "<p>", "<br/>", "<pre>", "</pre>", "<code>", "<ol>", "<li>"),
    *("<a href='http://x.org'>", "</a>", "<img alt='x'>", "<!--", "-->", "<!", "&amp;", "&", ";"),
    *('"', "'", "a", " ", "\n", "=", "<sub>", "</sub>", "<script>", "<x>", "<td>"),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>The <b>east</b>.</p>", "The east."),
        ("a &amp;lt; b", "a &lt; b"),
        ("a&nbsp;b &copy; &nosuch; AT&T", "a b © &nosuch; AT&T"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("a<br>b<br/><br />c", "a\nb\n\nc"),
        ("a\n  b\tc", "a b c"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<table><tr><th>a<th>b</tr><tr><td>1<td>2</tr></table>", "a | b\n1 | 2"),
        ("<code>x = 1</code> and <kbd>F1</kbd>", "`x = 1` and `F1`"),
        ("<code>a`b</code>", "a`b"),
        ("<pre>\nif x:\n    y\n</pre>z", "if x:\n    y\nz"),
        ("<pre>one line</pre>", "`one line`"),
        ('<a href="http://x.org/y">here</a>', "here (http://x.org/y)"),
        ('<a href="http://x.org/">http://x.org</a>', "http://x.org"),
        ("x<sup>2</sup> H<sub>2</sub>O", "x² H₂O"),
        ("a<style>p {}</style>b<script>x < y</script>c", "abc"),
        ("a<!-- <b> -->b <!-- open", "ab <!-- open"),
        ("List<T> and <Thing> and a < b", "List<T> and <Thing> and a < b"),
        ("<o:p>word</o:p>", "word"),
        ('<p title="a > b">x</p>', "x"),
        ("<q>said</q>", '"said"'),
        ("<p></p>", ""),
    ],
)
def test_html_is_read_as_a_browser_shows_it(text: str, wanted: str) -> None:
    assert plain(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "note"),
    [
        ("<img src='d/a.png?x' alt='A flag'>", "A flag", "dropped: the image a.png"),
        ("<img src='data:x,y'>", "", "dropped: the image"),
        ("<audio src=x>y", "y", "dropped: audio in the text"),
        ("<a href='@@PLUGINFILE@@/a.pdf'>it</a>", "it", "dropped: a link within Moodle"),
        ("x<sup>ab</sup>", "x^ab", "changed: raised or lowered text is marked with ^ or _"),
    ],
)
def test_what_cannot_be_shown_is_told(text: str, wanted: str, note: str) -> None:
    assert plain(text) == (wanted, (note,))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Which tag is <a>?", "Which tag is <a>?"),
        ("<table> or <tr>", "<table> or <tr>"),
        ("<b></b>", "<b></b>"),
        ("a <b>bold</b> word", "a bold word"),
        ("a<br>b", "a\nb"),
        ("if a<b and c>d", "if a<b and c>d"),
        ("two  spaces\nand a line", "two  spaces\nand a line"),
    ],
)
def test_in_a_typed_text_only_what_encloses_something_is_a_tag(text: str, wanted: str) -> None:
    assert typed(text)[0] == wanted


def test_scripts_without_characters_of_their_own_are_marked() -> None:
    assert lowered("12") == ("₁₂", ())
    assert raised("n+1") == ("ⁿ⁺¹", ())
    assert lowered("i, j")[0] == "_(i, j)"
    assert raised(" ") == (" ", ())


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_made_plain(text: str) -> None:
    for made in (plain(text), typed(text)):
        assert made[0] == made[0].strip()
        assert all(isinstance(note, str) for note in made[1])


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="<&\xa0", exclude_categories=("Cc", "Cs", "Z"))))
def test_a_text_without_markup_stays(text: str) -> None:
    assert plain(text) == typed(text) == (text, ())
