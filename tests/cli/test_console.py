import io

import pytest

from quiz.cli.plain.console import LONGEST, Console, wrapped


def said(text: str, encoding: str, width: int = 0) -> str:
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    Console(io.StringIO(), stdout, width=width).say(text)
    stdout.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("text", "ascii"),
    [
        ("“Kim’s” – train…", '"Kim\'s" - train...'),
        ("«words»", "<<words>>"),
        ("Zürich, café", "Zurich, cafe"),
        ("列車 2", "?? 2"),
        ("a\u00a0b", "a b"),
        ("plain", "plain"),
    ],
)
def test_an_ascii_output_gets_the_plainest_likeness(text: str, ascii: str) -> None:
    assert said(text, "ascii") == f"{ascii}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_output_that_has_the_signs_gets_them(encoding: str) -> None:
    assert said("“列車”", encoding) == "“列車”\n"


def test_a_latin_output_keeps_the_letters_it_has() -> None:
    assert said("café “x”", "latin-1") == 'café "x"\n'


def test_commands_to_the_terminal_are_not_obeyed() -> None:
    assert said("a\x1b[2Jb\u202ec", "utf-8") == "a\ufffd[2Jb\ufffdc\n"


def test_a_terminal_gets_lines_that_fit_broken_between_words() -> None:
    assert said("one two three four", "utf-8", width=9) == "one two\nthree\nfour\n"
    assert wrapped("  one two three", 9) == "  one two\n  three"


def test_a_pipe_gets_whole_lines() -> None:
    assert said("word " * 100, "utf-8") == "word " * 100 + "\n"


def test_lines_come_without_the_space_around_them_until_there_are_none() -> None:
    console = Console(io.StringIO(" 1 \n\n2"), io.StringIO())
    assert [console.ask(">") for _ in range(4)] == ["1", "", "2", None]


def test_of_an_endless_line_only_the_beginning_is_kept() -> None:
    console = Console(io.StringIO("x" * 10_000 + "\n2\n"), io.StringIO())
    assert console.ask(">") == "x" * LONGEST
    assert console.ask(">") == "2"
