"""Subscripts and superscripts in plain text: H₂O and x², else a_i and x^(n/2)."""

LOW = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
HIGH = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")


def lowered(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` as a subscript, and a note when it had to be written with a sign."""
    return placed(text, "_", LOW)


def raised(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` as a superscript, and a note when it had to be written with a sign."""
    return placed(text, "^", HIGH)


def placed(text: str, sign: str, table: dict[int, int]) -> tuple[str, tuple[str, ...]]:
    """`text` in the characters of `table` when it has them all."""
    inside = text.strip()
    if not inside:
        return text, ()
    if all(ord(character) in table for character in inside):
        return inside.translate(table), ()
    wrapped = inside if len(inside) == 1 or inside.isalnum() else f"({inside})"
    return f"{sign}{wrapped}", ("changed: raised or lowered text is marked with ^ or _",)
