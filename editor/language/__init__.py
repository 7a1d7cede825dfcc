"""Arabic, Russian and English: words, folding, digits, dates, direction.

Pure functions over ``str``; every offset is a code point. Nothing here knows a window, a file or
a database.
"""
