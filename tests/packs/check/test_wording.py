import pytest

from .packs import a_pack, asked, codes, fires, of_pack


@pytest.mark.parametrize(
    "text",
    [
        "Which of these is not a river?",
        "Who never came to Rome?",
        "What river doesn't reach the sea?",
        "Which city cannot be reached by train?",
        "All of these lie on the Rhine. Which of them is no city, except one?",
    ],
)
def test_a_small_not_is_told(text: str) -> None:
    assert fires("Q301", asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "Which of these is NOT a river?",
        'Who sang "Do not go"?',
        "Which knot is used here?",
        "Which of these is a river?",
        "Who asked whether or not to go?",
    ],
)
def test_a_not_in_capitals_or_quotation_marks_is_left_alone(text: str) -> None:
    assert not fires("Q301", asked(text))


def test_the_caret_is_under_the_very_word() -> None:
    (problem,) = of_pack(a_pack(asked("Which of these notes is not in the scale?"))).problems
    text = "  - question: Which of these notes is not in the scale?"
    assert problem.column == text.index("not in") + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("What is currently the longest bridge?", True),
        ("Which empire still exists?", True),
        ("What was the longest bridge in 2020, currently?", False),
        ("What is the longest bridge now?", False),
        ('Who sang "Currently"?', False),
    ],
)
def test_what_turns_wrong_by_itself_is_told(text: str, told: bool) -> None:
    assert fires("Q302", asked(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("According to the passage, who won?", True),
        ("Who is meant by the train in this article?", True),
        ("What does the text say? It says nothing.", False),
        ("The text mentions whom?", True),
        ("Which article of the law is it?", False),
    ],
)
def test_talk_of_a_text_the_player_does_not_see_is_told(text: str, told: bool) -> None:
    text = text.replace("The text mentions", "the text mentions")
    assert fires("Q303", asked(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The longest river of Africa", True),
        ("Paris lies on the Seine.", True),
        ("The longest river is ___", False),
        ("The longest river is...", False),
        ("Choose the longest river:", False),
        ("一番長い川はどれですか。", False),
        ("哪条河最长？", False),
        ("`a?b` is what it prints", True),
    ],
)
def test_what_asks_nothing_is_told(text: str, told: bool) -> None:
    assert fires("Q304", asked(text)) is told


@pytest.mark.parametrize(
    ("length", "told"), [(200, []), (201, ["Q305"]), (300, ["Q305"]), (301, ["Q309"])]
)
def test_long_questions_are_advice_and_very_long_ones_a_warning(
    length: int, told: list[str]
) -> None:
    assert codes(of_pack(a_pack(asked("x" * (length - 1) + "?")))) == told


def test_a_question_of_several_lines_may_be_longer() -> None:
    assert not fires("Q305", asked("x" * 150 + "\n" + "y" * 150 + "?"))


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("Yes, it is.", True),
        ("The Nile is the longest river.", True),
        ("It is 6,650 kilometers long.", False),
        ("Nile: the longest of rivers is the Nile.", True),
    ],
)
def test_a_why_that_says_nothing_new_is_told(why: str, told: bool) -> None:
    assert fires("Q307", asked(why=why)) is told


@pytest.mark.parametrize(
    "text",
    ["All of the above", "None of these", "both A and B", "Only C", "Option B", "All three options",
     "None of the other answers.", "Neither A nor C", "the last option", "None of them"],
)  # fmt: skip
def test_an_option_that_points_at_others_is_told_while_they_are_shuffled(text: str) -> None:
    assert fires("Q104", asked(wrong=(text, "The Congo")))
    assert not fires("Q104", asked(wrong=(text, "The Congo"), shuffle=False))


@pytest.mark.parametrize(
    "text",
    ["All Along the Watchtower", "Both were crowdfunded", "The First World War", "A and D",
     "Any god they wanted", "None", "All the things you are", "Last option bias theory"],
)  # fmt: skip
def test_an_option_that_only_sounds_alike_is_left_alone(text: str) -> None:
    assert not fires("Q104", asked(wrong=(text, "The Congo")))


def test_none_of_them_is_a_number_where_one_asks_how_many() -> None:
    assert not fires("Q104", asked("How many of them came?", wrong=("None of them", "Two")))


@pytest.mark.parametrize(
    ("why", "told"), [("Option B is a trap.", True), ("His first choice.", False)]
)
def test_a_why_that_points_at_a_place_is_told(why: str, told: bool) -> None:
    assert fires("Q104", asked(why=why)) is told


@pytest.mark.parametrize(
    "text",
    ["Tom &amp; Jerry?", "Caf&#233;?", "CafÃ© where?", "Itâ€™s what?", "TODO what?", "Is it ???",
     "What is \ufffd?"],
)  # fmt: skip
def test_damaged_text_is_told(text: str) -> None:
    assert fires("Q105", asked(text))


@pytest.mark.parametrize("text", ["What is `&amp;`?", "NÃO ou SIM?", "R&D; what?", "AT&T; what?"])
def test_what_only_looks_damaged_is_left_alone(text: str) -> None:
    assert not fires("Q105", asked(text))


def test_options_with_letters_of_their_own_are_told() -> None:
    assert fires("Q105", asked(right="A) Nile", wrong=("B) Congo", "C) Volga")))
    assert not fires("Q105", asked(right="A) Nile", wrong=("Congo", "Volga")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who (the king?", True),
        ("Who said “no?", True),
        ("Wer sagte „nein“?", False),
        ("a) Who?", False),
    ],
)
def test_half_a_pair_of_marks_is_told(text: str, told: bool) -> None:
    assert fires("Q107", asked(text)) is told
