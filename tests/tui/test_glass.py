"""The terminal shows what was drawn, though only what is new is sent."""

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual._compositor import ChopsUpdate, CompositorUpdate, InlineUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from quiz.tui.glass import Difference, Glass
from quiz.tui.pen import Pen, read, runs, turn

WIDTH, HEIGHT = 12, 3
CONSOLE = Console(force_terminal=True, color_system="truecolor")
LOOKS = ("", "bold red on blue", "red on blue", "italic", "reverse green", "underline on #102030")
SIGNS = ("a", "b", " ", "  ", "✓", "é", "字", "e\u0301")

words = st.lists(st.sampled_from(SIGNS), max_size=WIDTH // 2).map("".join)
pieces = st.lists(st.tuples(words, st.sampled_from(LOOKS)), max_size=4)
screens = st.lists(pieces, min_size=HEIGHT, max_size=HEIGHT)


def strip(*told: tuple[str, str]) -> Strip:
    """A line of so many columns in these texts and looks."""
    segments = [Segment(text, Style.parse(look)) for text, look in told if text]
    return Strip(segments).adjust_cell_length(WIDTH, Style.parse("on #102030"))


def whole(lines: list[list[tuple[str, str]]]) -> LayoutUpdate:
    """An update of the whole screen."""
    return LayoutUpdate([[strip(*line)] for line in lines], Region(0, 0, WIDTH, HEIGHT))


def part(lines: list[list[tuple[str, str]]], *, cut: int = WIDTH) -> ChopsUpdate:
    """An update of all lines in pieces, as Textual makes it."""
    ends = [cut, WIDTH] if cut < WIDTH else [WIDTH]
    starts = [0, *ends[:-1]]
    chops = [
        {x: strip(*line).crop(x, end) for x, end in zip(starts, ends, strict=True)}
        for line in lines
    ]
    return ChopsUpdate(chops, [(y, 0, WIDTH) for y in range(HEIGHT)], [ends] * HEIGHT)


def shown(*sent: str) -> list[list[tuple[object, ...]]]:
    """What can be seen on a terminal that was sent this."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    stream.feed("\x1b[?7l")  # as Textual has it: a line does not run on in the next one
    for text in sent:
        stream.feed(text)
    return [[seen(screen.buffer[y][x]) for x in range(WIDTH)] for y in range(HEIGHT)]


def seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    """What of a cell can be seen: where there is no sign, its ground and what is drawn on it."""
    if cell.data == " " and not (cell.underscore or cell.reverse):
        return (" ", cell.bg)
    return tuple(cell)


@given(screens, st.lists(st.tuples(screens, st.integers(1, WIDTH)), max_size=3))
def test_what_is_sent_in_parts_shows_what_would_be_sent_whole(
    first: list[list[tuple[str, str]]],
    later: list[tuple[list[list[tuple[str, str]]], int]],
) -> None:
    glass = Glass()
    sent = [glass.draw(whole(first), CONSOLE)]
    plain = [whole(first).render_segments(CONSOLE)]
    for lines, cut in later:
        sent.append(glass.draw(part(lines, cut=cut), CONSOLE))
        plain.append(part(lines, cut=cut).render_segments(CONSOLE))
    assert shown(*sent) == shown(*plain)


@given(st.lists(st.tuples(screens, st.sampled_from(("whole", "part", "other"))), min_size=1))
def test_a_screen_that_is_painted_whole_once_more_shows_what_it_would_if_sent_whole(
    updates: list[tuple[list[list[tuple[str, str]]], str]],
) -> None:
    glass, of, sent, plain = Glass(), "first", [], []
    for lines, kind in [(updates[0][0], "whole"), *updates]:
        update = part(lines) if kind == "part" else whole(lines)
        of = "second" if kind == "other" else of
        sent.append(glass.draw(update, CONSOLE, of))
        plain.append(update.render_segments(CONSOLE))
    assert shown(*sent) == shown(*plain)


def test_of_a_screen_that_is_painted_whole_once_more_only_new_lines_are_sent() -> None:
    glass, lines = Glass(), [[("one", "")], [("two", "")], [("three", "")]]
    glass.draw(whole(lines), CONSOLE, "play")
    assert glass.draw(whole(lines), CONSOLE, "play") == ""
    glass.draw(part([[("one", "")], [("other", "")], [("three", "")]]), CONSOLE, "play")
    sent = glass.draw(whole(lines), CONSOLE, "play")
    assert "two" in sent
    assert "one" not in sent
    assert "one" in glass.draw(whole(lines), CONSOLE, "home")
    glass.forget()
    assert "one" in glass.draw(whole(lines), CONSOLE, "home")


def test_what_stands_there_already_is_not_sent() -> None:
    glass, lines = Glass(), [[("a question", "bold")], [("字", "")], [("", "")]]
    glass.draw(whole(lines), CONSOLE)
    assert glass.draw(part(lines), CONSOLE) == ""
    lines[0] = [("a Question", "bold")]
    assert glass.draw(part(lines), CONSOLE) == "\x1b[1;3H\x1b[1mQ\x1b[0m"


def test_after_the_terminal_was_lent_everything_is_sent_again() -> None:
    glass, lines = Glass(), [[("one", "")], [("two", "")], [("three", "")]]
    glass.draw(whole(lines), CONSOLE)
    glass.forget()
    sent = glass.draw(part(lines), CONSOLE)
    assert all(word in sent for word in ("one", "two", "three"))


def test_an_update_of_another_kind_is_sent_as_it_is_and_nothing_is_taken_for_known() -> None:
    glass, lines = Glass(), [[("one", "")], [("two", "")], [("three", "")]]
    glass.draw(whole(lines), CONSOLE)
    inline = InlineUpdate([strip(("one", ""))])
    assert glass.draw(inline, CONSOLE) == inline.render_segments(CONSOLE)
    assert "three" in glass.draw(part(lines), CONSOLE)


def test_an_update_that_is_never_sent_is_not_remembered() -> None:
    glass, lines = Glass(), [[("one", "")], [("two", "")], [("three", "")]]
    update = glass.before(whole(lines))
    assert isinstance(update, Difference)
    assert "one" in glass.draw(part(lines), CONSOLE)
    text = Text("not an update")
    assert glass.before(text) is text
    assert glass.before(None) is None
    assert isinstance(update, CompositorUpdate)


def test_characters_of_unsure_width_are_sent_with_the_whole_of_their_piece() -> None:
    glass = Glass()
    glass.draw(whole([[("字 one", "")], [("", "")], [("", "")]]), CONSOLE)
    sent = glass.draw(part([[("字 two", "")], [("", "")], [("", "")]]), CONSOLE)
    assert "字 two" in sent


def test_differences_are_sent_together_where_few_cells_lie_between_them() -> None:
    before = [(sign, "") for sign in "abcdefghijklmnopqrst"]
    after = [(sign, "") for sign in "Abc.efghijklmnopqrs."]
    assert runs(before, after) == [(0, 4), (19, 20)]
    assert runs(before, before) == []


def test_a_pen_says_a_place_and_a_look_only_once() -> None:
    pen = Pen()
    pen.write(0, 0, [("a", "1;31"), ("b", "1;31")])
    pen.write(0, 2, [("c", "1;32")])
    pen.write(4, 1, [("d", "1;32")])
    assert pen.lifted() == "\x1b[1;1H\x1b[1;31mab\x1b[32mc\x1b[5;2Hd\x1b[0m"


def test_a_look_that_loses_something_begins_anew() -> None:
    assert turn("1;31", "31") == "\x1b[0;31m"
    assert turn("31;44", "31") == "\x1b[0;31m"
    assert turn("31", "") == "\x1b[0m"


def test_the_numbers_of_a_look_are_read_by_what_they_mean() -> None:
    assert read("1;3;38;2;1;2;3;48;5;17") == (("1", "3"), "38;2;1;2;3", "48;5;17")
    assert read("4;97;100") == (("4",), "97", "100")
    assert read("31;42") == ((), "31", "42")
    assert read("") == ((), "", "")
