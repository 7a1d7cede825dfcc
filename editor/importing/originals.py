"""Pictures that come home: an exported page brings published files, the desk may have its own."""

from __future__ import annotations

from dataclasses import replace

from editor.article.block import Figure
from editor.article.media import MediaLoader
from editor.importing.imported import Imported


def no_files(_: str) -> None:
    """Find no picture: the loader where there is no desk."""
    return


def settled(imported: Imported, media: MediaLoader) -> Imported:
    """Return the import with every figure on a file that the desk has or that came along.

    ``media`` is the desk's loader. A page names the file that each picture was published from; it
    is believed where the desk has that file and both hold the same coded pixels. Any other figure
    goes on with the file that came with the page.
    """
    came = {file.id: file for file in imported.media}
    strangers = {}
    for named, stand_in in imported.stand_ins.items():
        if named == stand_in:
            continue
        # Late: the containers are for pages that bring pictures.
        from editor.pictures.publishing import is_same_picture

        original = media(named)
        if original is not None and is_same_picture(original, came[stand_in]):
            came.pop(stand_in)
        else:
            strangers[named] = stand_in
    blocks = tuple(
        replace(block, media_id=strangers.get(block.media_id, block.media_id))
        if isinstance(block, Figure)
        else block
        for block in imported.article.blocks
    )
    return replace(
        imported,
        article=replace(imported.article, blocks=blocks),
        media=tuple(came.values()),
        stand_ins={},
    )
