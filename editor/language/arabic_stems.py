"""A light stemmer for Arabic search, over folded words.

After light10 (Larkey, Ballesteros and Connell 2007): the article and the particles before it,
then the attached pronoun, then the endings of gender, number and relation; at least three
letters stay. No roots, no broken plurals: a wrong root finds wrong articles.

A single و ف ب ك ل before a word may be a particle or its first letter (``بكتاب``, ``برنامج``).
The light stemmers guess; here both readings are given, and the search asks for either.
"""

from __future__ import annotations

import regex

# Words that begin with و as a letter of their own.
_OWN_WAW = frozenset({
    "وزير", "وزاره", "وزراء", "وزاري", "وزاريه", "وكاله", "وكالات", "وكيل", "وفد", "وفود",
    "ولايه", "ولايات", "وقت", "وطن", "وطني", "وطنيه", "وحده", "وحدات", "وثيقه", "وثائق",
    "وثايق", "وسط", "وسائل", "وسايل", "وسيله", "وسيط", "وساطه", "وضع", "وصل", "وصول", "وجه",
    "وجود", "وجهه", "ورد", "ورقه", "وفاه", "وفق", "وفقا", "وقع", "وقف", "وقوع", "ولد", "وليد",
    "واحد", "واحده", "واسع", "واسعه", "واشنطن", "واقع", "واجب", "وتيره", "ودي", "ورشه", "وزن",
    "وصف", "وظيفه", "وظايف", "وعي", "وقايه", "وقود", "ولاء", "وباء",
})  # fmt: skip
# Common words whose first letter is no particle though three letters or more follow it.
OWN_FIRST = _OWN_WAW | frozenset({
    "بلاد", "بيان", "بنوك", "برلين", "بدايه", "بقيه", "بصوره", "بترول", "بلده", "بلدان",
    "بحوث", "بذور", "بنود", "بشكل", "لجنه", "لجان", "لقاء", "لغات", "لغه", "لاعب", "لندن",
    "ليبيا", "لبنان", "فتره", "فكره", "فريق", "فيلم", "فوري", "فعلي", "فضاء", "فرنسا", "فراغ",
    "فئات", "فيات", "فتاه", "فصول", "فنون", "وعود", "وديع", "ورود", "ورثه", "وسام", "وشيك",
    "وهمي", "ودائع", "ودايع",
})  # fmt: skip
# Words whose ال is no article.
OWN_ARTICLE = frozenset({
    "الله", "الان", "الذي", "التي", "الذين", "الي", "الا", "الم", "الف", "الاف", "البانيا",
    "المانيا",
})  # fmt: skip

_ARTICLE = regex.compile(r"[وف]?(?:[بك]?ال|لل)(?=..)")
# ك is seldom a particle: before three letters it is the word's own (كتاب, كبير).
_PARTICLES = regex.compile(r"[وف]?(?:[بل](?=...)|ك(?=....))|[وف](?=...)")
_PRONOUN = regex.compile(r"(?<=...)(?:كما|هما|كم|هم|هن|نا|ها|ه)$")
_ENDING = regex.compile(r"(?<=...)(?:ات|ان|ون|ين|تين|تان|يه|يات|يين|يون|ه|ي)$")
_FEWEST_LETTERS = 3


def index_stems(word: str) -> tuple[str, ...]:
    """Return the stems under which ``word`` (folded, letters only) is to be found."""
    return _stems(word, 3)


def query_stems(word: str) -> tuple[str, ...]:
    """Return the stems that a searcher may mean by ``word``.

    Stricter than the index: a first letter counts as a particle only before four letters, or
    ``كتاب`` would look for ``تاب``.
    """
    return _stems(word, 4)


def _stems(word: str, fewest_after_particle: int) -> tuple[str, ...]:
    own_article = word in OWN_ARTICLE or word[1:] in OWN_ARTICLE
    article = None if own_article else _ARTICLE.match(word)
    if article:
        return (_without_endings(word[article.end() :]),)
    stems = [_without_endings(word)]
    particle = None if word in OWN_FIRST else _PARTICLES.match(word)
    if particle:
        rest = word[particle.end() :]
        if len(rest) >= fewest_after_particle:
            stems.append(_without_endings(rest))
    return tuple(dict.fromkeys(stems))


def _without_endings(word: str) -> str:
    bare = _PRONOUN.sub("", word)
    # مدرسته is مدرسة with a pronoun: its ت is the ة.
    if bare != word and len(bare) > _FEWEST_LETTERS and bare.endswith("ت"):
        bare = bare[:-1]
    return _ENDING.sub("", bare)
