"""The lines of plain mode: what is said about each value of a game."""

from collections.abc import Iterator

from ...game.book.times import lasted
from ...game.ghost import Ghost
from ...game.modes import CLASSIC, Mode
from ...game.outcome import Outcome
from ...game.points import SPEED, score
from ...game.question import Citation, Pack
from ...game.round import Answer, Round, Turn
from ...game.shelf import Best, Shelved, Unfinished, full_title
from ...game.text import one_line
from ...game.wager import calibration
from ...game.words import ghost_said, in_points, in_questions, places, results, standing
from ...tongue import _, counted, many

COMMANDS = (
    _("A number or a letter answers; where several options are right, type all, such as 1 3."),
    _("h or hint: a hint, if there is one; each halves what the answer is worth."),
    _("s or source: after the answer, the passage in its paragraph."),
    _("f or flag: say that the question is wrong or unclear or has a typo; also f and your words."),
    _("n, next or Enter: after the answer, the next question."),
    _("q or quit: stop here; the round can be resumed."),
    _("? or help: this list."),
)
ON_A_LADDER = (
    _("x or 50:50: takes wrong options away."),
    _("p or passage: the passage, with its key words blanked."),
    _("z or skip: another question for the same rung. Each of these three is there once."),
    _("w or walk: stop with what you have won."),
)


def commands(round: Round) -> str:
    """What can be typed in a round of this mode."""
    return "\n".join(COMMANDS + ON_A_LADDER if round.mode.rungs else COMMANDS)


def opening(pack: Pack, round: Round) -> Iterator[str]:
    """The pack, and how to play it."""
    yield one_line(pack.title)
    if pack.description:
        yield one_line(pack.description)
    if pack.left_out:
        yield counted(
            "{n} question was left out because of a fault.",
            "{n} questions were left out because of a fault.",
            pack.left_out,
        )
    if round.mode.name != CLASSIC.name:
        yield f"{round.mode.title}. {round.mode.about}"
    if round.mode.clock:
        yield clocked(round.mode)
    yield f"{in_questions(len(round.turns))}. " + _("Type ? for the commands.")


def clocked(mode: Mode) -> str:
    """How long a question may take, and what that does."""
    seconds = round(mode.clock)
    if mode.strict:
        return counted(
            "{n} second a question; too late is wrong.",
            "{n} seconds a question; too late is wrong.",
            seconds,
        )
    told = many(
        "{n} second a question; the time that is left is worth up to {most} points.",
        "{n} seconds a question; the time that is left is worth up to {most} points.",
        seconds,
    )
    return told.format(n=seconds, most=SPEED)


def asking(round: Round) -> Iterator[str]:
    """The open question with its options, numbered from 1."""
    turn = round.turn
    yield ""
    place = _("Question {at} of {of}").format(at=round.at + 1, of=len(round.turns))
    yield f"{place}. {upper(standing(round))}."
    if turn.again or turn.reason:
        yield _("This one comes back.") if turn.again else upper(f"{turn.reason}.")
    yield turn.question.text
    if turn.question.image:
        yield _("Picture: {words}").format(words=one_line(turn.question.image.alt))
    yield from choices(round)
    if turn.question.several:
        yield _("More than one is right: type all of them, such as 1 3.")


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
        yield _("Skipped.") + f" {right_options(turn)}"
    elif given.right:
        yield _("Right.") + ("" if after.mode.rungs else f" {worth}.")
    else:
        told = _("Wrong.") if given.pick else _("The time is over.")
        cost = f" {worth}." if after.tally.points < before.tally.points else ""
        yield f"{told}{cost} {right_options(turn)}"
    if ghost:
        yield ghost_said(after, ghost)
    yield from reasons(turn, given)
    for citation in turn.question.citations:
        yield f'{origin(pack, citation)}: "{one_line(citation.quote)}"'


def right_options(turn: Turn) -> str:
    """Which options of `turn` are right, with their numbers."""
    right = [f"{place + 1}. {one_line(turn.options[place].text)}" for place in sorted(turn.right)]
    told = many("The right answer: {options}", "The right answers: {options}", len(right))
    return told.format(options="; ".join(right))


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
    yield _("{mode}: this round is played.").format(mode=round.mode.title)
    yield from result(round, outcome)


def result(round: Round, outcome: Outcome) -> Iterator[str]:
    """What a finished round came to, and what was missed."""
    tally = round.tally
    first, second, *more = results(round)
    yield ""
    yield _("The end.") + f" {one_line(first)}: {second}."
    yield from (one_line(line) for line in more)
    told = _("Time: {time}. Best streak: {n}.")
    yield told.format(time=lasted(tally.seconds), n=tally.best_streak)
    podium = places(round, outcome.ghost)
    yield from podium
    if not podium:
        yield compared(score(tally, round.mode), outcome.best)
    if round.mode.sure:
        yield calibration(outcome.sure)
    if outcome.told:
        yield from (_("To paste:"), outcome.told)
    if outcome.code:
        yield _("For a duel: {command}").format(command=f"quiz duel {outcome.code}")
    if round.missed:
        yield _("Missed:")
    for turn, given in round.missed:
        yield f"- {one_line(turn.question.text)}"
        yield f"  {right_options(turn)}"
        yield from (f"  {one_line(why)}" for why in reasons(turn, given))


def compared(points: int, best: Best | None) -> str:
    """A score beside the best one before it."""
    if best is None:
        return _("This is your first score here, and so your personal best.")
    if points > best.points:
        told = _("A new personal best! The one before: {points}.")
        return told.format(points=in_points(best.points))
    if points == best.points:
        return _("As good as your personal best.")
    return _("Your personal best: {points}.").format(points=in_points(best.points))


def resumed(unfinished: Unfinished) -> str:
    """The offer to go on with a round that was left."""
    told = _("Resume: question {at} of {of}")
    place = told.format(at=unfinished.at, of=unfinished.of)
    return f"{place}, {one_line(full_title(unfinished))}"


def on_shelf(pack: Shelved) -> str:
    """A pack with its figures."""
    parts = [one_line(pack.title), in_questions(pack.questions)]
    if pack.known:
        parts.append(_("{n} known").format(n=pack.known))
    if pack.best:
        parts.append(_("best {points}").format(points=in_points(pack.best.points)))
    return ", ".join(parts)
