"""Checks of an article before it goes on, beside those the proofreader makes in the text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import regex

from editor.article.article import Article
from editor.article.block import Figure, TextBlock
from editor.article.language import Language
from editor.article.passages import PassageKind, passages
from editor.article.sentence import Sentence
from editor.language.detect import detect_language
from editor.review.checks import Found, told
from editor.review.duplicates import Neighbour, duplicates
from editor.review.refusal import Spot
from editor.review.registers import Register, unmarked

LONGEST_HEADLINE = {Language.AR: 90, Language.RU: 110, Language.EN: 110}
LONGEST_SLUG = 80
_FEWEST_CAPITALS = 8
_SLUG = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TRACKING = regex.compile(r"[?&](?:utm_\w+|fbclid|gclid|yclid|ysclid|mc_eid|igshid)=", regex.I)
_SITE = regex.compile(
    r"https?://(?:www\.)?russia-islworld\.ru(?:/(?P<lang>ar|en)(?=/|$))?(?=/|$)", regex.I
)
_OPENING, _CLOSING = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATING, _POPPING = "\u2066\u2067\u2068", "\u2069"
_DAY_WORDS = {
    Language.AR: regex.compile(r"\b(?:اليوم|أمس|غدا|غدًا)\b"),
    Language.RU: regex.compile(r"\b(?:сегодня|вчера|завтра)\b", regex.I),
    Language.EN: regex.compile(r"\b(?:today|yesterday|tomorrow)\b", regex.I),
}


_BODY = Sentence(
    ar="المقال بلا نص. اكتب فقرة واحدة على الأقل.",
    ru="В статье нет текста. Напишите хотя бы один абзац.",
    en="The article has no text. Write at least a paragraph.",
)
_RUBRIC = Sentence(
    ar="لم يُختر قسم. اختره في البيانات.",
    ru="Рубрика не выбрана. Выберите её в свойствах.",
    en="No rubric is chosen. Choose one in the details.",
)
_LANGUAGE = Sentence(
    ar="النص مكتوب بلغة غير لغة المقال ({code}). صحح لغة المقال أو الصق النص الصحيح.",
    ru="Текст не на языке статьи ({code}). Исправьте язык статьи или вставьте нужный текст.",
    en="The text is not in the article's language ({code}). Correct the language, or paste the "
    "right text.",
)
_AUTHOR = Sentence(
    ar="لا توقيع ولا مصدر. اكتب من كتب النص أو من أين أُخذ.",
    ru="Нет ни подписи, ни источника. Укажите, кто написал текст или откуда он.",
    en="There is neither a signature nor a source. Say who wrote the text or where it comes from.",
)
_RIGHTS = Sentence(
    ar="لم يُذكر بأي حق تُنشر الصورة. اكتبه في بيانات الصورة.",
    ru="Не указано, на каком праве публикуется изображение. Впишите в его свойства.",
    en="The right to publish the picture is not stated. Write it into the picture's details.",
)
_LONG = Sentence(
    ar="العنوان {count} حرفًا؛ اختصره إلى {most} أو أقل.",
    ru="В заголовке знаков: {count}; сократите до {most}.",
    en="The headline has {count} characters; cut it to {most} or fewer.",
)
_CAPITALS = Sentence(
    ar="العنوان كله بحروف كبيرة. اكتبه كجملة.",
    ru="Заголовок набран прописными. Наберите его как предложение.",
    en="The headline is all capitals. Write it as a sentence.",
)
_NO_SLUG = Sentence(
    ar="المقال بلا عنوان على الموقع. اكتبه في البيانات.",
    ru="У статьи нет адреса на сайте. Впишите его в свойствах.",
    en="The article has no slug. Write one in the details.",
)
_SLUG_FORM = Sentence(
    ar="«{slug}» لا يصلح عنوانًا على الموقع: حروف لاتينية صغيرة وأرقام بينها واصلات، حتى {most}.",
    ru="«{slug}» не годится для адреса: строчные латинские буквы и цифры через дефис, не более "
    "{most}.",
    en="“{slug}” is no good slug: small Latin letters and digits with hyphens, {most} at most.",
)
_TRACKED = Sentence(
    ar="الرابط {link} يحمل رموز تتبع. احذفها.",
    ru="В ссылке {link} метки слежения. Уберите их.",
    en="The link {link} carries tracking parameters. Remove them.",
)
_EDITION = Sentence(
    ar="الرابط {link} يقود إلى نسخة الموقع بلغة أخرى.",
    ru="Ссылка {link} ведёт на версию сайта на другом языке.",
    en="The link {link} leads to the site's edition in another language.",
)
_UNPAIRED = Sentence(
    ar="علامة اتجاه خفية بلا قرينتها. احذفها: البرنامج يعزل المقاطع الأجنبية بنفسه.",
    ru="Невидимый знак направления без пары. Удалите его: программа сама изолирует вставки.",
    en="An invisible direction mark without its partner. Delete it: the program isolates foreign "
    "runs itself.",
)
_DAY_WORD = Sentence(
    ar="«{word}» في خبر يصدر في يوم آخر. اكتب التاريخ.",
    ru="«{word}» в материале, который выйдет в другой день. Напишите дату.",
    en="“{word}” in an item that goes out on another day. Write the date.",
)


_EVENT_LATER = Sentence(
    ar="المقال مؤرخ {day} ويصدر قبل ذلك، في {out}. صحح أحد التاريخين.",
    ru="Статья датирована {day}, а выходит раньше, {out}. Исправьте одну из дат.",
    en="The article is dated {day} and goes out before that, on {out}. Correct one of the dates.",
)
_EVENT_OTHER = Sentence(
    ar="تاريخ المقال {day}، وتاريخ أصله {other}. اجعلهما واحدًا.",
    ru="Дата статьи {day}, а дата оригинала {other}. Приведите к одной.",
    en="The article is dated {day}, its source {other}. Make them the same.",
)


def validate(
    article: Article,
    *,
    neighbours: Iterable[Neighbour] = (),
    registers: Iterable[Register] = (),
    source: Article | None = None,
    written_on: datetime.date | None = None,
    goes_out: datetime.date | None = None,
) -> Iterator[Found]:
    """Yield what an article lacks to go on.

    ``neighbours`` are other stories' articles in its language of the same days, ``registers`` what
    the newsroom supplied, ``source`` the edition it was translated from; ``written_on`` and
    ``goes_out`` tell whether "today" will still be today.
    """
    yield from _identity(article)
    yield from _headline(article)
    yield from _slug(article)
    yield from _pictures(article)
    yield from _texts(article)
    yield from duplicates(article, neighbours)
    if written_on is not None:
        yield from unmarked(article, registers, written_on)
    yield from _dates(article, goes_out, source)
    if written_on and goes_out and written_on != goes_out:
        yield from _day_words(article)


def _identity(article: Article) -> Iterator[Found]:
    written = [
        block.text.plain
        for block in article.blocks
        if isinstance(block, TextBlock) and block.text.plain.strip()
    ]
    if not written:
        yield _error("body-missing", _BODY, Spot("article"))
    if not article.rubric.strip():
        yield _error("rubric-missing", _RUBRIC, Spot("rubric"))
    detected = detect_language("\n".join(written))
    if detected not in (None, article.language):
        yield _error("language-mismatch", _LANGUAGE, Spot("article"), code=article.language)
    if not article.signature.strip() and not any(each.name.strip() for each in article.sources):
        yield _error("author-missing", _AUTHOR, Spot("signature"))


def _headline(article: Article) -> Iterator[Found]:
    text, most = article.headline, LONGEST_HEADLINE[article.language]
    spot = Spot("headline", end=len(text))
    if len(text) > most:
        yield _warning("headline-long", _LONG, spot, count=len(text), most=most)
    if text.isupper() and sum(letter.isupper() for letter in text) >= _FEWEST_CAPITALS:
        yield _warning("headline-capitals", _CAPITALS, spot)


def _slug(article: Article) -> Iterator[Found]:
    slug = article.slug
    if not slug:
        yield _error("slug-missing", _NO_SLUG, Spot("slug"))
    elif len(slug) > LONGEST_SLUG or not _SLUG.fullmatch(slug):
        yield _error("slug-form", _SLUG_FORM, Spot("slug"), slug=slug, most=LONGEST_SLUG)


def _pictures(article: Article) -> Iterator[Found]:
    for block in article.blocks:
        if isinstance(block, Figure) and not block.rights.strip():
            yield _warning("picture-rights", _RIGHTS, Spot("rights", block.id))


def _texts(article: Article) -> Iterator[Found]:
    for passage in passages(article):
        field = "text" if passage.kind is PassageKind.BLOCK else passage.kind.value
        place = 0
        for span in passage.text.spans:
            end = place + len(span.text)
            spot = Spot(field, passage.block_id or None, 0, place, end)
            if link := span.format.link:
                yield from _link(article.language, link, spot)
            place = end
        if (at := _unpaired(passage.text.plain)) is not None:
            spot = Spot(field, passage.block_id or None, 0, at, at + 1)
            yield _error("bidi-unpaired", _UNPAIRED, spot)


def _link(language: Language, link: str, spot: Spot) -> Iterator[Found]:
    if _TRACKING.search(link):
        yield _warning("link-tracking", _TRACKED, spot, link=link)
    if (site := _SITE.match(link)) and (site["lang"] or "ru") != language.value:
        yield _warning("link-edition", _EDITION, spot, link=link)


def _unpaired(text: str) -> int | None:
    """Return where an isolate or embedding has no partner in its paragraph (UAX #9 §3.1.2)."""
    for opening, closing in ((_OPENING, _CLOSING), (_ISOLATING, _POPPING)):
        open_at: list[int] = []
        for place, letter in enumerate(text):
            if letter in opening:
                open_at.append(place)
            elif letter in closing:
                if not open_at:
                    return place
                open_at.pop()
        if open_at:
            return open_at[0]
    return None


def _dates(
    article: Article, goes_out: datetime.date | None, source: Article | None
) -> Iterator[Found]:
    day = article.date.value if article.date is not None else None
    if day is None:
        return
    if goes_out is not None and day > goes_out:
        yield _warning("event-date", _EVENT_LATER, Spot("date"), day=day, out=goes_out)
    other = source.date.value if source is not None and source.date is not None else None
    if other is not None and other != day:
        yield _warning("event-date", _EVENT_OTHER, Spot("date"), day=day, other=other)


def _day_words(article: Article) -> Iterator[Found]:
    for passage in passages(article):
        for match in _DAY_WORDS[article.language].finditer(passage.text.plain):
            field = "text" if passage.kind is PassageKind.BLOCK else passage.kind.value
            spot = Spot(field, passage.block_id or None, 0, *match.span())
            yield _warning("day-word", _DAY_WORD, spot, word=match.group())


def _error(rule: str, sentence: Sentence, spot: Spot, **facts: object) -> Found:
    return Found(rule, "error", told(sentence, **facts), spot)


def _warning(rule: str, sentence: Sentence, spot: Spot, **facts: object) -> Found:
    return Found(rule, "warning", told(sentence, **facts), spot)
