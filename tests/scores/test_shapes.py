"""Score files that are valid but not as we write them."""

import json
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.scores.shape import EMPTY, whole

from .kept import a_file, a_store, an_answer, an_end, lines

KEPT = (an_answer("q1"), an_answer("Wie weit?\n\t«ö»"), an_end())
OURS = a_file(*KEPT)
OUTER = json.loads(OURS)
SHAPES = {
    "indented": json.dumps(OUTER, indent=2).encode(),
    "indented with tabs": json.dumps(OUTER, indent="\t").encode(),
    "on one line": json.dumps(OUTER).encode(),
    "as ASCII": json.dumps(OUTER, ensure_ascii=True, separators=(",", ":")).encode(),
    "sorted": json.dumps(OUTER, sort_keys=True).encode(),
    "turned round": json.dumps(dict(reversed(OUTER.items()))).encode(),
    "with Windows line ends": OURS.replace(b"\n", b"\r\n"),
    "with a byte order mark": b"\xef\xbb\xbf" + OURS,
    "without its last line end": OURS[:-1],
    "with empty lines": b"\n\n" + OURS.replace(b"\n", b"\n\n"),
    "version as 1.0": OURS.replace(b":1,", b":1.0,", 1),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_another_shape_is_read_and_rewritten_once(tmp_path: Path, shape: str) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(SHAPES[shape])
    assert store.load() == (KEPT, "")
    rewritten = store.path.read_bytes()
    assert rewritten.count(b"\n") == len(KEPT) + 2
    assert json.loads(rewritten) == OUTER
    inode = store.path.stat().st_ino
    assert store.load() == (KEPT, "")
    assert (store.path.read_bytes(), store.path.stat().st_ino) == (rewritten, inode)
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


@pytest.mark.parametrize("shape", SHAPES)
def test_another_shape_can_be_added_to_without_being_loaded(tmp_path: Path, shape: str) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(SHAPES[shape])
    store.append(an_answer("q9"))
    assert store.load() == ((*KEPT, an_answer("q9")), "")
    assert store.notice == ""


@pytest.mark.parametrize("raw", [b"", b"\n", EMPTY, EMPTY.replace(b"\n", b" ")])
def test_an_empty_file_is_no_damage(tmp_path: Path, raw: bytes) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(raw)
    assert store.load() == ((), "")
    store.append(an_answer())
    assert store.path.read_bytes() == a_file(an_answer())


UNKNOWN = [
    '{"event":"flagged","question":"q1","twice":1,"twice":2}',
    '{"event":"answered","sure":[1e400,{"deep":1.50}],"unfit":true}',
    '"a text"',
    "[]",
    "17",
    "null",
    '{"event":"\\ud800"}',
]


def test_what_is_not_known_survives_a_rewrite_to_the_letter(tmp_path: Path) -> None:
    known = lines(KEPT)[0][:-1] + ',"colour":3.10}'
    others = ['"owner":{"name":"ann","big":12345678901234567890123}', '"owner":2']
    store = a_store(tmp_path)
    wanted = whole([known, *UNKNOWN], others)
    store.path.write_bytes(wanted.replace(b"\n", b"\n\n"))
    assert store.load().events == KEPT[:1]
    assert store.path.read_bytes() == wanted
    store.append(KEPT[1])
    assert store.path.read_bytes() == whole([known, *UNKNOWN, lines(KEPT)[1]], others)


@pytest.mark.parametrize("end", ["", "]}"])
def test_records_of_any_depth_are_passed_over(tmp_path: Path, end: str) -> None:
    store = a_store(tmp_path)
    for depth in range(100, 1100, 7):
        deep = '{"event":"deep","in":' + "[" * depth + "]" * depth + "}"
        store.path.write_text(whole([lines(KEPT)[0], deep]).decode() + end)
        assert store.load().events == KEPT[:1]


def test_a_broken_record_is_kept_and_told_with_its_line(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    broken = lines([an_answer("q2")])[0].replace("true", "7")
    raw = whole([lines(KEPT)[0], broken, lines(KEPT)[2]])
    store.path.write_bytes(raw)
    events, notice = store.load()
    assert events == (KEPT[0], KEPT[2])
    assert "Line 3 " in notice
    assert store.path.read_bytes() == raw
    store.path.write_bytes(whole([broken, "[]"]))
    assert "2 lines" in store.load().notice


@pytest.mark.parametrize(
    "raw",
    [
        OURS.replace(b'"version":1,', b'"version":2,'),
        OURS.replace(b'"version":1,', b'"version":2,')[:-9],
        OURS.replace(b'"version":1,', b'"version":1.5,"x":[\n'),
        b'{"format":"citequiz-scores","version":3,"parts":{}}',
        b'{"format":"citequiz-scores","version":1e999,"records":[]}',
    ],
)
def test_a_file_of_a_newer_version_is_never_written(tmp_path: Path, raw: bytes) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(raw)
    assert "newer" in store.load().notice
    with pytest.raises(QuizError, match="Update") as told:
        store.append(an_answer())
    assert str(store.path) in str(told.value)
    assert store.path.read_bytes() == raw
    assert [path.name for path in tmp_path.iterdir()] == ["scores.json"]


def test_of_a_newer_version_what_is_known_is_read(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.path.write_bytes(OURS.replace(b'"version":1,', b'"version":2,"more":[1],'))
    assert store.load().events == KEPT
