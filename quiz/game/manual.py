"""The ways to play and the points, in words, as the rules have them."""

from ..tongue import _
from .modes import MISSED, MODES
from .points import RIGHT, SPEED, STREAK_CAP, STREAK_STEP, WAGER_RIGHT, WAGER_WRONG
from .review import SLOW

NAMED = [mode for mode in MODES.values() if mode != MISSED]


def manual() -> str:
    """The part of the help that tells the modes and the formula of points."""
    right = ", ".join(str(RIGHT * times) for times in WAGER_RIGHT[1:])
    wrong = ", ".join(str(RIGHT * times) for times in WAGER_WRONG[1:])
    ways = "\n".join(f"{mode.title} ({mode.name}): {mode.about}" for mode in NAMED)
    return (
        _("""
## Ways to play

{ways}

At home, m offers them for the lit pack; so does Ctrl+P anywhere.
At the command line: quiz play PACK --mode NAME.

## What an answer is worth

A right answer: {points} points.
With a clock (--clock SECONDS): up to {speed} more, by the time that is left.
After others in a row: {step} more for each, at most {cap}.
Every hint halves the sum.
A wager, when you guess, are fairly sure, or certain: right {right}; wrong {wrong}.
So it pays to say guess below two in three, and certain above four in five. These marks are
those of A. R. Gardner-Medwin, "Confidence assessment in the teaching of basic science" (1995).
On a ladder the rung counts; a fall stops at the last safe one.

## When a question is due again

Review follows the memory model FSRS (Ye, Su and Cao, 2022). Wrong counts as forgotten; right with
a hint, or after more than {slow:g} seconds, as hard; any other right answer as good.
""").format(
            ways=ways,
            points=RIGHT,
            speed=SPEED,
            step=STREAK_STEP,
            cap=STREAK_STEP * STREAK_CAP,
            right=right,
            wrong=wrong,
            slow=SLOW,
        )
        + flagging()
    )


def flagging() -> str:
    """The part that tells how a question is flagged, and what for."""
    about = _(
        """f says what is the matter with the question on the table, before the answer or after it:
wrong, unclear, a typo, or your own words. The clock stands still meanwhile. In the buzzer mode,
where f may be a buzzer, it is !. f again shows the note, and changes it or takes it back.
`quiz flags` lists all of them, and makes a report for the author of the pack.
What the answers say about a pack's questions is on the packs screen, by i, and told by
`quiz stats PACK`."""
    )
    return f"\n## {_('Flagging a question')}\n\n{about}\n"
