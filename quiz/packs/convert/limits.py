"""How many options a question may have, told before they are made plain one by one."""

from ..options import FEWEST, MOST
from .pieces import Unfit


def crowded(count: int) -> None:
    """Raise Unfit when a question has more options than a pack takes."""
    if count > MOST:
        raise Unfit(f"it has {count:,} options; a pack takes {FEWEST} to {MOST}")
