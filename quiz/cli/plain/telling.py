"""The lines of plain mode: what is said about each value of a game."""

from collections.abc import Iterator

from ...game.ghost import Ghost
from ...game.modes import CLASSIC, Mode
from ...game.outcome import Outcome
from ...game.points import SPEED, score
from ...game.question import Citation, Pack
from ...game.round import Answer, Round, Turn
from ...game.shelf import Best, Shelved, Unfinished
from ...game.text import one_line
from ...game.wager import calibration
from ...game.words import ghost_said, in_points, in_questions, places, results, standing
from ...tongue import counted

COMMANDS = """\
A number or a letter answers; where several options are right, type all of them, such as 1 3.
h or hint: a hint, if there is one; each halves what the answer is worth.
s or source: after the answer, the passage in its paragraph.
f or flag: say that the question is wrong or unclear or has a typo; also f and your own words.
n, next or Enter: after the answer, the next question.
q or quit: stop here; the round can be resumed.
? or help: this list."""
ON_A_LADDER = """
x or 50:50: takes wrong options away.
p or passage: the passage, with its key words blanked.
z or skip: another question for the same rung. Each of these three is there once.
w or walk: stop with what you have won."""


def commands(round: Round) -> str:
    """What can be typed in a round of this mode."""
    return COMMANDS + ON_A_LADDER if round.mode.rungs else COMMANDS


def clock(seconds: float) -> str:
    """A length of time in minutes and seconds, or in hours too, such as 1:02:03."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def opening(pack: Pack, round: Round) -> Iterator[str]:
    """The pack, and how to play it."""
    yield one_line(pack.title)
    if pack.description:
        yield one_line(pack.description)
    if pack.left_out:
        are = "was" if pack.left_out == 1 else "were"
        yield f"{in_questions(pack.left_out)} {are} left out because of a fault."
    if round.mode.name != CLASSIC.name:
        yield f"{round.mode.title}. {round.mode.about}"
    if round.mode.clock:
        yield clocked(round.mode)
    yield f"{in_questions(len(round.turns))}. Type ? for the commands."


def clocked(mode: Mode) -> str:
    """How long a question may take, and what that does."""
    time = counted("{n} second a question", "{n} seconds a question", round(mode.clock))
    worth = f"the time that is left is worth up to {SPEED} points"
    return f"{time}; {'too late is wrong' if mode.strict else worth}."


def asking(round: Round) -> Iterator[str]:
    """The open question with its options, numbered from 1."""
    turn = round.turn
    yield ""
    yield f"Question {round.at + 1} of {len(round.turns)}. {upper(standing(round))}."
    if turn.again or turn.reason:
        yield "This one comes back." if turn.again else upper(f"{turn.reason}.")
    yield turn.question.text
    if turn.question.image:
        yield f"Picture: {one_line(turn.question.image.alt)}"
    yield from choices(round)
    if turn.question.several:
        yield "More than one is right: type all of them, such as 1 3."


def upper(text: str) -> str:
    """`text` as a sentence begins."""
    return text[:1].upper() + text[1:]


def choices(round: Round) -> Iterator[str]:
    """The options that are on the table, with their numbers."""
    for place, option in enumerate(round.turn.options):
        if place not in round.removed:
            yield f"{place + 1}. {one_line(option.text)}"


def verdict(pack: Pack, before: Round, after: Round, ghost: Ghost | None = None) -> Iterator[str]:
    """How the answer that was just given went, why, and which words of the source say so."""
    turn, given = after.turn, after.answers[-1]
    worth = in_points(after.tally.points - before.tally.points)
    if given.skipped:
        yield f"Skipped. {right_options(turn)}"
    elif given.right:
        yield f"Right. {'' if after.mode.rungs else f'{worth}.'}".strip()
    else:
        cost = f" {worth}." if after.tally.points < before.tally.points else ""
        yield f"{'Wrong' if given.pick else 'The time is over'}.{cost} {right_options(turn)}"
    if ghost:
        yield ghost_said(after, ghost)
    yield from reasons(turn, given)
    for citation in turn.question.citations:
        yield f'{origin(pack, citation)}: "{one_line(citation.quote)}"'


def right_options(turn: Turn) -> str:
    """Which options of `turn` are right, with their numbers."""
    right = [f"{place + 1}. {one_line(turn.options[place].text)}" for place in sorted(turn.right)]
    return f"The right answer{'s' if len(right) > 1 else ''}: {'; '.join(right)}"


def reasons(turn: Turn, given: Answer) -> Iterator[str]:
    """The why of each option that was picked, and the why of the question."""
    yield from (turn.options[at].why for at in sorted(given.pick) if turn.options[at].why)
    if turn.question.why:
        yield turn.question.why


def origin(pack: Pack, citation: Citation) -> str:
    """The document and the paragraph that a citation names."""
    source = pack.source(citation.source)
    title = (source.title or source.file) if source else citation.source
    return one_line(", ".join(part for part in (title, citation.at) if part))


def finished(round: Round, outcome: Outcome) -> Iterator[str]:
    """What is said of a round that was over before."""
    yield f"{round.mode.title}: this round is played."
    yield from result(round, outcome)


def result(round: Round, outcome: Outcome) -> Iterator[str]:
    """What a finished round came to, and what was missed."""
    tally = round.tally
    first, second, *more = results(round)
    yield ""
    yield f"The end. {one_line(first)}: {second}."
    yield from (one_line(line) for line in more)
    yield f"Time: {clock(tally.seconds)}. Best streak: {tally.best_streak}."
    podium = places(round, outcome.ghost)
    yield from podium
    if not podium:
        yield compared(score(tally, round.mode), outcome.best)
    if round.mode.sure:
        yield calibration(outcome.sure)
    if outcome.told:
        yield from ("To paste:", outcome.told)
    if outcome.code:
        yield f"For a duel: quiz duel {outcome.code}"
    if round.missed:
        yield "Missed:"
    for turn, given in round.missed:
        yield f"- {one_line(turn.question.text)}"
        yield f"  {right_options(turn)}"
        yield from (f"  {one_line(why)}" for why in reasons(turn, given))


def compared(points: int, best: Best | None) -> str:
    """A score beside the best one before it."""
    if best is None:
        return "This is your first score here, and so your personal best."
    if points > best.points:
        return f"A new personal best! The one before: {in_points(best.points)}."
    if points == best.points:
        return "As good as your personal best."
    return f"Your personal best: {in_points(best.points)}."


def resumed(unfinished: Unfinished) -> str:
    """The offer to go on with a round that was left."""
    return f"Resume: question {unfinished.at} of {unfinished.of}, {one_line(unfinished.title)}"


def on_shelf(pack: Shelved) -> str:
    """A pack with its figures."""
    parts = [one_line(pack.title), in_questions(pack.questions)]
    if pack.known:
        parts.append(f"{pack.known} known")
    if pack.best:
        parts.append(f"best {in_points(pack.best.points)}")
    return ", ".join(parts)
