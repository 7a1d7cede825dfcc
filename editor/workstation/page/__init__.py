"""The page: an article as a sheet of paper to write on.

An article becomes *lines* (``sheet``), the lines become blocks of a ``QTextDocument``
(``builder``) and are read back from it (``reader``). Every command is a pure function from
lines to lines (``edits``); ``Surface`` puts its result on the screen and into the one undo
history.
"""
