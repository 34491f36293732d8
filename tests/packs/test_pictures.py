"""Pictures from files of every kind, whole, hostile and broken."""

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow

from quiz.errors import QuizError
from quiz.game.picture import Room
from quiz.game.question import Image
from quiz.packs import pictures
from quiz.packs.pictures import LARGEST_FILE, picture

IMAGE = Image("train.png", "A train")
RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def saved(folder: Path, image: Pillow.Image, kind: str = "PNG", **options: object) -> Path:
    """The pack beside which the picture lies."""
    image.save(folder / "train.png", kind, **options)
    return folder / "rivers.yaml"


def refused(pack: Path) -> str:
    """Why a picture is not shown."""
    with pytest.raises(QuizError) as caught:
        picture(pack, IMAGE, Room(20, 20))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_every_kind_is_drawn_as_large_as_fits(kind: str, tmp_path: Path) -> None:
    pack = saved(tmp_path, Pillow.new("RGB", (400, 200), RED), kind)
    drawn = picture(pack, IMAGE, Room(40, 40))
    assert (drawn.width, drawn.height, len(drawn.points)) == (40, 20, 40 * 20 * 3)
    red, green, blue = drawn.colour(20, 10) or (0, 0, 0)
    assert red > 240
    assert max(green, blue) < 15


def test_a_high_picture_is_held_by_its_height(tmp_path: Path) -> None:
    drawn = picture(saved(tmp_path, Pillow.new("L", (10, 100))), IMAGE, Room(40, 20))
    assert (drawn.width, drawn.height) == (2, 20)


def test_a_transparent_picture_stands_on_the_ground(tmp_path: Path) -> None:
    pack = saved(tmp_path, Pillow.new("RGBA", (4, 4), (255, 255, 255, 0)))
    assert picture(pack, IMAGE, Room(4, 4, BLUE)).colour(1, 1) == BLUE


def test_of_an_animation_the_first_frame_is_drawn(tmp_path: Path) -> None:
    first, second = Pillow.new("RGB", (4, 4), RED), Pillow.new("RGB", (4, 4), GREEN)
    pack = saved(tmp_path, first, "GIF", save_all=True, append_images=[second])
    assert picture(pack, IMAGE, Room(4, 4)).colour(0, 0) == RED


@pytest.mark.parametrize("held", [1, 3, 6, 8])
def test_a_picture_is_turned_as_the_camera_was_held(held: int, tmp_path: Path) -> None:
    image = Pillow.new("RGB", (8, 4), RED)
    image.paste(GREEN, (0, 0, 8, 2))
    exif = Pillow.Exif()
    exif[0x0112] = held
    drawn = picture(saved(tmp_path, image, exif=exif), IMAGE, Room(8, 8))
    side = {1: (0, 0), 3: (0, 3), 6: (3, 0), 8: (0, 0)}[held]
    assert (drawn.width, drawn.height) == ((8, 4) if held < 5 else (4, 8))
    assert drawn.colour(*side) == GREEN


def bomb(width: int, height: int) -> bytes:
    """A small PNG that claims to be of any size."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(99)))
        + chunk(b"IEND", b"")
    )


def png() -> bytes:
    """A whole PNG."""
    stream = BytesIO()
    Pillow.effect_noise((64, 64), 99).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bomb(100_000, 100_000), "more than 25 million points"),
        (bomb(6_000, 6_000), "more than 25 million points"),
        (b"", "it is no PNG"),
        (b"quiz: 1\n", "it is no PNG"),
        (b"RIFF1234WAVE", "it is no PNG"),
        (b"%!PS-Adobe", "it is no PNG"),
        (bomb(10, 10), "it is damaged"),
        (png()[:200], "it is damaged"),
        (png()[:20], "it is damaged"),
        (b"GIF89a", "it is damaged"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_in_one_line(
    content: bytes, why: str, tmp_path: Path
) -> None:
    (tmp_path / "train.png").write_bytes(content)
    assert why in refused(tmp_path / "rivers.yaml")


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "train.png").open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    assert "larger than 8 MiB" in refused(tmp_path / "rivers.yaml")


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "the file 'train.png' is not there" in refused(tmp_path / "rivers.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "away.png").write_bytes(png())
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "train.png").symlink_to(tmp_path / "away.png")
    assert "is a link out of its folder" in refused(tmp_path / "packs" / "rivers.yaml")


def test_without_pillow_it_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "train.png").write_bytes(png())
    monkeypatch.setitem(sys.modules, "PIL", None)
    told = refused(tmp_path / "rivers.yaml")
    assert told.endswith("pictures need Pillow. Install 'citequiz[images]'.")


def test_what_a_check_says_is_what_a_game_says(tmp_path: Path) -> None:
    (tmp_path / "train.png").write_bytes(b"no picture")
    assert pictures.unfit(tmp_path / "train.png") == "it is no PNG, JPEG, GIF, WebP or BMP"
    (tmp_path / "train.png").write_bytes(png())
    assert pictures.unfit(tmp_path / "train.png") == ""
