"""Whether the answers bear out what a question is labelled: easy, medium or hard."""

from .facility import Share

BANDS = {"easy": (0.70, 1.00), "medium": (0.40, 0.85), "hard": (0.00, 0.60)}


def contradicted(label: str, share: Share | None) -> str:
    """What the answers make of a question whose label they contradict: `harder` or `easier`.

    The share of right answers that a label promises is at least .70 for easy, .40 to .85 for
    medium, and at most .60 for hard; tests usually call a question easy above .7 and hard below
    .3, and the bands are wider because guessing alone gets one in four of four options. A label is
    contradicted only when the whole 95 % interval lies outside its band. Nothing otherwise, and for
    a question without a label.
    """
    if share is None or label not in BANDS:
        return ""
    low, high = BANDS[label]
    return "harder" if share.high < low else "easier" if share.low > high else ""
