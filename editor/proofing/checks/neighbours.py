"""Words that the word before them makes wrong: a verb's mood, an adjective's gender, ة for ه.

What is meant is asked of the word frequencies: لم يأتي is wrong because يأت is written too, and
بصفة مراقب is right because مراقب is a man, not a manner. Without frequencies nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

import regex

from editor.article.language import Language
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.verdict import Standing

_Look = Callable[[str, Judge], str]
"""Returns what should stand in the word's place; empty where nothing is wrong."""

_NEGATIONS: Final = frozenset({"لم", "ولم", "فلم", "أولم", "أفلم"})
_LET: Final = frozenset({"دعنا", "دعونا", "دعني", "دعوني", "فدعنا", "فدعونا"})
_SUBJUNCTIVE: Final = frozenset({
    "لن", "ولن", "فلن", "أن", "بأن", "لأن", "وأن", "كي", "لكي", "وكي", "لئلا", "حتى",
})  # fmt: skip
_RELATIVE: Final = regex.compile(r"[وف]?(?:[بك]?ال|لل)(?:ذي|تي|ذين)")
_THIS: Final = frozenset({"هذا", "وهذا", "فهذا", "أهذا"})
_MANNER: Final = regex.compile(
    r"[وف]?[بل]?(?:صفة|طريقة|صورة|كيفية|وتيرة|درجة|لهجة|لغة|نبرة|سرعة|دقة|كثافة|شدة|حدة|وسيلة)"
)
_PREPOSITIONS: Final = frozenset({
    "في", "من", "إلى", "على", "عن", "حول", "بعد", "قبل", "خلال", "عبر", "ضد", "بين", "تحت", "مع",
})  # fmt: skip
# Behind التي and الذي these are adverbs and no verb with a pronoun.
_ADVERBS: Final = frozenset({
    "عادة", "ثمة", "مرة", "فترة", "مدة", "سنة", "ليلة", "عشية", "غداة", "خاصة", "عامة", "حقيقة",
    "صراحة", "نتيجة", "نهاية", "إضافة", "مباشرة", "تارة", "ساعة", "لحظة", "رغبة", "رغبةً", "حالة",
})  # fmt: skip
# Men of a feminine ending, and plurals of one.
_MASCULINE: Final = frozenset({
    "الخليفة", "العلامة", "الداعية", "الطاغية", "البحاثة", "الراوية", "النابغة", "الرحالة",
    "القضاة", "الرماة", "الدعاة", "الطغاة", "الأئمة", "السادة", "القادة", "الأساتذة", "المشاة",
    "الغزاة", "الولاة", "الهواة", "الإخوة", "الرواة", "الحماة", "البناة", "الطلبة", "الأمة",
})  # fmt: skip
_AGENTS: Final = frozenset({
    "مراقب", "مستشار", "مدرب", "محرر", "مدير", "مشارك", "ممثل", "مندوب", "معلم", "مدرس", "مترجم",
    "محام", "ملحق", "موظف", "محلل", "مساعد", "معاون", "مبعوث", "مفوض", "مقرر", "منسق", "مشرف",
    "مستثمر", "مواطن", "مقيم", "مرشح", "متطوع", "متدرب", "محاضر", "مؤلف", "مخرج", "منتج", "مؤسس",
    "محاور", "متحدث", "محاسب", "مهندس", "مبرمج", "مستخدم", "مسلم", "مؤمن", "متهم", "محترف",
})  # fmt: skip
# A man may stand behind these without agreeing: أسرة لبناني.
_OF_PEOPLE: Final = frozenset({
    "أسرة", "عائلة", "رهينة", "زوجة", "ابنة", "والدة", "شقيقة", "جثة", "وفاة", "سيرة", "حياة",
    "قصة", "جنسية", "هوية", "سيارة", "جنازة", "ثروة", "كلية", "نسبة", "رتبة", "درجة",
})  # fmt: skip
_NUMBERS: Final = frozenset({"ثماني", "مئتي", "ألفي", "ثلثي", "حوالي", "يلي", "علي"})
_TANWIN: Final = frozenset("\u064b\u064c\u064d")
_WRITTEN: Final = 1.5
_COMMON: Final = 2.5
_FAR_COMMONER: Final = 0.9


