"""Which answers tell something about a question.

Of each player the first answer to a question counts, and no other: whoever has seen why an option
is right answers another question the second time. It counts where the player was alone with the
question as it stands now, so these are left out, and counted:

- `shared`: several players sat at one keyboard;
- `helped`: a hint or a lifeline came first;
- `unanswered`: skipped, or the time ran out, which tells more of the clock than of the question;
- `older`: an option was picked that is there no longer, or another one was right then.

A player whose first answer is left out for help or want of an answer does not count with a later
one either. All ways to play alone count alike, a duel and a daily round too.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..question import Question


class Response(NamedTuple):
    """One answer, as it was kept. `helped` by hints or lifelines; `shared` with other players.

    `at` is a UTC time in ISO 8601, `seconds` how long it took.
    """

    player: str
    question: str
    picked: frozenset[str]
    right: bool
    seconds: float
    at: str = ""
    helped: bool = False
    shared: bool = False


class Left(NamedTuple):
    """How many answers are left out, and why."""

    repeated: int = 0
    shared: int = 0
    helped: int = 0
    unanswered: int = 0
    older: int = 0


class Counted(NamedTuple):
    """The answers that count, by question and player, and how many do not."""

    answers: Mapping[str, Mapping[str, Response]]
    left: Left = Left()

    @property
    def players(self) -> tuple[str, ...]:
        """Everyone whose answers count, by name."""
        return tuple(sorted({player for given in self.answers.values() for player in given}))


def counted(questions: Iterable[Question], responses: Iterable[Response]) -> Counted:
    """The first answers of each player to each of `questions`.

    First is by time, and by the order given where that is the same, so that it does not matter in
    which order the files of several players were merged. Answers to other questions are passed
    over.
    """
    asked = {question.id: question for question in questions}
    firsts: dict[str, dict[str, Response]] = {name: {} for name in asked}
    left = dict.fromkeys(Left._fields, 0)
    for response in sorted(responses, key=lambda response: response.at):
        question = asked.get(response.question)
        if question is None:
            continue
        if response.player in firsts[question.id]:
            left["repeated"] += 1
        elif why := passed_over(question, response):
            left[why] += 1
        else:
            firsts[question.id][response.player] = response
    kept: dict[str, dict[str, Response]] = {}
    for name, given in firsts.items():
        kept[name] = {player: one for player, one in given.items() if not unfit(one)}
        for one in given.values():
            if why := unfit(one):
                left[why] += 1
    return Counted(kept, Left(**left))


def passed_over(question: Question, response: Response) -> str:
    """Why an answer is no answer of that player to this question at all, or nothing."""
    if response.shared:
        return "shared"
    right = frozenset(option.text for option in question.options if option.correct)
    there = response.picked <= frozenset(option.text for option in question.options)
    as_now = there and (not response.picked or (response.picked == right) == response.right)
    return "" if as_now else "older"


def unfit(response: Response) -> str:
    """Why a first answer says nothing of the question, or nothing."""
    return "helped" if response.helped else "" if response.picked else "unanswered"
