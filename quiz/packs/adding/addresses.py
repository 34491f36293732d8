"""Which machines may be asked for a pack: only those of the public internet."""

import ipaddress
import re
import socket
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from ...errors import QuizError
from ...tongue import _

Resolve = Callable[[str, int], list[str]]
HTTPS = 443
NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


class Target(NamedTuple):
    """A checked https address: the host's name, its port, what to ask for, and where it may be
    reached: numeric addresses that were found to be public."""

    host: str
    port: int
    path: str
    reached_at: tuple[str, ...]


def target(url: str, resolve: Resolve, public: Callable[[str], bool]) -> Target:
    """The address `url`, every resolved machine of which is public. Raises QuizError otherwise."""
    split, host, port = parsed(url)
    try:
        found = list(dict.fromkeys(resolve(host, port)))
    except OSError as error:
        message = _("{host} cannot be found: {reason}").format(
            host=host, reason=error.strerror or error
        )
        raise QuizError(message, advice=_("Is there a network?")) from None
    if not found or not all(public(address) for address in found):
        raise QuizError(_("{host} is not a machine of the public internet").format(host=host))
    path = (split.path or "/") + (f"?{split.query}" if split.query else "")
    return Target(host, port, path, tuple(found))


def parsed(url: str) -> tuple[SplitResult, str, int]:
    """The parts of an https address, its host in ASCII. Raises QuizError."""
    try:
        split = urlsplit(url)
        host = (split.hostname or "").encode("idna").decode("ascii")
        port = split.port or HTTPS
    except (ValueError, UnicodeError):
        raise QuizError(_("{url!r} is no address").format(url=url)) from None
    if split.scheme != "https":
        raise QuizError(_("packs are fetched over https only, not from {url}").format(url=url))
    if not host or NOT_IN_ADDRESSES.search(url):
        raise QuizError(_("{url!r} is no address").format(url=url))
    if split.username is not None or split.password is not None:
        raise QuizError(_("an address with a name or password in it is not used"))
    return split, host, port


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host. Raises OSError."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public internet (RFC 6890), whatever it wraps."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = wrapped(parsed) if isinstance(parsed, ipaddress.IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    special = parsed.is_multicast or parsed.is_reserved or parsed.is_unspecified
    return parsed.is_global and not special


def wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for, if it does."""
    if any(address in network for network in TRANSLATED):
        return ipaddress.IPv4Address(address.packed[-4:])
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
