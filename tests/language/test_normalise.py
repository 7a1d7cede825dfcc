import unicodedata

import pytest
import regex
from hypothesis import given

from editor.article.language import Language
from editor.language.changes import SENTENCES, ChangeKind
from editor.language.normalise import normalise
from tests.language.alphabets import any_text

KIND = ChangeKind


@pytest.mark.parametrize(
    ("text", "clean", "kinds"),
    [
        ("ﺳﻼﻡ ﷲ", "سلام الله", [KIND.PRESENTATION_FORM] * 4),
        ("ﷺ ﷽ ﴾نص﴿", "ﷺ ﷽ ﴾نص﴿", []),
        ("ﱞ", "\u064c\u0651", [KIND.PRESENTATION_FORM]),
        ("ا\u0654حمد", "أحمد", [KIND.COMPOSED]),
        ("и\u0306од", "йод", [KIND.COMPOSED]),
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh", [KIND.LINE_BREAK] * 7),
        ("a\nb", "a\nb", []),
        ("5\u00a0км\u202f\u3000\tи", "5 км   и", [KIND.SPACE] * 4),
        ("\u200fنص\u202b\u2067x\u2069\u061c", "نصx", [KIND.BIDI_CONTROL] * 5),
        ("\ufeffنص\u200b\u00ad\u2060", "نص", [KIND.ZERO_WIDTH] * 4),
        ("می\u200cخواهم هـ\u200d", "می\u200cخواهم هـ", [KIND.ZERO_WIDTH]),
        ("x\u200cy 👩\u200d🚀", "xy 👩\u200d🚀", [KIND.ZERO_WIDTH]),
        ("a\x00b\x1f\x9f", "ab", [KIND.CONTROL] * 3),
        ("a\ud800\uffff\ufdd0b", "ab", [KIND.NOT_A_CHARACTER] * 3),
        ("مُحَمَّدٌ", unicodedata.normalize("NFC", "مُحَمَّدٌ"), []),
    ],
)
def test_what_is_made_clean(text: str, clean: str, kinds: list[ChangeKind]) -> None:
    result = normalise(text)
    assert result.text == clean
    assert [change.kind for change in result.changes] == kinds


def test_a_change_names_its_place_in_the_original() -> None:
    text = "قال \u200fﻷحمد\u00a0نعم ا\u0654"
    for change in normalise(text).changes:
        assert text[change.start : change.end] == change.before
    last = normalise(text).changes[-1]
    assert (last.before, last.after, last.start, last.end) == ("ا\u0654", "أ", 14, 16)


def test_a_letter_out_of_a_form_joins_the_mark_after_a_control() -> None:
    result = normalise("ﻻ\u200f\u0654")
    assert result.text == "لأ"
    assert (result.changes[0].start, result.changes[0].end) == (0, 1)


def test_the_report_counts_each_kind_once() -> None:
    result = normalise("\ufeffa\r\nb\r\n")
    assert result.report(Language.EN) == (
        "Line endings made one kind: 2.",
        "Zero-width characters removed: 1.",
    )
    assert len(result.report(Language.AR)) == len(result.report(Language.RU)) == 2


def test_every_kind_has_its_sentence() -> None:
    assert set(SENTENCES) == set(ChangeKind)


@given(any_text())
def test_twice_is_once(text: str) -> None:
    once = normalise(text)
    again = normalise(once.text)
    assert again.text == once.text
    assert again.changes == ()


@given(any_text())
def test_no_letter_or_mark_is_lost(text: str) -> None:
    def kept(piece: str) -> str:
        # NFKD says what each letter is made of, whatever form it came in.
        spelt = unicodedata.normalize("NFKD", piece.replace("ﷺ", "x"))
        return "".join(sorted(regex.findall(r"[\p{L}\p{M}\p{N}]", spelt)))

    assert kept(normalise(text).text) == kept(text)


@given(any_text())
def test_the_clean_text_is_clean_and_its_changes_are_true(text: str) -> None:
    result = normalise(text)
    assert unicodedata.is_normalized("NFC", result.text)
    assert not regex.search(r"[\p{Cs}\r\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", result.text)
    assert [c.start for c in result.changes] == sorted(c.start for c in result.changes)
    assert all(text[c.start : c.end] == c.before for c in result.changes)
    if not result.changes:
        assert result.text == text
