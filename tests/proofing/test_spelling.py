"""Words: what is right, wrong, unknown; frequencies; dictionaries that are missing or brought."""

from __future__ import annotations

import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from editor.article.errors import FileUnreadable
from editor.article.language import Language
from editor.proofing.check import Checker, check
from editor.proofing.spelling import speller as speller_module
from editor.proofing.spelling.dictionaries import dictionary_files
from editor.proofing.spelling.errors import NotADictionary
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller, bare
from editor.proofing.spelling.verdict import Standing
from tests.proofing.examples import example


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("جمهرية", "جمهورية"),  # legal to the dictionary
        ("ألامن", "الأمن"),
        ("الى", "إلى"),
        ("اكد", "أكد"),
        ("والافريقية", "والأفريقية"),  # a proclitic before it
        ("الإجتماع", "الاجتماع"),
        ("واسعه", "واسعة"),
        ("الاسلاميه", "الإسلامية"),  # two slips
        ("مفتى", "مفتي"),
        ("طواريء", "طوارئ"),
        ("المتحدةالأمريكية", "المتحدة الأمريكية"),
        ("معارضهتم", "معارضتهم"),
        ("سنةميلادية", "سنة ميلادية"),
        ("البيره", "البيرة"),  # a name that no dictionary has
    ],
)
def test_a_slip_is_found_and_what_was_meant_comes_first(
    judge: Judge, word: str, meant: str
) -> None:
    verdict = judge.verdict(word)
    assert verdict.standing is Standing.WRONG
    assert verdict.candidates[0] == meant


@pytest.mark.parametrize(
    "word",
    [
        "إنه",
        "أنه",
        "أصدقاؤهم",
        "أصدقائهم",
        "بدا",
        "بدأ",
        "المرآة",
        "المرأة",
        "آمل",
        "رؤى",
        "كتابه",
        "كتابة",
        "تؤخذ",
        "سئلت",
        "وكأن",
        "اتباعه",
        "أسف",
        "علي",
        "على",
        "إمام",
        "أمام",
        "تبعة",
        "فلأن",
        "إلهاء",
    ],
)
def test_words_a_letter_apart_are_both_right(judge: Judge, word: str) -> None:
    assert judge.verdict(word).standing is Standing.RIGHT


def test_other_words_stand_behind_the_likely_ones_to_choose_from(judge: Judge) -> None:
    verdict = judge.verdict("الاسبق")
    assert {"الأسبق", "السابق"} <= set(verdict.candidates)
    assert not judge.verdict("الاعداد").sure
    assert judge.verdict("جمهرية").sure


def test_a_name_as_common_as_the_word_near_it_is_doubted_not_accused(judge: Judge) -> None:
    assert judge.verdict("باول").standing is Standing.UNKNOWN


def test_a_name_is_unknown_not_wrong(judge: Judge) -> None:
    for name in ("باشينيان", "لوكاشينكو", "غوغوليفسكي", "ستانيسلاف"):
        assert judge.verdict(name).standing is Standing.UNKNOWN


def test_a_letter_nobody_mistakes_makes_a_name_not_a_slip(judge: Judge) -> None:
    assert judge.verdict("روشانيا").standing is Standing.UNKNOWN
    assert judge.verdict("المنتدر").candidates[0] == "المنتدى"


def test_a_name_in_common_use_is_not_told_at_all(judge: Judge) -> None:
    for name in ("فلاديمير", "بوتين"):
        assert judge.verdict(name).standing is Standing.RIGHT
    assert judge.is_well_known("centre", Language.EN)
    assert not judge.is_well_known("zoghrblash", Language.EN)


def test_a_judge_without_frequencies_goes_by_the_dictionary(speller: Speller) -> None:
    judge = Judge(speller, None)
    assert judge.verdict("جمهرية").standing is Standing.RIGHT
    assert "إلى" in judge.verdict("الى").candidates


def test_common_words_have_higher_frequencies() -> None:
    frequencies = Frequencies()
    assert frequencies.zipf("في") > frequencies.zipf("كتاب") > frequencies.zipf("مخطوطة") > 0
    assert frequencies.zipf("جمهرية") == 0
    assert frequencies.zipf("книга", Language.RU) > frequencies.zipf("рукопись", Language.RU)
    assert 5 < frequencies.zipf("book", Language.EN) < 6


def test_any_thread_may_ask(speller: Speller, frequencies: Frequencies) -> None:
    words = ["كتاب", "الى", "مدينة", "جمهرية", "امس", "قازان", "مكتبة", "واسعه"] * 20
    with ThreadPoolExecutor(4) as pool:
        judges = [Judge(speller, frequencies) for _ in range(4)]
        answers = list(pool.map(lambda each: [each.verdict(word) for word in words], judges))
    assert all(each == answers[0] for each in answers)


def test_marks_are_no_part_of_a_word() -> None:
    assert bare("كَتَـبَ") == "كتب"


def test_marked_and_stretched_words_are_looked_up_bare(speller: Speller) -> None:
    text = "قرأ الطالبُ كِتَابًا في المكتبـة."
    assert [each.rule for each in check(example(text), speller=speller)] == ["tatweel"]


def test_without_a_dictionary_spelling_is_off_and_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speller_module, "_TAGS", dict.fromkeys(Language, ()))
    missing = Speller()
    found = check(example("زار الوفد قريية زوغربلاشكا ، ثم عاد."), speller=missing)
    assert [each.rule for each in found] == ["space-before-mark"]
    for language in Language:
        assert "hunspell" in missing.missing(Language.AR, language)
    assert missing.suggest("قريية", Language.AR) == ()


