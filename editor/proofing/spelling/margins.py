"""How far apart words must be, on the Zipf scale, for one to be taken for a slip of the other.

Measured on edited news and on slips put into right texts by chance: see ``tests/bench``.
"""

from __future__ import annotations

from typing import Final

from editor.proofing.spelling.confusion import Slip

# How much commoner the right word must be where the dictionary accepts what is written, on the
# Zipf scale, beside the slip's cost. Measured on edited news: see tests/bench.
MARGIN: Final = {
    Slip.HAMZA: 0.6,
    Slip.SEAT: 9.0,
    Slip.YEH: 1.25,
    Slip.TEH: 1.1,
    Slip.DAD: 2.0,
    Slip.THAL: 1.6,
    Slip.LETTER: 2.2,
    Slip.DOUBLED: 9.0,
    Slip.SWAPPED: 1.2,
    Slip.EDIT: 3.0,
}
# The same where the dictionary refuses the word: a name is more likely than a common word.
NEAR_ENOUGH: Final = {
    Slip.HAMZA: 0.0,
    Slip.SEAT: 1.1,
    Slip.YEH: 0.3,
    Slip.TEH: 0.3,
    Slip.DAD: 0.5,
    Slip.THAL: 2.1,
    Slip.LETTER: 1.5,
    Slip.DOUBLED: 1.5,
    Slip.SWAPPED: 0.0,
}
CLASSIC: Final = frozenset({Slip.HAMZA, Slip.YEH, Slip.TEH, Slip.DAD})
LOST: Final = frozenset({Slip.HAMZA, Slip.TEH})
NAME_MARGIN: Final = 0.7
NEVER: Final = 99.0
# A word no dictionary has, and yet in common use: فلاديمير, «программистка», "centre".
WELL_KNOWN: Final = 3.5
# How common a word must be that may be meant by a legal form nobody writes.
DOUBTED: Final = 1.5
DOUBTED_DOUBLE: Final = 1.0
# How much commoner another word must be to make a doubt of one that is written, if seldom: an
# order of magnitude and more for ض and ظ, and far more where a rare word has chance neighbours,
# the shorter the more.
OVERSHADOWED: Final = 3.8
CONFUSED_APART: Final = 1.9
CONFUSED_APART_SELDOM: Final = 1.3
CONFUSED_IN_USE: Final = 3.0
CHANCE_APART: Final = (3.4, 2.8, 2.5)
NAME_APART: Final = 0.3
NAME_IN_USE: Final = 3.0
SURPASSING: Final = 0.5
RIVAL: Final = 0.3
RAREST: Final = 1.2
FAR_ENOUGH: Final = 2.0
FEWEST_LETTERS: Final = 3
# A short word has many neighbours: one that nobody knows is as likely a rare word or a name.
FEW_NEIGHBOURS: Final = 6
CHANCE: Final = frozenset({Slip.LETTER, Slip.SWAPPED, Slip.EDIT})
# How rare a word must be, and how much commoner the other, for a letter or a seat to settle it.
SELDOM: Final = 2.0
BEYOND_CHANCE: Final = 1.5
FEWEST_FOR_EDITS: Final = 5
