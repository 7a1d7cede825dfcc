"""Everything Qt: the window, its parts, and the page that the article is written on."""
