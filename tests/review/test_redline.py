"""What a redline finds, how it calls it, and that it cuts where a reader would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Figure, Heading, ListItem, ListStyle, Paragraph, new_block
from editor.article.change import Change, ChangeClass, ChangeKind
from editor.article.graphemes import is_boundary
from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.place import Part
from editor.article.span import Format, Span, Text
from editor.article.tracked import Border, Presence
from editor.review.accepting import accept
from editor.review.choosing import at_place, by_class, by_person, shown, typos
from editor.review.ends import common_ends
from editor.review.pairing import with_ids_of
from editor.review.redline import redline
from editor.review.tokens import tokens
from tests.review.samples import PARAGRAPHS, replaced, story, with_blocks, with_text
from tests.review.scripts import edited
from tests.strategies import articles


def changes_between(old: Article, new: Article) -> list[Change]:
    return list(shown(redline(old, new).changes))


def in_short(old: str, new: str) -> list[tuple[str, str, str]]:
    one = story(old)
    found = changes_between(one, with_text(one, 0, new))
    return [(each.old.plain, each.new.plain, each.change_class.value) for each in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("اعمال القمة", "أعمال القمة", ("اعمال", "أعمال", "hamza")),
        ("كل شئ جاهز", "كل شيء جاهز", ("شئ", "شيء", "hamza")),
        ("عقد علي الفور", "عقد على الفور", ("علي", "على", "ya")),
        ("على الطاوله اليوم", "على الطاولة اليوم", ("الطاوله", "الطاولة", "ta")),
        ("ثم عقد الاجتماع", "ثم عُقد الاجتماع", ("عقد", "عُقد", "tashkeel")),
        ("الســلام أولًا", "السلام أولًا", ("الســلام", "السلام", "tatweel")),
        ("عام 2026 في قازان", "عام ٢٠٢٦ في قازان", ("2026", "٢٠٢٦", "digits")),
        ("عام 2026 في قازان", "عام 2025 في قازان", ("2026", "2025", "wording")),
        ("نسبة 25.5 اليوم", "نسبة 255 اليوم", ("25.5", "255", "wording")),
        ("قال, نعم", "قال، نعم", (",", "،", "punctuation")),
        ("قال نعم", "قال: نعم", ("", ":", "punctuation")),
        ("مايو /أيار", "مايو/أيار", (" ", "", "spacing")),
        (
            "في عاصمة جمهرية قرغيزستان",
            "في عاصمة جمهورية قرغيزستان",
            ("جمهرية", "جمهورية", "wording"),
        ),
        ("شرب ماء", "شرب ما", ("ماء", "ما", "wording")),
        ("ещё раз", "еще раз", ("ещё", "еще", "wording")),
        ("وقد عُقد الاجتماع", "وقد عقد الإجتماع ", ("عُقد", "عقد", "tashkeel")),
    ],
)
def test_a_change_is_of_the_gravest_class(
    old: str, new: str, expected: tuple[str, str, str]
) -> None:
    assert in_short(old, new)[0] == expected


def test_both_marks_of_a_quotation_are_one_change() -> None:
    old = 'في "الأمن الجماعي" بذكراها'
    new = "في «الأمن الجماعي» بذكراها"
    assert in_short(old, new) == [('"الأمن الجماعي"', "«الأمن الجماعي»", "punctuation")]


def test_neighbouring_corrections_stay_apart() -> None:
    found = in_short("علي الطاوله الكبيره", "على الطاولة الكبيرة")
    assert [each[2] for each in found] == ["ya", "ta", "ta"]


def test_a_rewritten_sentence_is_one_change() -> None:
    old = "غادر الوفد في المساء بعد لقاء قصير"
    new = "يصل الضيوف في الصباح قبل حفل كبير"
    assert len(in_short(old, new)) == 1


def test_words_are_struck_whole_and_joins_stay() -> None:
    for old, new, _ in in_short("وعُقد الاجتماع في جمهرية", "عُقد اجتماع في جمهورية"):
        assert " " not in old and " " not in new


@given(articles(), st.integers(0, 2**32))
def test_no_change_cuts_a_letter_from_its_marks(article: Article, seed: int) -> None:
    tracked = redline(article, edited(article, seed))
    for change in tracked.changes:
        if change.kind in (ChangeKind.INSERTED, ChangeKind.REPLACED, ChangeKind.DELETED):
            for place, side in ((change.old_place, article), (change.new_place, tracked.new)):
                if place is not None and place.part is Part.TEXT:
                    whole = side.block(place.block_id).text.plain  # type: ignore[union-attr]
                    assert is_boundary(whole, place.start) and is_boundary(whole, place.end)


def test_formats_are_changes() -> None:
    old = story("قال الرئيس اليوم")
    text = Text((Span("قال "), Span("الرئيس", Format(strong=True)), Span(" اليوم")))
    [change] = changes_between(old, with_text(old, 0, text))
    assert (change.kind, change.change_class) == (ChangeKind.FORMATTED, ChangeClass.FORMATTING)
    assert change.new == Text.of("الرئيس", Format(strong=True))
    assert (change.new_place.start, change.new_place.end) == (4, 10)  # type: ignore[union-attr]


def test_a_split_is_one_change_and_nothing_else() -> None:
    old = story()
    first, second, third = old.blocks
    head, tail = first.text.split(20)  # type: ignore[union-attr]
    rest = replace(first, id=new_id(), text=tail)
    new = with_blocks(old, replace(first, text=head), rest, second, third)
    tracked = redline(old, new)
    [change] = tracked.changes
    assert change.kind is ChangeKind.SPLIT
    assert tracked.blocks[1].border is Border.INSERTED


def test_a_split_within_a_word_leaves_the_word_alone() -> None:
    old = story()
    first, *rest = old.blocks
    middle = first.text.plain.index("صباح") + 2  # type: ignore[union-attr]
    head, tail = first.text.split(middle)  # type: ignore[union-attr]
    new = with_blocks(old, replace(first, text=head), replace(first, id=new_id(), text=tail), *rest)
    assert [change.kind for change in redline(old, new).changes] == [ChangeKind.SPLIT]


def test_a_join_is_the_border_and_the_space_that_was_put_in() -> None:
    old = story()
    first, second, third = old.blocks
    text = first.text + Text.of(" ") + second.text  # type: ignore[union-attr]
    new = with_blocks(old, replace(first, text=text), third)
    kinds = [change.kind for change in redline(old, new).changes]
    assert sorted(kinds) == [ChangeKind.INSERTED, ChangeKind.JOINED]


def test_a_moved_block_is_seen_at_both_places_with_its_edits() -> None:
    old = replaced(story(), 2, "مذكرة", "مذكره")
    first, second, third = story_blocks = replaced(old, 2, "مذكره", "مذكرة").blocks
    tracked = redline(old, with_blocks(old, third, first, second))
    assert len(story_blocks) == 3
    moves = [b.presence for b in tracked.blocks if b.presence is not Presence.KEPT]
    assert moves == [Presence.MOVED_TO, Presence.MOVED_FROM]
    assert {c.change_class for c in tracked.changes} == {ChangeClass.MOVED_BLOCK, ChangeClass.TA}


def test_what_comes_back_without_ids_is_found_by_its_words() -> None:
    old = story()
    new = replaced(old, 1, "خمس جلسات", "ست جلسات")
    new = with_blocks(new, *(replace(block, id=new_id()) for block in new.blocks))
    [change] = changes_between(old, new)
    assert (change.old.plain, change.new.plain) == ("خمس", "ست")
    assert [b.id for b in with_ids_of(old, new).blocks] == [b.id for b in old.blocks]


def test_a_heading_is_a_change_of_structure() -> None:
    old = story()
    first, *rest = old.blocks
    heading = Heading(
        id=first.id,
        language=first.language,
        direction=first.direction,
        text=first.text,  # type: ignore[union-attr]
    )
    [change] = changes_between(old, with_blocks(old, heading, *rest))
    assert (change.change_class, change.place.part) == (ChangeClass.STRUCTURE, Part.TYPE)


def test_list_level_style_and_direction_are_changes_of_their_own() -> None:
    items = [new_block(ListItem, Language.AR, text=text) for text in PARAGRAPHS[:2]]
    old = with_blocks(story(), *items)
    other = replace(items[1], level=1, style=ListStyle.NUMBERED, direction=Direction.LTR)
    found = changes_between(old, with_blocks(old, items[0], other))
    assert [each.place.part for each in found] == [Part.LEVEL, Part.STYLE, Part.DIRECTION]


def test_a_picture_its_caption_and_its_credit() -> None:
    figure = new_block(
        Figure, Language.AR, media_id="a" * 64, caption=Text.of("صوره جماعية"), credit_line="تاس"
    )
    old = with_blocks(story(), figure)
    other = replace(
        figure, media_id="b" * 64, caption=Text.of("صورة جماعية"), credit_line="الموقع الرسمي"
    )
    classes = {c.place.part: c.change_class for c in changes_between(old, with_blocks(old, other))}
    assert classes == {
        Part.CAPTION: ChangeClass.TA,
        Part.CREDIT_LINE: ChangeClass.ATTRIBUTION_FIELD,
        Part.PICTURE: ChangeClass.PICTURE,
    }


def test_headline_and_attribution_are_compared() -> None:
    old = replace(story(), signature="إعداد: منى", tags=("قمة",))
    new = replace(old, headline="قازان تستضيف منتدى", signature="إعداد: سلمى", tags=("منتدى",))
    classes = {c.place.part: c.change_class for c in changes_between(old, new)}
    assert classes == {
        Part.HEADLINE: ChangeClass.WORDING,
        Part.SIGNATURE: ChangeClass.ATTRIBUTION_FIELD,
        Part.TAGS: ChangeClass.DETAILS,
    }


def test_deleting_ones_own_insertion_leaves_nothing() -> None:
    old = story()
    typed = replaced(old, 0, "صباح", "صباح يوم")
    assert not redline(old, replaced(typed, 0, "صباح يوم", "صباح")).changes


def test_a_change_keeps_its_id_while_others_come_and_go() -> None:
    old = story()
    new = replaced(old, 1, "خمس", "ست")
    [alone] = redline(old, new).changes
    more = redline(old, replaced(new, 0, "قازان", "موسكو"))
    assert alone.id in {each.id for each in more.changes}


def test_changes_are_chosen_by_class_by_person_and_by_place() -> None:
    old = story()
    new = replaced(replaced(old, 0, "دولة.", "دولة"), 1, "خمس", "ست")
    tracked = redline(old, new, author="mona")
    stop, wording = tracked.changes
    assert typos(tracked.changes) == {stop.id}
    assert by_class(tracked.changes, {ChangeClass.WORDING}) == {wording.id}
    assert by_person(tracked.changes, "mona") == {stop.id, wording.id}
    assert by_person(tracked.changes, None) == frozenset()
    assert at_place(tracked.changes, wording.place) == (wording,)
    assert accept(tracked, typos(tracked.changes)) == replaced(old, 0, "دولة.", "دولة")


@given(st.text(alphabet="اب ً\u0640\u200d\u0600 .«»\n12e\u0301👩\u200d🚀🇷🇺_", max_size=30))
def test_tokens_cover_the_text_and_part_no_letter(text: str) -> None:
    found = tokens(text)
    assert "".join(found) == text
    offset = 0
    for token in found:
        assert is_boundary(text, offset)
        offset += len(token)


@given(st.text(alphabet='ابة \u0640\u064b\u0651\u00a0\n،؛«»()!"…–-.,:012', max_size=20))
def test_plain_text_has_the_same_tokens_by_the_quick_way(text: str) -> None:
    quick = tokens(text)
    tokens.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("editor.review.tokens.is_plain", lambda _: False)
        assert tokens(text) == quick
    tokens.cache_clear()


@given(
    st.lists(st.sampled_from(["كلمة", "كلمةً", " ", "  ", " \u064b", "،", "a.", "1", "\n"])),
    st.data(),
)
def test_the_same_ends_are_cut_off_between_words(parts: list[str], data: st.DataObject) -> None:
    old, at = "".join(parts), data.draw(st.integers(0, len(parts)))
    new = "".join(
        [*parts[:at], data.draw(st.sampled_from(["", "كلمة", " ", "،"])), *parts[at + 1 :]]
    )
    start, tail = common_ends(old, new)
    for text in (old, new):
        middle = tokens(text[start : len(text) - tail])
        ends = tokens(text[:start]), tokens(text[len(text) - tail :] if tail else "")
        assert (*ends[0], *middle, *ends[1]) == tokens(text)
    assert old[:start] == new[:start]
    assert old[len(old) - tail :] == new[len(new) - tail :]


def test_a_paragraph_that_replaced_a_picture_is_struck_and_new() -> None:
    figure = new_block(Figure, Language.AR, media_id="a" * 64)
    paragraph = Paragraph(
        id=figure.id, language=Language.AR, direction=Direction.RTL, text=Text.of("نص")
    )
    old = with_blocks(story(), figure)
    tracked = redline(old, with_blocks(old, paragraph))
    assert tracked.blocks[0].presence is Presence.REPLACED
    assert accept(tracked, set()) == old
