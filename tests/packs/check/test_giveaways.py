import pytest

from .packs import a_pack, asked, fires, of_pack


@pytest.mark.parametrize(
    ("text", "right", "wrong", "told"),
    [
        ("Who is the hero of Naruto?", "Naruto", ("Sasuke", "Kakashi"), True),
        ("Who is the hero of naruto?", "NARUTO", ("Sasuke", "Kakashi"), True),
        ("Which is longer, the Nile or the Congo?", "the Nile", ("the Congo",), False),
        ("Which is longer, the Nile or another?", "Nil", ("Rhine",), False),
        ("Is it the Denile?", "Nile", ("Rhine",), False),
    ],
)
def test_the_answer_in_the_question_is_told_unless_all_options_stand_there(
    text: str, right: str, wrong: tuple[str, ...], told: bool
) -> None:
    assert fires("Q201", asked(text, right, wrong)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mouth of a river is called an", True),
        ("A river mouth is an ___ in English.", True),
        ("A river mouth is an:", True),
        ("A river mouth is a(n)", False),
        ("What is a river mouth?", False),
    ],
)
def test_an_article_that_fits_only_some_options_is_told(text: str, told: bool) -> None:
    assert fires("Q202", asked(text, "estuary", ("delta", "lagoon"))) is told
    assert not fires("Q202", asked(text, "estuary", ("island", "inlet")))


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("Rain falls.", ("Snow melts", "Ice melts"), True),
        ("Rain falls", ("Snow melts.", "Ice melts."), True),
        ("Thomas Wayne Jr.", ("Bruce Wayne", "Joe Chill"), False),
        ("R.E.M.", ("Coldplay", "Blur"), False),
        ("Rain", ("snow", "ice"), True),
        ("rain", ("Snow", "Ice"), True),
        ("iOS", ("Android", "Symbian"), False),
        ("Rain", ("snow",), False),
        ("Rain", ("Snow", "ice"), False),
    ],
)
def test_a_dot_or_capital_on_the_right_option_alone_is_told(
    right: str, wrong: tuple[str, ...], told: bool
) -> None:
    assert fires("Q204", asked("Why?", right, wrong)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The Danube", "Danube", True),
        ("“Danube”", "Danube", True),
        ("e-mail", "email", True),
        ("1,000", "1000", True),
        ("0.5", "1/2", True),
        ("C", "C++", False),
        ("-40", "40", False),
        ("2/4", "1/2", False),
        ("A+", "A-", False),
        ("5 km", "5 kg", False),
    ],
)
def test_options_that_are_nearly_the_same_are_told(one: str, other: str, told: bool) -> None:
    assert fires("Q206", asked("Which?", "Something else", (one, other))) is told


@pytest.mark.parametrize(
    ("text", "wrong", "told"),
    [
        ("How many countries?", ("Seven", "Austria"), True),
        ("What year was it?", ("1900", "In spring"), True),
        ("How many times?", ("Twice", "a dozen"), False),
        ("Which country?", ("7", "Austria"), False),
        ("How many countries?", ("Austria", "Hungary", "Serbia"), False),
    ],
)
def test_an_option_without_a_number_among_numbers_is_told(
    text: str, wrong: tuple[str, ...], told: bool
) -> None:
    assert fires("Q207", asked(text, "Ten", wrong)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("10 to 20", "20 to 30", True),
        ("10 to 20", "21 to 30", False),
        ("8+", "6+", True),
        ("more than 20", "10 to 20", False),
        ("at least 20", "10 to 20", True),
        ("less than 10", "10 to 20", False),
        ("10 or fewer", "10 to 20", True),
        ("under 5 %", "over 5 %", False),
        ("1,000-2,000", "1,500-3,000", True),
    ],
)
def test_ranges_with_a_number_in_common_are_told(one: str, other: str, told: bool) -> None:
    assert fires("Q209", asked("How many are there?", one, (other,))) is told
    assert not fires("Q209", asked("Which period was it?", one, (other,)))


@pytest.mark.parametrize(
    ("right", "wrong", "shuffle", "told"),
    [
        ("21", ("37", "29"), False, True),
        ("21", ("29", "37"), False, False),
        ("37", ("29", "21"), False, False),
        ("21", ("37", "29"), True, False),
        ("21", ("many", "29"), False, False),
    ],
)
def test_numbers_out_of_order_are_told_where_the_order_is_kept(
    right: str, wrong: tuple[str, ...], shuffle: bool, told: bool
) -> None:
    assert fires("Q210", asked("How many?", right, wrong, shuffle=shuffle)) is told


HUNTER = asked("Which bird hunts fish in the Okavango delta?", "The kingfisher", ("The stork",))


def test_a_question_that_names_anothers_answer_is_told_with_its_line() -> None:
    other = asked("Where in the Okavango delta does the kingfisher hunt its fish?", "Upstream")
    report = of_pack(a_pack(HUNTER, other))
    (problem,) = [one for one in report.problems if one.rule.code == "Q205"]
    assert "`The kingfisher`" in problem.message
    assert problem.question == HUNTER.id


@pytest.mark.parametrize(
    "text",
    [
        "Which colour does the kingfisher have?",
        "Where in the Okavango delta do the kingfisher and the stork hunt fish?",
        "Where in the Okavango delta do storks hunt fish?",
    ],
)
def test_a_question_about_something_else_gives_nothing_away(text: str) -> None:
    more = asked("What do lions eat on the plains of Kenya at night?", "Meat")
    assert not fires("Q205", HUNTER, asked(text, "Blue", ("Red",)), more)


@pytest.mark.parametrize(
    ("one", "right", "other", "again", "told"),
    [
        ("Who painted the Starry Night?", "Van Gogh", "Who painted “The Starry Night”?",
         "Gogh", True),
        ("Who painted the Starry Night?", "Van Gogh", "Who was it that painted the Starry Night?",
         "Van Gogh", True),
        ("What is the largest planet of the system?", "Jupiter",
         "What is the hottest planet of the system?", "Venus", False),
        ("Who won the race of Le Mans in 2016?", "Porsche", "Who won the race of Le Mans in 2017?",
         "Porsche", False),
    ],
)  # fmt: skip
def test_a_question_asked_twice_is_told(
    one: str, right: str, other: str, again: str, told: bool
) -> None:
    assert fires("Q106", asked(one, right, id="a"), asked(other, again, id="b")) is told


def test_a_question_asked_twice_among_many_with_the_same_answer_is_told() -> None:
    many = [
        asked(f"Is number {n} {'odd' * (n % 5)} or small {n}?", "True", ("False",))
        for n in range(80)
    ]
    twice = [asked(f"Is the {word} larger than the {word} moon?", "True", ("False",), id=str(place))
             for place, word in enumerate(("Mars", "Mars"))]  # fmt: skip
    report = of_pack(a_pack(*many, *twice))
    assert [one.question for one in report.problems if one.rule.code == "Q106"] == ["1"]
