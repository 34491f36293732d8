"""The language the program speaks."""

from quiz.tongue import _, many, speak


def test_english_is_spoken_as_it_is_written() -> None:
    speak("en")
    assert _("Which way to play?") == "Which way to play?"
    assert [many("{n} question", "{n} questions", n).format(n=n) for n in (0, 1, 2)] == [
        "0 questions",
        "1 question",
        "2 questions",
    ]
