"""Whatever a file holds, each reader of text gives a report or one error, and soon."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.packs.convert import aiken, gift, hascard, markdown, moodle_xml, opentriviaqa
from quiz.packs.convert.contract import Imported
from quiz.packs.format import parse
from quiz.packs.writer import dump

from .conftest import Corpus

Read = Callable[[str, str], Imported]

READERS: dict[str, Read] = {
    "gift": gift.read,
    "aiken": aiken.read,
    "moodle_xml": moodle_xml.read,
    "markdown": markdown.read,
    "hascard": hascard.read,
    "opentriviaqa": opentriviaqa.read,
}
FILES = {
    "gift": ("gift/moodle-4.5.6-crlf/examples.txt", "gift/tsugi/chatgpt-torture.txt"),
    "aiken": ("aiken/moodle-4.5.6-crlf/aiken_errors.txt", "aiken/qas-editor/aiken_1.txt"),
    "moodle_xml": ("moodle-xml/moodle-4.5.6-crlf/error_invalid_grades.xml",),
    "markdown": ("markdown/learnspec-sample/intro-to-space.quiz.md",),
    "hascard": ("hascard/yvee1/example.txt",),
}
SAMPLES = {
    "gift": "// [id:a] [tag:b]\n$CATEGORY: c\n\n::N::[html]<p>Q</p>{=a#b ~%-50%c\n####d}"
    "\n\nT{F##x}",
    "aiken": "Q?\nA) a\nB. b\nANSWER: A\n",
    "moodle_xml": '<quiz><question type="multichoice"><questiontext><text>Q</text></questiontext>'
    '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>'
    "</question></quiz>",
    "markdown": "---\nlang: en\n---\n# T\n\n## Q1 · Q?\n\n```quiz\nid: x\n```\n\n> h\n\n- [x] `a`\n"
    "  > w\n- [ ]\n\n```\nb\n```\n\n> [!correct] y\n\n###### 1. N\n- A: a\n",
    "hascard": "# Q\n![x](y)\n* a\n- b\n---\n# R\n[*] a\n[ ] b\n",
    "opentriviaqa": "#Q Q\n^ a\nA a\nB b\n",
}
HOSTILE = (
    "{\n\n", "{=a~b\n\n", "~", "{~", "::", "$CATEGORY: x\n", "//\n", "\\", ">\n", "> a\n- x\n",
    "- [x] a\n\npara\n\n", "- [ ] \n", "```\n- [x] a\n", "# \n---\n", "#Q a\n^ b\n", "A) x\n",
    "---\n", "[*] x\n", "![a](b)\n", "###### 1. a\n- A: b\n", "{<b>", "#", "-", "- ", "x{=a ~b}",
    "\n", " ", "[a](b", "![a](", "*a ", "`", "` ", "<", "<!--", "&", "<sub>", "<code>", "<a ",
    "$a", "_a ", "1. [x] a\n   - [ ] b\n", "(", "~~~\n", "```quiz\na: [", "<quiz>", "<question>",
)  # fmt: skip
SECONDS = 4.0


def reported(name: str, text: str) -> Imported | None:
    """What a reader makes of a text; every question that came through is one of a pack."""
    try:
        found = READERS[name](text, f"a.{name}")
    except QuizError as error:
        told = (name, bool(error.line))
        assert told == ("moodle_xml", True)
        return None
    for item in found.items:
        assert item.place.isdigit()
        assert item.question or item.notes
    pack = found.pack
    if pack.questions:
        reading = parse(dump(pack), "a.yaml")
        assert reading.faults == ()
        assert reading.pack is not None
        assert reading.pack.questions == pack.questions
    return found


def files(corpus: Corpus, name: str) -> list[Path]:
    """Real files of a format."""
    return [corpus(path) for path in FILES.get(name, ())]


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None)
@given(text=st.text())
def test_any_text_is_reported(name: str, text: str) -> None:
    reported(name, text)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None)
@given(draw=st.data())
def test_pieces_of_a_format_in_any_order_are_reported(name: str, draw: st.DataObject) -> None:
    sample = SAMPLES[name]
    cut = st.tuples(st.integers(0, len(sample)), st.integers(0, 12))
    piece = cut.map(lambda cut: sample[cut[0] : cut[0] + cut[1]])
    pieces = draw.draw(
        st.lists(piece | st.sampled_from(HOSTILE) | st.text(max_size=3), max_size=30)
    )
    reported(name, "".join(pieces))


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None)
@given(draw=st.data())
def test_a_changed_file_is_reported(name: str, draw: st.DataObject) -> None:
    text = SAMPLES[name] * 2
    for _ in range(draw.draw(st.integers(1, 4))):
        at = draw.draw(st.integers(0, len(text)))
        gone = draw.draw(st.integers(0, 5))
        text = text[:at] + draw.draw(st.text(max_size=3)) + text[at + gone :]
    reported(name, text)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_off_anywhere_is_reported(name: str) -> None:
    for end in range(len(SAMPLES[name]) + 1):
        reported(name, SAMPLES[name][:end])


@pytest.mark.parametrize("name", FILES)
def test_a_real_file_cut_off_at_many_places_is_reported(corpus: Corpus, name: str) -> None:
    for path in files(corpus, name):
        content = path.read_bytes()
        for end in range(0, len(content), max(1, len(content) // 60)):
            reported(name, content[:end].decode("utf-8", "replace"))


@pytest.mark.parametrize("name", READERS)
def test_no_text_takes_long(name: str) -> None:
    for piece in HOSTILE:
        begun = time.process_time()
        try:
            READERS[name](piece * (30_000 // len(piece)), f"a.{name}")
        except QuizError:
            assert name == "moodle_xml"
        assert time.process_time() - begun < SECONDS, piece
