from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.publishing.wordpress.front import Front
from tests.publishing.wordpress.server import WordPress, missing
from tests.publishing.wordpress.site import Site


@pytest.fixture(scope="session")
def site_for_all(scratch: Path) -> Iterator[Site]:
    if why := missing():
        pytest.skip(why)
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    ca_file = scratch / "authority.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    front = Front(tls)
    wordpress = WordPress(scratch / "wordpress", f"127.0.0.1:{front.port}")
    try:
        wordpress.start()
        front.behind = wordpress.port
        front.start()
        yield Site(wordpress, front, ca_file, {"desk": wordpress.user("desk", "editor")})
    finally:
        wordpress.stop()
        front.stop()


@pytest.fixture
def site(site_for_all: Site) -> Iterator[Site]:
    """The site without our plugin, calm and with no posts."""
    site_for_all.clear()
    yield site_for_all
    site_for_all.calm()


@pytest.fixture
def site_with_plugin(site: Site) -> Site:
    """The site with our plugin on."""
    site.turn_plugin(on=True)
    return site
