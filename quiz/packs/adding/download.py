"""Fetching one file over https, from public machines only, up to a size and within a time."""

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from typing import NamedTuple
from urllib.parse import urljoin

from ...errors import QuizError
from ...tongue import _
from . import limits
from .addresses import Target, is_public, resolve, target

CHUNK = 64 * 1024
REDIRECTS = (301, 302, 303, 307, 308)
Tell = Callable[[str], None]


def connect(address: str, port: int, host: str) -> socket.socket:
    """A connection to a numeric address, over TLS with the certificate of `host` checked."""
    plain = socket.create_connection((address, port), timeout=limits.STEP_TIME)
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except BaseException:
        plain.close()
        raise


class Network(NamedTuple):
    """How hosts are resolved and judged, and how a connection to a numeric address is made."""

    resolve: Callable[[str, int], list[str]] = resolve
    public: Callable[[str], bool] = is_public
    connect: Callable[[str, int, str], socket.socket] = connect
    time: float = limits.DOWNLOAD_TIME


class Missing(QuizError):  # noqa: N818 - told apart, like every QuizError, by its message
    """The server is there, but the file is not."""


class Fetched(NamedTuple):
    """What was fetched, and from which address in the end."""

    url: str
    content: bytes


def fetch(url: str, network: Network, tell: Tell, largest: int) -> Fetched:
    """What stands at an https address.

    Every host on the way is resolved once, all of its addresses have to be public, and the
    connection goes to one of those that were checked. Raises QuizError when it cannot be fetched,
    is larger than `largest`, or takes too long; Missing when the server does not have it.
    """
    end = time.monotonic() + network.time
    for _time in range(limits.MOST_REDIRECTS + 1):
        to = target(url, network.resolve, network.public)
        tell(_("Asking {host}").format(host=to.host))
        answer = asked(to, network, end, tell, largest)
        if isinstance(answer, bytes):
            return Fetched(url, answer)
        url = urljoin(url, answer)
    raise QuizError(_("{url} sends on and on to other addresses").format(url=url))


def asked(to: Target, network: Network, end: float, tell: Tell, largest: int) -> bytes | str:
    """The content, or the address that the server sends on to."""
    open_socket: socket.socket | None = None
    guard = Timer(max(end - time.monotonic(), 0), lambda: cut(open_socket))
    guard.daemon = True
    try:
        open_socket = reached(to, network)
        guard.start()
        connection = HTTPSConnection(to.host, to.port)
        connection.sock = open_socket
        connection.request("GET", to.path, headers=HEADERS)
        with connection.getresponse() as response:
            return answered(response, to, end, tell, largest)
    except (OSError, HTTPException, ValueError) as error:
        if time.monotonic() >= end:
            raise late(to) from None
        told = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise QuizError(
            _("{host} cannot be asked: {told}").format(host=to.host, told=told)
        ) from None
    finally:
        guard.cancel()
        if open_socket:
            open_socket.close()


HEADERS = {
    "User-Agent": "citequiz",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


def reached(to: Target, network: Network) -> socket.socket:
    """A connection to the first checked address that answers. Raises OSError."""
    failed: OSError = OSError(_("it has no address"))
    for address in to.reached_at:
        try:
            return network.connect(address, to.port, to.host)
        except OSError as error:
            failed = error
    raise failed


def cut(open_socket: socket.socket | None) -> None:
    """End a connection from another thread, so that whoever waits for it waits no more."""
    if open_socket:
        with suppress(OSError):
            open_socket.shutdown(socket.SHUT_RDWR)


def answered(
    response: HTTPResponse, to: Target, end: float, tell: Tell, largest: int
) -> bytes | str:
    """The content of an answer, or where it sends on to. Raises QuizError."""
    if response.status in REDIRECTS and (onward := response.getheader("Location")):
        return onward
    if response.status in (404, 410):
        raise Missing(_("{host} has no {path}").format(host=to.host, path=to.path))
    if response.status != 200:
        status = f"{response.status} {response.reason}".rstrip()
        raise QuizError(_("{host} answers {status}").format(host=to.host, status=status))
    if response.getheader("Content-Encoding", "identity").lower() != "identity":
        raise QuizError(_("{host} sends it packed, which was not asked for").format(host=to.host))
    if (response.length or 0) > largest:
        raise large(to, largest)
    return body(response, to, end, tell, largest)


def body(response: HTTPResponse, to: Target, end: float, tell: Tell, largest: int) -> bytes:
    """The content, read in pieces so that the size is kept; when the time is over it ends."""
    found = bytearray()
    whole = response.length
    while chunk := response.read1(CHUNK):
        found += chunk
        if len(found) > largest:
            raise large(to, largest)
        part, all_of_it = (
            _("Fetching from {host}: {n:,} KiB"),
            _("Fetching from {host}: {n:,} of {all:,} KiB"),
        )
        told = all_of_it if whole else part
        tell(told.format(host=to.host, n=len(found) // 1024, all=(whole or 0) // 1024))
    if time.monotonic() >= end:
        raise late(to)
    if whole is not None and len(found) < whole:
        raise QuizError(_("{host} broke off in the middle").format(host=to.host))
    return bytes(found)


def large(to: Target, largest: int) -> QuizError:
    """The error of a file that is too large."""
    return QuizError(
        _("what {host} sends is larger than {n} MiB").format(host=to.host, n=largest // limits.MIB)
    )


def late(to: Target) -> QuizError:
    """The error of a server that takes too long."""
    return QuizError(_("{host} takes too long").format(host=to.host), advice=_("Try again later."))
