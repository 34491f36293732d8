"""A server on this machine that stands for the public internet; no test leaves the machine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from quiz.packs.adding.addresses import is_public
from quiz.packs.adding.download import Network

PUBLIC = "93.184.216.34"
PRIVATE = "10.0.0.7"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Internet:
    """Hosts by their numeric address; whatever is connected to reaches the loopback server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.hosts = {"packs.example": [PUBLIC], "inside.example": [PRIVATE]}
        self.connected: list[tuple[str, int, str]] = []
        self.resolved: list[str] = []
        self.time = 10.0

    @property
    def network(self) -> Network:
        return Network(self.resolve, is_public, self.connect, self.time)

    def resolve(self, host: str, _: int) -> list[str]:
        self.resolved.append(host)
        if host not in self.hosts:
            raise OSError("Name or service not known")
        return self.hosts[host]

    def connect(self, address: str, port: int, host: str) -> socket.socket:
        self.connected.append((address, port, host))
        return socket.create_connection(("127.0.0.1", self.port), timeout=5)


def content(body: bytes, **headers: str) -> Answer:
    """An answer with a body."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def onward(url: str, status: int = 302) -> Answer:
    """An answer that sends on to another address."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", url)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def drip(handler: BaseHTTPRequestHandler) -> None:
    """An answer that never ends, a byte now and then."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


def silent(handler: BaseHTTPRequestHandler) -> None:
    """No answer at all, for a while."""
    handler.connection.settimeout(5)
    try:
        handler.connection.recv(1)
    except OSError:
        return


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Internet]:
    """A server that answers by path, and 404 to all else."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = answers.get(self.path)
            if answer is None:
                self.send_error(404)
            else:
                answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Internet(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
