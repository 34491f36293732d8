"""Fetching over https, against a server on this machine that stands for the public internet."""

import socket
import ssl

import pytest

from quiz.errors import QuizError
from quiz.packs.adding.download import Missing, connect, fetch
from tests.packs.adding.loopback import PUBLIC, Internet, content, drip, onward, serving, silent

URL = "https://packs.example/rivers.yaml"
PACK = b"quiz: 1\n"


def fetched(internet: Internet, url: str = URL, largest: int = 1000) -> bytes:
    told: list[str] = []
    return fetch(url, internet.network, told.append, largest).content


def test_a_file_is_fetched_from_the_address_that_was_checked() -> None:
    with serving({"/rivers.yaml": content(PACK)}) as internet:
        assert fetched(internet) == PACK
        assert internet.connected == [(PUBLIC, 443, "packs.example")]
        assert internet.resolved == ["packs.example"]


def test_progress_is_told() -> None:
    told: list[str] = []
    with serving({"/rivers.yaml": content(bytes(200_000))}) as internet:
        fetch(URL, internet.network, told.append, 1_000_000)
    assert told[0] == "Asking packs.example"
    assert told[-1] == "Fetching from packs.example: 195 of 195 KiB"


def test_it_follows_to_another_https_address_and_checks_it() -> None:
    answers = {"/rivers.yaml": onward("/new/r.yaml"), "/new/r.yaml": content(PACK)}
    with serving(answers) as internet:
        found = fetch(URL, internet.network, lambda _: None, 1000)
        assert found == ("https://packs.example/new/r.yaml", PACK)
        assert internet.resolved == ["packs.example"] * 2


@pytest.mark.parametrize(
    "onto",
    [
        "http://packs.example/r.yaml",
        "file:///etc/passwd",
        "ftp://packs.example/r.yaml",
        "https://inside.example/r.yaml",
        "https://127.0.0.1/r.yaml",
        "https://user:word@packs.example/r.yaml",
        "//inside.example/r.yaml",
    ],
)
def test_it_is_not_led_to_other_schemes_or_private_machines(onto: str) -> None:
    with serving({"/rivers.yaml": onward(onto)}) as internet:
        internet.hosts["127.0.0.1"] = ["127.0.0.1"]
        with pytest.raises(QuizError):
            fetched(internet)
        assert [host for _, _, host in internet.connected] == ["packs.example"]


def test_a_host_that_changes_its_address_is_asked_where_it_was_checked() -> None:
    with serving({"/rivers.yaml": content(PACK)}) as internet:
        network = internet.network
        answers = iter([[PUBLIC], ["127.0.0.1"]])
        rebinding = network._replace(resolve=lambda *_: next(answers))
        assert fetch(URL, rebinding, lambda _: None, 1000).content == PACK
        assert [address for address, _, _ in internet.connected] == [PUBLIC]


def test_a_private_machine_is_not_asked_at_all() -> None:
    with serving({}) as internet:
        with pytest.raises(QuizError, match="not a machine of the public internet"):
            fetched(internet, "https://inside.example/r.yaml")
        assert internet.connected == []


def test_endless_redirects_end() -> None:
    with serving({"/rivers.yaml": onward(URL)}) as internet:
        with pytest.raises(QuizError, match="on and on"):
            fetched(internet)
        assert len(internet.connected) == 6


@pytest.mark.parametrize(
    ("answer", "seconds", "told"),
    [
        (content(bytes(1001)), 10.0, "larger than"),
        (content(PACK, Content_Encoding="gzip"), 10.0, "sends it packed"),
        (content(PACK, Content_Length="500"), 0.5, "broke off|takes too long|cannot be asked"),
        (drip, 0.5, "takes too long"),
        (silent, 0.5, "takes too long"),
    ],
    ids=["large", "packed", "short", "drip", "silent"],
)
def test_what_is_too_much_or_too_slow_is_given_up(
    answer: object, seconds: float, told: str
) -> None:
    with serving({"/rivers.yaml": answer}) as internet:  # type: ignore[dict-item]
        internet.time = seconds
        with pytest.raises(QuizError, match=told):
            fetched(internet)


def test_a_stream_without_a_length_is_cut_at_the_limit() -> None:
    with serving({"/rivers.yaml": drip}) as internet:
        internet.time = 5.0
        with pytest.raises(QuizError, match="larger than"):
            fetched(internet, largest=10)


def test_a_file_that_is_not_there_is_missing() -> None:
    with serving({}) as internet, pytest.raises(Missing, match=r"has no /rivers\.yaml"):
        fetched(internet)


def test_the_next_address_is_tried_when_one_does_not_answer() -> None:
    with serving({"/rivers.yaml": content(PACK)}) as internet:
        internet.hosts["packs.example"] = ["93.184.216.35", PUBLIC]

        def choosy(address: str, port: int, host: str) -> socket.socket:
            if address != PUBLIC:
                raise OSError("no route")
            return internet.connect(address, port, host)

        network = internet.network._replace(connect=choosy)
        assert fetch(URL, network, lambda _: None, 1000).content == PACK


def test_a_real_connection_wants_a_certificate_of_the_host() -> None:
    with serving({"/": content(PACK)}) as internet, pytest.raises(ssl.SSLError):
        connect("127.0.0.1", internet.port, "packs.example")
    context = ssl.create_default_context()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
