"""Pictures are made once and kept; what somebody took from the cache is made again."""

from __future__ import annotations

from pathlib import Path

from editor.article.block import Figure, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.publishing.site.cache import FolderCache
from editor.publishing.site.renditions import Renditions
from tests.pictures import photographs


def test_a_cache_that_was_emptied_in_part_is_filled_again(tmp_path: Path) -> None:
    photograph = MediaFile(photographs.coded(), "image/jpeg", 96, 64)
    figure = new_block(Figure, Language.AR, media_id=photograph.id)

    def made() -> dict[str, bytes]:
        renditions = Renditions(lambda _media_id: photograph, FolderCache(tmp_path / "kept"))
        image = renditions.image(figure, crops=False)
        assert image is not None
        return {file.path: file.content for file in renditions.files(image.places())}

    first = made()
    pictures = [path for path in (tmp_path / "kept").iterdir() if path.suffix != ".json"]
    assert pictures
    pictures[0].unlink()
    assert made() == first
