"""Text, HTML, DOCX and the clipboard become an article.

``read.read_file`` and ``read.read_bytes`` take anything; ``clipboard`` takes what is pasted.
Each format makes a ``Draft`` of pieces, one room (``recognise``) makes the article of it, so that
a headline is found by the same rules wherever it came from. Structure is recognised, never
invented; no word is lost or changed.
"""