def check_neighbours(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the words that do not go with the word before them, parted from it by spaces."""
    judge = tools.judge
    if content.language is not Language.AR or judge is None:
        return
    words, plain = content.words, content.plain
    for index in range(1, len(plain)):
        looks = _looks_after(plain[index - 1])
        if not looks:
            continue
        before, word = words[index - 1], words[index]
        if not content.text[before.end : word.start].isspace():
            continue
        for name, look in looks:
            if look is _definite_nisba and (index < 2 or plain[index - 2] not in _PREPOSITIONS):
                continue
            rule = tools.ruled(name, content.language)
            right = look(plain[index], judge) if rule else ""
            if not rule or not right or not _TANWIN.isdisjoint(word.text):
                continue
            if name == "demonstrative-feminine":
                yield Found(rule, before.start, before.end, fixes(plain[index - 1][:-1] + "ه"))
            else:
                yield Found(rule, word.start, word.end, fixes(right))
            break


@lru_cache(maxsize=1 << 14)
def _looks_after(before: str) -> tuple[tuple[str, _Look], ...]:
    """Return the rules that a word calls for, with what each looks for in the next one."""
    looks: list[tuple[str, _Look]] = []
    if before in _NEGATIONS or before in _LET:
        looks.append(("verb-jussive", _jussive))
    if before in _NEGATIONS or before in _SUBJUNCTIVE:
        looks.append(("verb-mood", _without_nun))
    if before in _THIS:
        looks.append(("demonstrative-feminine", _feminine))
    if _RELATIVE.fullmatch(before):
        looks.append(("relative-verb", _verb_with_pronoun))
    if before.endswith("ة") and len(before) > 3:
        looks.append(("agreement-heh", _adjective_with_heh))
        if _MANNER.fullmatch(before):
            looks.append(("agreement-manner", _manner))
        elif before.startswith("ال"):
            looks.append(("agreement-noun", _definite_nisba))
        elif before not in _OF_PEOPLE and not before.startswith(("وال", "بال", "لل", "كال")):
            looks.append(("agreement-noun", _nisba))
    return tuple(looks)


def _jussive(word: str, judge: Judge) -> str:
    """Return a verb of a weak ending without it: لم يأتي, لم يبقى, لم يدعو."""
    if len(word) < 4 or word[0] not in "يتنأ" or word[-1] not in "يىو":
        return ""
    if word[0] == "ت" and word[-1] == "ي" and judge.commonness("ي" + word[1:]) < 2:
        # Not a weak verb: a woman is spoken to.
        return ""
    if word.endswith("ني") and judge.commonness(word[:-2]) >= _COMMON:
        return ""
    return word[:-1]


def _without_nun(word: str, judge: Judge) -> str:
    """Return one of the five verbs without its ن: لن يكتبون, أن يلعبان."""
    if len(word) < 6 or word[0] not in "يت":
        return ""
    short = word[:-1] + "ا" if word.endswith("ون") else word[:-1] if word.endswith("ان") else ""
    return short if short and judge.commonness(short) >= _WRITTEN else ""


def _feminine(word: str, judge: Judge) -> str:
    feminine = word.startswith("ال") and word.endswith("ة") and word not in _MASCULINE
    return word if feminine and len(word) > 4 else ""


def _verb_with_pronoun(word: str, judge: Judge) -> str:
    """Return a verb with its pronoun where a noun stands: العالم الذي صورة."""
    if not word.endswith("ة") or word[0] in "بلكوف" or word.startswith("ال") or word in _ADVERBS:
        return ""
    meant = word[:-1] + "ه"
    is_verb = judge.accepts(meant) and judge.commonness(word[:-1]) >= _COMMON
    return meant if len(word) > 3 and is_verb else ""


def _adjective_with_heh(word: str, judge: Judge) -> str:
    """Return an adjective with ة for its ه behind a feminine noun: قاعة آمنه."""
    if len(word) < 5 or word[-1] != "ه" or judge.verdict(word).standing is not Standing.RIGHT:
        return ""
    meant = f"{word[:-1]}ة"
    own, feminine = judge.commonness(word), judge.commonness(meant)
    likely = feminine >= max(_COMMON, own + _FAR_COMMONER)
    return meant if likely and judge.accepts(meant) else ""


def _manner(word: str, judge: Judge) -> str:
    """Return the feminine of an adjective of manner: بصفة ملموس, بلهجة رسمي."""
    if len(word) < 4 or word[-1] in "ةاىهنت" or word.startswith("ال") or word in _AGENTS:
        return ""
    own, feminine = judge.commonness(word), judge.commonness(f"{word}ة")
    shaped = word[0] == "م" or word[-1] == "ي" or feminine > own - 0.3
    likely = feminine >= max(_COMMON, own - 0.8)
    return f"{word}ة" if shaped and likely and judge.accepts(f"{word}ة") else ""


def _nisba(word: str, judge: Judge) -> str:
    """Return the feminine of an adjective of origin: منظمة إسلامي."""
    if len(word) < 5 or word[-1] != "ي" or word[0] in "يتنسأ" or word in _NUMBERS:
        return ""
    if word.startswith(("ال", "ل", "ب", "و")):
        return ""
    own, feminine = judge.commonness(word), judge.commonness(f"{word}ة")
    likely = feminine >= max(_COMMON, own - 0.8)
    return f"{word}ة" if likely and judge.accepts(f"{word}ة") else ""


def _definite_nisba(word: str, judge: Judge) -> str:
    """Return the feminine of a definite adjective of origin: في الدولة الروسي."""
    if not word.startswith("ال") or len(word) < 6 or word[-1] != "ي":
        return ""
    own, feminine = judge.commonness(word), judge.commonness(f"{word}ة")
    return f"{word}ة" if feminine >= max(_COMMON, own - 0.5) else ""
