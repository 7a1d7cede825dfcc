"""The folder: a site on this machine or on a disk it has mounted, for a web server to serve.

The server's root is ``current`` below the folder. It has to follow symbolic links (nginx and Caddy
do; Apache with ``Options FollowSymLinks`` or ``SymLinksIfOwnerMatch``).
"""

from __future__ import annotations

from pathlib import Path

from editor.publishing.target import Settings
from editor.publishing.targets.folder_ground import FolderGround
from editor.publishing.targets.pages import PagesTarget


def folder_target(settings: Settings) -> PagesTarget:
    """Return the target whose ``address`` is a folder."""
    return PagesTarget(settings, FolderGround(Path(settings.address)))
