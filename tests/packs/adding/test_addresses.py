"""Which addresses are asked, and which never."""

import pytest

from quiz.errors import QuizError
from quiz.packs.adding.addresses import is_public, target


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2001:4860::8"])
def test_machines_of_the_public_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0",  # noqa: S104 - nothing is bound
         "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
        "2002:7f00:1::", "2002:a00:1::", "2001:0:0:0:0:0:80ff:fffe", "localhost", "", "1",
    ],
)  # fmt: skip
def test_all_other_machines_are_not(address: str) -> None:
    assert not is_public(address)


def there(_: str, __: int) -> list[str]:
    return ["93.184.216.34"]


def test_what_to_ask_for_is_taken_from_the_address() -> None:
    to = target("https://Example.org:8443/a/b.yaml?x=1#frag", there, is_public)
    assert to == ("example.org", 8443, "/a/b.yaml?x=1", ("93.184.216.34",))


def test_a_name_in_another_script_is_asked_for_in_ascii() -> None:
    assert target("https://bücher.example/", there, is_public).host == "xn--bcher-kva.example"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "https://",
        "https:///a",
        "https://user:word@example.org/",
        "https://user@example.org/",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org/\r\nHost: other",
        "https://example.org\\@other/",
        "https://[::1",
        f"https://{'a' * 64}.org/",
    ],
)
def test_what_is_no_plain_https_address_is_refused(url: str) -> None:
    with pytest.raises(QuizError):
        target(url, there, is_public)


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(QuizError, match="not a machine of the public internet"):
        target("https://example.org/", lambda *_: ["93.184.216.34", "10.0.0.1"], is_public)


def test_a_host_that_is_not_found_is_told() -> None:
    def nowhere(*_: object) -> list[str]:
        raise OSError("Name or service not known")

    with pytest.raises(QuizError, match="cannot be found"):
        target("https://example.org/", nowhere, is_public)
