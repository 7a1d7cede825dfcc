"""The site: pages, feeds, maps and search made from what is published, as files.

``builder.SiteBuilder`` is the door. ``build`` makes every file; ``update`` makes only those that
depend on some articles, and both give the same bytes. What ``update`` has to remember between two
calls is ``state``: small texts by key, which the caller keeps and gives back.
"""
