"""Colours as eyes see them: contrast, and what is left of a difference when one cone is missing."""

import math
from typing import NamedTuple

from textual.screen import Screen

RGB = tuple[float, float, float]
Matrix = tuple[RGB, RGB, RGB]

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation
# of Color Vision Deficiency", IEEE TVCG 15(6), 2009: severity 1.0, for linear RGB.
DEFICIENCIES: dict[str, Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


class Seen(NamedTuple):
    """A text as it is drawn: sRGB from 0 to 255 before and behind."""

    text: str
    before: tuple[int, int, int]
    behind: tuple[int, int, int]


def linear(colour: tuple[int, int, int]) -> RGB:
    """Linear RGB from 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return red, green, blue


def times(matrix: Matrix, colour: RGB) -> RGB:
    """The product of both, kept from 0 to 1."""
    a, b, c = (
        min(max(sum(x * y for x, y in zip(row, colour, strict=True)), 0.0), 1.2) for row in matrix
    )
    return a, b, c


def luminance(colour: tuple[int, int, int]) -> float:
    """The relative luminance of WCAG 2.2."""
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: RGB) -> RGB:
    """CIE L*a*b* of a linear RGB colour."""
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (value / white for value, white in zip(times(XYZ, colour), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: tuple[int, int, int], other: tuple[int, int, int], eyes: Matrix) -> float:
    """How far two colours are apart for these eyes: the distance in L*a*b* (CIE 1976)."""
    seen = [lab(times(eyes, linear(colour))) for colour in (one, other)]
    return math.dist(*seen)


def drawn(screen: Screen[object]) -> list[Seen]:
    """Every text on a screen that can be read, with its colours."""
    found = []
    for strip in screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if not style or not style.color or not style.bgcolor:
                continue
            before, behind = style.color.get_truecolor(), style.bgcolor.get_truecolor()
            if style.reverse:
                before, behind = behind, before
            if any(sign.isalnum() or sign in "✓✗❯¶?%" for sign in segment.text):
                found.append(Seen(segment.text, before, behind))
    return found
