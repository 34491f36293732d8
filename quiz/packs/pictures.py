"""The picture of a question: its file, and its points once it is cut to a size.

Whatever is wrong with a file is a QuizError with one line to show: a picture never stops a game.
The size that a file claims to have is looked at before anything is decoded.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import QuizError
from ..game.picture import Picture, Room
from ..game.question import Image, Source
from ..tongue import _
from .sources import document

if TYPE_CHECKING:
    from PIL.Image import Image as Decoded

LARGEST_FILE = 8 * 1024 * 1024  # bytes
LARGEST = 25_000_000  # points
KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
UPRIGHT = 0x0112  # the Exif tag that says how a camera was held


def picture_file(pack: Path, image: Image) -> Path:
    """The file of a picture, looked for where sources are. Raises QuizError."""
    return document(pack, Source("", image.alt, image.file))


def unfit(path: Path) -> str:
    """Why a file cannot be a picture, as far as its size and first bytes tell; else nothing."""
    try:
        with path.open("rb") as stream:
            start = stream.read(12)
        size = path.stat().st_size
    except OSError as error:
        return _("it cannot be read: {reason}").format(reason=error.strerror)
    if size > LARGEST_FILE:
        return _("it is larger than {n} MiB").format(n=LARGEST_FILE >> 20)
    webp = not start.startswith(b"RIFF") or start[8:] == b"WEBP"
    if not (start.startswith(SIGNATURES) and webp):
        return _("it is no PNG, JPEG, GIF, WebP or BMP")
    return ""


def picture(pack: Path, image: Image, room: Room) -> Picture:
    """The picture as large as fits into `room`; of an animated one, the first frame.

    It takes up to some hundred milliseconds. Raises QuizError, with what to do, when the file is
    missing, too large, damaged or of no known kind, and when Pillow is not installed.
    """
    path = picture_file(pack, image)
    if why := unfit(path):
        raise QuizError(_("the picture cannot be shown: {why}").format(why=why), file=str(path))
    try:
        import PIL.Image
    except ImportError:
        advice = _("Install {command}.").format(command="'citequiz[images]'")
        raise QuizError(_("pictures need Pillow"), advice=advice) from None
    PIL.Image.MAX_IMAGE_PIXELS = None  # which would only warn; `opened` refuses
    try:
        with path.open("rb") as stream, PIL.Image.open(stream, formats=KINDS) as decoded:
            return cut(decoded, room)
    except QuizError:
        raise
    except Exception:  # a decoder fails on a damaged file in any way at all
        why = _("it is damaged")
    raise QuizError(_("the picture cannot be shown: {why}").format(why=why), file=str(path))


def cut(decoded: "Decoded", room: Room) -> Picture:
    """A picture that was opened, upright, on the colour behind it, and at its size."""
    from PIL import Image, ImageOps

    if decoded.width * decoded.height > LARGEST:
        why = _("it has more than {n} million points").format(n=LARGEST // 1_000_000)
        raise QuizError(_("the picture cannot be shown: {why}").format(why=why))
    turned = decoded.getexif().get(UPRIGHT, 1) > 4
    size = (room.height, room.width) if turned else (room.width, room.height)
    decoded.draft("RGB", (2 * size[0], 2 * size[1]))
    small = ImageOps.contain(decoded.convert("RGBA"), size, Image.Resampling.BOX)
    if UPRIGHT in decoded.getexif():
        small.getexif()[UPRIGHT] = decoded.getexif()[UPRIGHT]
        small = ImageOps.exif_transpose(small)
    ground = Image.new("RGBA", small.size, (*room.behind, 255))
    flat = Image.alpha_composite(ground, small).convert("RGB")
    return Picture(flat.width, flat.height, flat.tobytes())
