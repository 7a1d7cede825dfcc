"""إن and أن by what stands before them, and the mark at the end of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from editor.article.language import Language
from editor.language.words import Word, word_count
from editor.proofing.finding import Part
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.spelling.speller import bare

_SAYING: Final = frozenset(
    f"{proclitic}{verb}"
    for proclitic in ("", "و", "ف")
    for verb in (
        "قال", "قالت", "قالوا", "يقول", "تقول", "قلت", "قائلا", "قائلة", "نقول", "القول", "يقولون",
        "قائلين",
    )
)  # fmt: skip
_OF_INNA: Final = frozenset({"حيث", "إذ", "ألا", "كلا"})
_PREPOSITIONS: Final = frozenset({
    "إلى", "على", "من", "عن", "في", "مع", "بعد", "قبل", "رغم", "دون", "يجب", "يمكن", "ينبغي",
    "والى", "وعلى", "ومن",
})  # fmt: skip
# Verbs of knowing and stating that are no verbs of saying.
_STATING: Final = frozenset(
    f"{proclitic}{verb}"
    for proclitic in ("", "و", "ف")
    for verb in (
        "أكد", "أكدت", "أكدوا", "يؤكد", "تؤكد", "أعلن", "أعلنت", "يعلن", "اعتبر", "اعتبرت", "يعتقد",
        "اعتقد", "يرى", "ترى", "تبين", "اتضح", "ثبت", "علم", "يعلم", "زعم", "يزعم", "يعني",
    )
)  # fmt: skip
_INNA: Final = regex.compile(r"(?P<head>[وفبل]?)(?P<inna>[اأإ]ن)(?P<tail>ه|ها|هم|هما|نا|ني|ك|كم)?")
_STOPS: Final = frozenset('.!؟?:؛«"“(')
_DIGITS: Final = frozenset("3456789٣٤٥٦٧٨٩0٠")
# Not the end of a longer number, of a date or of a time.
_COUNTED: Final = regex.compile(
    r"(?<![\d.,/:٫٬-])(?:[3-9]|10|[٣-٩]|١٠) (?P<noun>[\p{L}\p{M}]+)(?![\p{L}\p{M}])"
)
_BAN_KI: Final = "بان كي"
_END: Final = regex.compile(r"[.!؟?…:؛،,»\"”’)\]](?:\s*)$|[\d%٪]$")
_FEWEST_WORDS: Final = 12


def check_grammar(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the faults of إن and أن, and paragraphs without a mark at their end."""
    if content.language is Language.AR:
        for before, word, parts in _innas(content):
            found = _inna(before, word, parts, content, tools)
            if found is not None:
                yield found
        yield from _counted(content, tools)
    yield from _open_end(content, tools)


def _innas(content: Content) -> Iterator[tuple[str, Word, tuple[str, str, str]]]:
    """Yield each of إن and أن with the word before it: empty at the beginning and after a stop."""
    words, plain = content.words, content.plain
    for index, form in enumerate(plain):
        parts = _parts_of_inna(form)
        if parts is None:
            continue
        word = words[index]
        end = words[index - 1].end if index else 0
        stopped = not index or not _STOPS.isdisjoint(content.text[end : word.start])
        yield "" if stopped else plain[index - 1], word, parts


@lru_cache(maxsize=1 << 14)
def _parts_of_inna(plain: str) -> tuple[str, str, str] | None:
    """Return what stands before and behind إن in a word, and how it is written; None: not in it."""
    match = _INNA.fullmatch(plain)
    return (match["head"], match["inna"], match["tail"] or "") if match else None


def _inna(
    before: str, word: Word, parts: tuple[str, str, str], content: Content, tools: Tools
) -> Found | None:
    if content.text.startswith(_BAN_KI, word.start):
        return None
    head, written, tail = parts
    if written == "ان":
        rule = tools.ruled("inna-bare", content.language)
        forms = [f"{head}{form}{tail}" for form in _likely_forms(head, before)]
        return Found(rule, word.start, word.end, fixes(*forms), sure=False) if rule else None
    if head:
        return None
    if written == "أن" and before in _SAYING:
        rule = tools.ruled("inna-after-saying", content.language)
        return Found(rule, word.start, word.end, fixes(f"إن{tail}")) if rule else None
    if written == "إن" and (before in _PREPOSITIONS or before in _STATING):
        rule = tools.ruled("anna-not-inna", content.language)
        return Found(rule, word.start, word.end, fixes(f"أن{tail}")) if rule else None
    if written == "أن" and tail and _heads_a_sentence(word, content):
        rule = tools.ruled("inna-first", content.language)
        return Found(rule, word.start, word.end, fixes(f"إن{tail}")) if rule else None
    return None


def _heads_a_sentence(word: Word, content: Content) -> bool:
    before = content.text[: word.start].rstrip()
    return not before or before[-1] in ".!؟"


def _likely_forms(head: str, before: str) -> tuple[str, ...]:
    """Return إن and أن, the likelier first; بان and لان can be one only (كان is a word)."""
    if head in ("ب", "ل"):
        return ("أن",)
    if head == "ف" or before in _SAYING or before in _OF_INNA or not before:
        return ("إن", "أن")
    return ("أن", "إن")


def _counted(content: Content, tools: Tools) -> Iterator[Found]:
    """Find a singular behind a number from 3 to 10, where the plural is known."""
    rule = tools.ruled("number-plural", content.language)
    if rule is None or _DIGITS.isdisjoint(content.letters):
        return
    plurals = rule.data["plurals"]
    for match in _COUNTED.finditer(content.text):
        plural = plurals.get(bare(match["noun"]))
        if plural:
            yield Found(rule, *match.span("noun"), fixes(plural))


def _open_end(content: Content, tools: Tools) -> Iterator[Found]:
    rule = tools.ruled("mark-at-end", content.language)
    text = content.text.rstrip()
    if rule is None or content.heading or content.part is not Part.TEXT or not text:
        return
    if tools.settings.structure and not _END.search(text) and word_count(text) >= _FEWEST_WORDS:
        last = content.words[-1]
        yield Found(rule, last.start, last.end, fixes(f"{last.text}."))
