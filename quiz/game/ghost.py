"""A finished round as a short code, and back: what a friend needs to play against it.

A code is bytes in Crockford's base 32 (https://www.crockford.com/base32.html), in groups of five:

    1 byte   format version, 1
    1 byte   number of the mode in MODES (the order there is part of the format)
    8 bytes  the pack's content hash
    2 bytes  the mark of the pack's id, which tells another version from another pack
    4 bytes  the seed
    1 byte   questions in the round
    3 bytes each: the place of the question in the pack (2 bytes), then bit 7 right, bits 0-6 the
             time as a step (see `seconds`)
    4 bytes  CRC-32 of all before

Which questions a round has may follow from what its player had seen before, so their places are
told; the seed lays out their options, and no text is needed. A code can be forged by anyone who
tries; it is a game.
"""

import re
from typing import NamedTuple
from zlib import crc32

from ..errors import QuizError
from ..tongue import _
from .chance import seeded
from .modes import MODES, Mode, plain
from .points import Answer, Tally
from .question import Pack
from .round import Round, Turn

VERSION = 1
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST = 40
HASH = re.compile("[0-9a-f]{16}")
HEAD = 17  # bytes before the questions
MOST = 1 << 16


class Ghost(NamedTuple):
    """Another player's round: what it was dealt from, the places of its questions in the pack, and
    how each turn went: right, seconds. `mark` is that of the pack's id."""

    mode: str
    pack_hash: str
    mark: int
    seed: int
    places: tuple[int, ...]
    turns: tuple[tuple[bool, float], ...]

    def questions(self, pack: Pack) -> tuple[str, ...]:
        """The ids of the questions in `pack`. Raises QuizError when it has too few."""
        if max(self.places) >= len(pack.questions):
            raise QuizError(
                _("the duel code does not fit its pack"), advice=_("Ask for a new one.")
            )
        return tuple(pack.questions[place].id for place in self.places)

    def tally(self, mode: Mode, turns: int) -> Tally:
        """What the first so many answers add up to by the rules of `mode`."""
        tally = Tally()
        for right, taken in self.turns[:turns]:
            tally = tally.plus(Answer(frozenset(), right, taken), mode)
        return tally


def code(round: Round, pack: Pack) -> str:
    """The code of a round of `pack`, at most its first 40 answers.

    Raises QuizError for a round that another player could not be dealt.
    """
    if not can_duel(round, pack):
        raise QuizError(
            _("this round cannot become a duel"), advice=_("Finish a round of one pack.")
        )
    number = list(MODES).index(plain(round.mode.name))
    body = bytes([VERSION, number]) + bytes.fromhex(round.pack_hash)
    body += mark(pack.id).to_bytes(2, "big")
    body += round.seed.to_bytes(4, "big") + bytes([len(answered(round))])
    for turn, answer in answered(round):
        place = pack.questions.index(turn.question)
        body += place.to_bytes(2, "big") + bytes([(answer.right << 7) | step(answer.seconds)])
    text = base32(body + crc32(body).to_bytes(4, "big"))
    return "-".join(text[at : at + 5] for at in range(0, len(text), 5))


def mark(pack: str) -> int:
    """16 bits by which a pack's id is known again."""
    return seeded("pack", pack) & 0xFFFF


def can_duel(round: Round, pack: Pack) -> bool:
    """Whether a round has a code: one player's, of a single pack that still has its questions."""
    told = answered(round)
    there = all(turn.question in pack.questions[:MOST] for turn, _ in told)
    fits = round.pack_hash == pack.hash and HASH.fullmatch(pack.hash) and round.seed >> 32 == 0
    return bool(told and there and fits) and len(round.players) == 1


def answered(round: Round) -> list[tuple[Turn, Answer]]:
    """The first 40 turns of a round with their answers, without those that came back."""
    told = zip(round.turns, round.answers, strict=False)
    return [(turn, answer) for turn, answer in told if not turn.again][:LONGEST]


def ghost(text: str) -> Ghost:
    """The round that a code tells of. Raises QuizError when it is damaged, foreign or too new."""
    content = bytes32(text)
    if len(content) < HEAD + 4:
        raise QuizError(
            _("this is not a duel code"), advice=_("Copy the whole code, all its groups.")
        )
    body, check = content[:-4], content[-4:]
    if crc32(body).to_bytes(4, "big") != check:
        raise QuizError(_("the duel code is damaged"), advice=_("Copy it again, all its groups."))
    if body[0] > VERSION:
        raise QuizError(
            _("the duel code is from a newer citequiz"), advice=_("Update and try again.")
        )
    count, told = body[HEAD - 1], body[HEAD:]
    known = body[0] == VERSION and body[1] < len(MODES)
    if not known or not count or len(told) != 3 * count:
        raise QuizError(_("the duel code does not fit together"), advice=_("Ask for a new one."))
    places = tuple(int.from_bytes(told[at : at + 2], "big") for at in range(0, len(told), 3))
    turns = tuple((bool(byte & 128), seconds(byte & 127)) for byte in told[2::3])
    mode, marked = list(MODES)[body[1]], int.from_bytes(body[10:12], "big")
    seed = int.from_bytes(body[12:16], "big")
    return Ghost(mode, body[2:10].hex(), marked, seed, places, turns)


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
        told = _("a duel code has no {letter!r} in it").format(letter=strange)
        raise QuizError(told, advice=_("Copy it again."))
    bits = "".join(f"{ALPHABET.index(letter):05b}" for letter in plain)
    whole = len(bits) // 8 * 8
    return bytes(int(bits[at : at + 8], 2) for at in range(0, whole, 8))
