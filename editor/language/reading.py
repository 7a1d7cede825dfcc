"""How long a text takes to read."""

from __future__ import annotations

from editor.article.language import Language

# Words a minute of silent reading. Arabic is the desk's own figure (Brysbaert 2019 finds 181);
# Russian 184 and English 228 are the means of IReST (Trauzettel-Klosinski and Dietz 2012).
WORDS_A_MINUTE = {Language.AR: 180, Language.RU: 184, Language.EN: 228}


def reading_time(words: int, language: Language) -> int:
    """Return the whole minutes that ``words`` words of ``language`` take, rounded up.

    Nothing to read is 0 minutes; anything else is at least 1.
    """
    return -(-max(words, 0) // WORDS_A_MINUTE[language])
