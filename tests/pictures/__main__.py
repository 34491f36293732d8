"""Draw the pictures of the README anew: `python -m tests.pictures`."""

import asyncio

from tests.pictures.scenes import SCENES, draw
from tests.programs import REPOSITORY

FOLDER = REPOSITORY / "tests" / "pictures"


async def main() -> None:
    """Write an SVG file for each scene."""
    for name in SCENES:
        (FOLDER / f"{name}.svg").write_text(await draw(name), encoding="utf-8")
        print(f"tests/pictures/{name}.svg")


if __name__ == "__main__":
    asyncio.run(main())
