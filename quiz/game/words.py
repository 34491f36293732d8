"""What is said of a round, wherever it is played: on the screens and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..tongue import _, counted

if TYPE_CHECKING:
    from .ghost import Ghost
    from .points import Tally
    from .round import Round


def in_points(number: int) -> str:
    """So many points."""
    return counted("{n} point", "{n} points", number)


def in_lives(number: int) -> str:
    """So many lives."""
    return counted("{n} life", "{n} lives", number)


def in_questions(number: int) -> str:
    """So many questions."""
    return counted("{n} question", "{n} questions", number)


def in_hits(right: int, of: int) -> str:
    """How many of how many were right."""
    return _("{right} of {of} right").format(right=right, of=of)


def standing(round: Round) -> str:
    """How the round stands before the open question, by what counts in its mode."""
    from .standing import tallies

    mode, tally = round.mode, round.tally
    if mode.rungs:
        return ladder(round)
    parts = [in_points(tally.points)]
    if mode.lives:
        parts.insert(0, in_lives(mode.lives - tally.wrong))
    if len(round.players) > 1:
        names = zip(round.players, tallies(round), strict=True)
        parts = [f"{name} {told.points:,}" for name, told in names]
        if not mode.buzzers and not round.finished:
            parts.insert(0, _("{player} plays").format(player=round.players[round.player]))
    elif tally.streak > 1 and not mode.sure:
        parts.append(_("{n} in a row").format(n=tally.streak))
    return ", ".join(parts)


def ladder(round: Round) -> str:
    """The rung a climber stands before, what it is worth, and what a fall leaves."""
    from .points import score

    mode, at = round.mode, min(round.tally.right, len(round.mode.rungs))
    next_rung = min(at, len(mode.rungs) - 1)
    fall = score(round.tally._replace(answered=round.tally.answered + 1), mode)
    told = _("rung {rung} of {rungs} for {worth:,}, safe {safe:,}, won {won:,}")
    return told.format(
        rung=next_rung + 1,
        rungs=len(mode.rungs),
        worth=mode.rungs[next_rung],
        safe=fall,
        won=score(round.tally, mode),
    )


def results(round: Round) -> list[str]:
    """What a round came to: its score first, then what its mode has to tell."""
    tally, mode = round.tally, round.mode
    asked = sum(not turn.again for turn in round.turns)
    if mode.rungs:
        return climbed(round)
    if len(round.players) > 1:
        return [winners(round), in_hits(tally.right, asked)]
    if mode.lives or mode.total:
        return [in_points(tally.points), in_both(tally)]
    lines = [in_points(tally.points), in_hits(tally.right, asked)]
    if mode.sure:
        lines += wagered(round)
    return lines


def climbed(round: Round) -> list[str]:
    """How far a climber came, and what that was worth."""
    from .points import score

    tally, mode = round.tally, round.mode
    left, fell, won = (
        _("You walked away with {n:,}"),
        _("You fell to {n:,}"),
        _("You won {n:,}"),
    )
    how = left if round.left else fell if tally.wrong else won
    rungs = _("{n} of {of} rungs climbed").format(n=tally.right, of=len(mode.rungs))
    return [how.format(n=score(tally, mode)), rungs]


def in_both(tally: Tally) -> str:
    """How many were right and how many wrong."""
    return _("{right} right, {wrong} wrong").format(right=tally.right, wrong=tally.wrong)


def winners(round: Round) -> str:
    """Who of several has won; what they have together is nobody's score."""
    from .standing import podium

    first = [name for at, name, _ in podium(round) if at == 1]
    if len(first) == 1:
        return _("{player} wins").format(player=first[0])
    told = _("{players} and {last} share the first place")
    return told.format(players=", ".join(first[:-1]), last=first[-1])


def wagered(round: Round) -> list[str]:
    """Lucky guesses and misconceptions, where there are any."""
    from .wager import lucky, misconceptions

    guessed, misled = lucky(round), misconceptions(round)
    lines = []
    if guessed:
        lines = [counted("{n} lucky guess", "{n} lucky guesses", len(guessed))]
    if misled:
        count = counted("{n} misconception", "{n} misconceptions", len(misled))
        lines.append(_("{count}, certain and wrong:").format(count=count))
        lines += [f"  {turn.question.text}" for turn in misled]
    return lines


def places(round: Round, ghost: Ghost | None = None) -> list[str]:
    """The podium of several players, or of a player and a ghost; nothing for one alone."""
    if ghost:
        own, other = round.tally, ghost.tally(round.mode, len(ghost.turns))
        ranked = sorted(
            ((_("You"), own), (_("The ghost"), other)), key=lambda entry: -entry[1].points
        )
        level = own.points == other.points
        return [place(1 if level else at, *entry) for at, entry in enumerate(ranked, 1)]
    if len(round.players) < 2:
        return []
    from .standing import podium

    return [place(*entry) for entry in podium(round)]


def place(at: int, name: str, tally: Tally) -> str:
    """One place of a podium."""
    told = _("{place}. {player}: {points}, {right} right")
    return told.format(place=at, player=name, points=in_points(tally.points), right=tally.right)


def ghost_said(round: Round, ghost: Ghost) -> str:
    """How the ghost answered the question that was just answered."""
    if round.at >= len(ghost.turns):
        return ""
    right, seconds = ghost.turns[round.at]
    own, other = round.tally.points, ghost.tally(round.mode, round.at + 1).points
    hit = _("The ghost was right after {seconds:g} seconds. You {own:,}, the ghost {other:,}.")
    miss = _("The ghost was wrong after {seconds:g} seconds. You {own:,}, the ghost {other:,}.")
    return (hit if right else miss).format(seconds=seconds, own=own, other=other)
