"""What is said of a round, wherever it is played: on the screens and line by line."""

from .ghost import Ghost
from .points import Tally, score
from .round import Round
from .standing import podium, tallies
from .wager import lucky, misconceptions


def counted(number: int, thing: str) -> str:
    """`number` of the thing, in the plural where it is not one."""
    return f"{number:,} {thing}" if abs(number) == 1 else f"{number:,} {thing}s"


def standing(round: Round) -> str:
    """How the round stands before the open question, by what counts in its mode."""
    mode, tally = round.mode, round.tally
    if mode.rungs:
        return ladder(round)
    parts = [counted(tally.points, "point")]
    if mode.lives:
        parts.insert(0, counted(mode.lives - tally.wrong, "life").replace("lifes", "lives"))
    if len(round.players) > 1:
        names = zip(round.players, tallies(round), strict=True)
        parts = [f"{name} {told.points:,}" for name, told in names]
        if not mode.buzzers and not round.finished:
            parts.insert(0, f"{round.players[round.player]} plays")
    elif tally.streak > 1 and not mode.sure:
        parts.append(f"{tally.streak} in a row")
    return ", ".join(parts)


def ladder(round: Round) -> str:
    """The rung a climber stands before, what it is worth, and what a fall leaves."""
    mode, at = round.mode, min(round.tally.right, len(round.mode.rungs))
    next_rung = min(at, len(mode.rungs) - 1)
    fall = score(round.tally._replace(answered=round.tally.answered + 1), mode)
    told = f"rung {next_rung + 1} of {len(mode.rungs)} for {mode.rungs[next_rung]:,}"
    return f"{told}, safe {fall:,}, won {score(round.tally, mode):,}"


def results(round: Round) -> list[str]:
    """What a round came to: its score first, then what its mode has to tell."""
    tally, mode = round.tally, round.mode
    asked = sum(not turn.again for turn in round.turns)
    if mode.rungs:
        how = "walked away with" if round.left else "fell to" if tally.wrong else "won"
        won = score(tally, mode)
        return [f"You {how} {won:,}", f"{tally.right} of {len(mode.rungs)} rungs climbed"]
    if len(round.players) > 1:
        return [winners(round), f"{tally.right} of {asked} right"]
    if mode.lives or mode.total:
        return [counted(tally.points, "point"), f"{tally.right} right, {tally.wrong} wrong"]
    lines = [counted(tally.points, "point"), f"{tally.right} of {asked} right"]
    if mode.sure:
        lines += wagered(round)
    return lines


def winners(round: Round) -> str:
    """Who of several has won; what they have together is nobody's score."""
    first = [name for at, name, _ in podium(round) if at == 1]
    if len(first) == 1:
        return f"{first[0]} wins"
    return f"{', '.join(first[:-1])} and {first[-1]} share the first place"


def wagered(round: Round) -> list[str]:
    """Lucky guesses and misconceptions, where there are any."""
    guessed, misled = lucky(round), misconceptions(round)
    lines = [counted(len(guessed), "lucky guess").replace("guesss", "guesses")] if guessed else []
    if misled:
        lines.append(f"{counted(len(misled), 'misconception')}, certain and wrong:")
        lines += [f"  {turn.question.text}" for turn in misled]
    return lines


def places(round: Round, ghost: Ghost | None = None) -> list[str]:
    """The podium of several players, or of a player and a ghost; nothing for one alone."""
    if ghost:
        own, other = round.tally, ghost.tally(round.mode, len(ghost.turns))
        ranked = sorted((("You", own), ("The ghost", other)), key=lambda entry: -entry[1].points)
        level = own.points == other.points
        return [place(1 if level else at, *entry) for at, entry in enumerate(ranked, 1)]
    if len(round.players) < 2:
        return []
    return [place(*entry) for entry in podium(round)]


def place(at: int, name: str, tally: Tally) -> str:
    """One place of a podium."""
    return f"{at}. {name}: {counted(tally.points, 'point')}, {tally.right} right"


def ghost_said(round: Round, ghost: Ghost) -> str:
    """How the ghost answered the question that was just answered."""
    if round.at >= len(ghost.turns):
        return ""
    right, seconds = ghost.turns[round.at]
    own, other = round.tally.points, ghost.tally(round.mode, round.at + 1).points
    how = "right" if right else "wrong"
    return f"The ghost was {how} after {seconds:g} seconds. You {own:,}, the ghost {other:,}."
