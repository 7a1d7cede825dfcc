"""Facts about Arabic writing that several rooms share: marks, tatweel, hamza and its seats.

Unicode chapter 9.2 (Arabic) and the W3C note "Text Layout Requirements for the Arabic Script".
"""

from __future__ import annotations

TATWEEL = "\u0640"

# Vowel marks, tanwin, shadda, sukun, dagger alef and the Quranic signs above and below.
TASHKEEL = frozenset(
    chr(code)
    for first, last in (
        (0x0610, 0x061A),
        (0x064B, 0x0652),
        (0x0656, 0x065F),
        (0x0670, 0x0670),
        (0x06D6, 0x06DC),
        (0x06DF, 0x06E4),
        (0x06E7, 0x06E8),
        (0x06EA, 0x06ED),
        (0x08CA, 0x08E1),
        (0x08E3, 0x08FF),
    )
    for code in range(first, last + 1)
)

# Madda and hamza as combining marks: NFC joins them to alef, waw and yeh.
HAMZA_MARKS = frozenset("\u0653\u0654\u0655")

# A letter with hamza or madda, and the bare letter it sits on. Hamza alone (ء) has no seat.
HAMZA_SEATS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ؤ": "و", "ئ": "ي"}

# Persian and Urdu keyboards give look-alikes of Arabic letters.
LOOK_ALIKES = {"ک": "ك", "ی": "ي", "ە": "ه", "ہ": "ه", "ھ": "ه"}
