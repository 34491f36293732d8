"""A finished round as a short code, and back: what a friend needs to play against it.

A code is bytes in Crockford's base 32 (https://www.crockford.com/base32.html), in groups of five:

    1 byte   format version, 1
    1 byte   number of the mode in MODES (the order there is part of the format)
    8 bytes  the pack's content hash
    8 bytes  the seed
    1 byte   questions in the round
    1 byte each: bit 7 right, bits 0-6 the time as a step (see `seconds`)
    4 bytes  CRC-32 of all before

The duel deals the same questions with the same seed, so a code needs none of their texts. It can
be forged by anyone who tries; it is a game.
"""

from typing import NamedTuple
from zlib import crc32

from ..errors import QuizError
from .modes import MODES
from .round import Round

VERSION = 1
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST = 40


class Ghost(NamedTuple):
    """Another player's round: what it was dealt from, and how each turn went: right, seconds."""

    mode: str
    pack_hash: str
    seed: int
    turns: tuple[tuple[bool, float], ...]


def code(round: Round) -> str:
    """The code of a round. Raises QuizError for one that another player could not be dealt."""
    name = round.mode.name
    if name not in MODES or len(round.answers) > LONGEST or not round.answers:
        raise QuizError(
            "this round cannot become a duel", advice="Finish a plain round of 1 to 40."
        )
    head = bytes([VERSION, list(MODES).index(name)]) + bytes.fromhex(round.pack_hash)
    head += round.seed.to_bytes(8, "big") + bytes([len(round.answers)])
    body = head + bytes((answer.right << 7) | step(answer.seconds) for answer in round.answers)
    text = base32(body + crc32(body).to_bytes(4, "big"))
    return "-".join(text[at : at + 5] for at in range(0, len(text), 5))


def ghost(text: str) -> Ghost:
    """The round that a code tells of. Raises QuizError when it is damaged, foreign or too new."""
    content = bytes32(text)
    if len(content) < 24:
        raise QuizError("this is not a duel code", advice="Copy the whole code, all its groups.")
    body, check = content[:-4], content[-4:]
    if crc32(body).to_bytes(4, "big") != check:
        raise QuizError("the duel code is damaged", advice="Copy it again, all its groups.")
    if body[0] != VERSION:
        raise QuizError("the duel code is from a newer citequiz", advice="Update and try again.")
    if body[1] >= len(MODES) or len(body) != 19 + body[18]:
        raise QuizError("the duel code does not fit together", advice="Ask for a new one.")
    turns = tuple((bool(byte & 128), seconds(byte & 127)) for byte in body[19:])
    mode = list(MODES)[body[1]]
    return Ghost(mode, body[2:10].hex(), int.from_bytes(body[10:18], "big"), turns)


def step(taken: float) -> int:
    """The first of 128 steps that is no shorter than `taken` seconds, or the last."""
    at = 0
    while at < 127 and seconds(at) < taken:
        at += 1
    return at


def seconds(at: int) -> float:
    """The seconds of a step: from half a second in tenths, then each 6 % longer, to 14 minutes."""
    return round(max(0.5 + 0.1 * at, 0.5 * 1.06**at), 1)


def base32(content: bytes) -> str:
    """Bytes in Crockford's letters, the last group filled with zero bits."""
    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 5)
    return "".join(ALPHABET[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))


def bytes32(text: str) -> bytes:
    """The bytes behind Crockford's letters: case, spaces and dashes do not matter, O is 0, I and L
    are 1. Raises QuizError at a letter that is none of them."""
    plain = "".join(text.split()).replace("-", "").upper()
    plain = plain.replace("O", "0").replace("I", "1").replace("L", "1")
    if strange := next((letter for letter in plain if letter not in ALPHABET), ""):
        raise QuizError(f"a duel code has no {strange!r} in it", advice="Copy it again.")
    bits = "".join(f"{ALPHABET.index(letter):05b}" for letter in plain)
    whole = len(bits) // 8 * 8
    return bytes(int(bits[at : at + 8], 2) for at in range(0, whole, 8))