def test_the_dictionary_proposes_when_it_is_asked(speller: Speller) -> None:
    assert "المدرسة" in speller.suggest("المدرسسة", Language.AR)
    assert speller.missing(Language.AR, Language.EN) == ""


def test_foreign_words_are_checked_in_their_own_language(speller: Speller) -> None:
    if not speller.available(Language.EN):
        pytest.skip("no English dictionary on this machine")
    found = check(example("زار المعرض Manuscript Heritage Festivall أمس."), speller=speller)
    assert [each.quote for each in found] == ["Festivall"]


def test_countries_are_known(speller: Speller) -> None:
    text = "حضر ضيوف من كازاخستان وأوزبكستان، ومنهم الفنان الكازاخستاني والشاعرة الأوزبكستانية."
    assert check(example(text), speller=speller) == ()


AFF, DIC = b"SET UTF-8\n", b"1\nword\n"


def test_an_extension_gives_its_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "ayaspell.oxt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("dictionaries/ar.dic", DIC)
        archive.writestr("dictionaries/ar.aff", AFF)
        archive.writestr("dictionaries/hyph_ar.dic", b"x")
        archive.writestr("../../etc/ar_EG.dic", DIC)
        archive.writestr("description.xml", b"<x/>")
    assert dictionary_files(path) == {"ar.dic": DIC, "ar.aff": AFF}


def test_a_pair_of_files_is_named_as_enchant_wants(tmp_path: Path) -> None:
    (tmp_path / "russian-aot.dic").write_bytes(DIC)
    (tmp_path / "russian-aot.aff").write_bytes(AFF)
    files = dictionary_files(tmp_path / "russian-aot.dic")
    assert files == {"ru_RU.dic": DIC, "ru_RU.aff": AFF}


def test_what_is_no_dictionary_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.oxt").write_bytes(b"not a zip")
    with pytest.raises(NotADictionary):
        dictionary_files(tmp_path / "a.oxt")
    with zipfile.ZipFile(tmp_path / "b.oxt", "w") as archive:
        archive.writestr("readme.txt", b"nothing here")
    with pytest.raises(NotADictionary):
        dictionary_files(tmp_path / "b.oxt")
    (tmp_path / "ar.dic").write_bytes(b"<html>")
    (tmp_path / "ar.aff").write_bytes(AFF)
    with pytest.raises(NotADictionary):
        dictionary_files(tmp_path / "ar.dic")
    with pytest.raises(FileUnreadable):
        dictionary_files(tmp_path / "none.dic")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("أنة", "أنه"),
        ("نفسة", "نفسه"),
        ("هدا", "هذا"),
        ("أجراءات", "إجراءات"),
        ("أخري", "أخرى"),
        ("ايد", "أيد"),  # no connecting alef stands before ي
        ("لاحسن", "لأحسن"),  # a lost hamza, though الحسن is commoner
    ],
)
def test_a_legal_form_is_a_slip_where_another_is_far_commoner(
    judge: Judge, word: str, meant: str
) -> None:
    verdict = judge.verdict(word)
    assert verdict.standing is Standing.WRONG
    assert verdict.candidates[0] == meant


@pytest.mark.parametrize("word", ["إعمال", "إحياء", "لدي", "إلي", "علي", "آجل", "بيعة", "درة"])
def test_a_rarer_word_of_its_own_is_right(judge: Judge, word: str) -> None:
    assert judge.verdict(word).standing is Standing.RIGHT


@pytest.mark.parametrize("word", ["يعتور", "مناكر", "تورة", "آراد", "زيبق", "خصيصى"])
def test_a_short_word_near_a_common_one_is_doubted_not_accused(judge: Judge, word: str) -> None:
    verdict = judge.verdict(word)
    assert verdict.standing is Standing.NEAR
    assert verdict.candidates


@pytest.mark.parametrize(
    ("language", "text", "rule", "fix"),
    [
        (Language.RU, "Утром приехала делегацыя.", "word-misspelt", "делегация"),
        (Language.EN, "The goverment agreed.", "word-misspelt", "government"),
        (Language.EN, "The mesage came.", "word-near-miss", "message"),
        (Language.EN, "It is inthe hall of the museum.", "word-near-miss", "in the"),
        (Language.EN, "The livestream of Takeda was long.", "word-unknown", ""),
    ],
)
def test_russian_and_english_slips(
    everything: Checker, language: Language, text: str, rule: str, fix: str
) -> None:
    found = [each for each in everything.check(example(text, language)) if each.quote in text]
    proposals = [(each.rule, *(fix.text for fix in each.suggestions)) for each in found]
    assert any(each[0] == rule and (not fix or fix in each[1:]) for each in proposals), proposals


@pytest.mark.parametrize(("word", "meant"), [("لتوجيهم", "لتوجيههم"), ("أورول", "أورويل")])
def test_a_legal_form_that_nobody_writes_is_doubted(judge: Judge, word: str, meant: str) -> None:
    verdict = judge.verdict(word)
    assert (verdict.standing, verdict.candidates[0]) == (Standing.DOUBTED, meant)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("زار كيبشوغ إليود المدينة.", "word-unknown"), ("زار إليود المدينة.", "word-misspelt")],
)
def test_a_near_word_beside_an_unknown_one_is_taken_for_a_name(
    everything: Checker, text: str, rule: str
) -> None:
    found = everything.check(example(text, Language.AR))
    assert rule in [each.rule for each in found if each.quote == "إليود"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("الطراونه", "الطراونة"),  # the article leaves no room for a pronoun
        ("الإستعدادت", "الاستعدادات"),  # a hamza too many, and a letter too few
    ],
)
def test_what_may_be_meant_by_an_unknown_word_is_proposed(
    judge: Judge, word: str, meant: str
) -> None:
    assert meant in judge.verdict(word).candidates
