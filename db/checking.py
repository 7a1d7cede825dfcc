"""Looks a whole store through: the file, every revision, every picture, the list and the index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from db import media, states
from db.copying import integrity_faults
from db.driver import Connection
from db.revisions import STORED_COLUMNS, Content
from db.store import Store
from editor.article.language import Language
from editor.article.sentence import Sentence

_AT_A_TIME = 200

_FILE = Sentence(
    ar="الملف تالف: {fault}. استعد نسخة احتياطية.",
    ru="Файл повреждён: {fault}. Верните резервную копию.",
    en="The file is damaged: {fault}. Bring back a backup.",
)
_LINK = Sentence(
    ar="صف في الجدول {table} يشير إلى ما ليس في {parent}. استعد نسخة احتياطية.",
    ru="Строка таблицы {table} ссылается на то, чего нет в {parent}. Верните резервную копию.",
    en="A row of {table} points to what is not in {parent}. Bring back a backup.",
)
_REVISION = Sentence(
    ar="نص المراجعة {id} من المقال {article} ليس ما حُفظ. افتح مراجعة أخرى أو استعد نسخة احتياطية.",
    ru="Текст редакции {id} статьи {article} не тот, что был сохранён. Откройте другую редакцию "
    "или верните резервную копию.",
    en="The text of revision {id} of article {article} is not the one saved. Open another "
    "revision or bring back a backup.",
)
_HEADS = Sentence(
    ar="رؤوس المقال {article} لا توافق مراجعاته. احفظ المقال من جديد أو استعد نسخة احتياطية.",
    ru="Вершины статьи {article} не соответствуют её редакциям. Сохраните статью снова или верните "
    "резервную копию.",
    en="The heads of article {article} do not follow from its revisions. Save the article again "
    "or bring back a backup.",
)
_CARD = Sentence(
    ar="القائمة لا تعرض أحدث نص للمقال {article}. احفظ المقال من جديد.",
    ru="В списке не последний текст статьи {article}. Сохраните статью снова.",
    en="The list does not show the newest text of article {article}. Save the article again.",
)
_STAGE = Sentence(
    ar="القائمة لا تعرض حالة المقال {article}. شغّل warraq state {article} وأعد الإجراء الأخير.",
    ru="В списке не то состояние статьи {article}. Посмотрите warraq state {article} и повторите "
    "последнее действие.",
    en="The list does not show how article {article} stands. Look at warraq state {article} and "
    "repeat the last act.",
)
_PICTURE = Sentence(
    ar="ملف الصورة {path} مفقود أو تالف. أدرج الصورة من جديد.",
    ru="Файл изображения {path} пропал или повреждён. Вставьте изображение снова.",
    en="The picture's file {path} is missing or damaged. Insert the picture again.",
)
_INDEX = Sentence(
    ar="فهرس البحث لا يوافق المقالات: ينقصه {missing} ويزيد {extra}. احفظ المقالات من جديد.",
    ru="Поиск не соответствует статьям: не хватает {missing}, лишних {extra}. Сохраните статьи "
    "снова.",
    en="The search index is out of step with the articles: {missing} missing, {extra} too many. "
    "Save the articles again.",
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a store: a sentence and the facts it tells."""

    sentence: Sentence
    facts: dict[str, Any] = field(hash=False)

    def say(self, language: Language) -> str:
        """Return what is wrong and what to do, in ``language``."""
        return self.sentence.say(language, **self.facts)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found, and over how much.

    ``missing_parents`` counts revisions written upon one that is not in this store: no damage, a
    store that was restored or has not heard of everything yet.
    """

    problems: tuple[Problem, ...]
    revisions: int
    media: int
    missing_parents: int

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(store: Store) -> CheckReport:
    """Look everything through; some seconds for a large store, others may write meanwhile.

    Raises ``StoreDamaged`` where the file is too broken to be read to its end.
    """
    with store.reading(fresh=True) as connection:
        problems = [
            *(Problem(_FILE, {"fault": fault}) for fault in integrity_faults(connection)),
            *_broken_links(connection),
            *_changed_revisions(connection),
            *_wrong_heads(connection),
            *_wrong_cards(connection),
            *_wrong_stages(connection),
            *_index_problems(connection),
        ]
        media_ids = [row["id"] for row in connection.execute("select id from media").fetchall()]
        revisions = _number(connection, "select count(*) from revisions")
        missing = _number(
            connection,
            "select count(*) from revision_parents"
            " where parent_id not in (select id from revisions)",
        )
    # Outside of the transaction: it reads files only, and may take long.
    problems += _lost_pictures(store, media_ids)
    return CheckReport(tuple(problems), revisions, len(media_ids), missing)


def _broken_links(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute("pragma foreign_key_check").fetchall():
        yield Problem(_LINK, {"table": row["table"], "parent": row["parent"]})


def _changed_revisions(connection: Connection) -> Iterator[Problem]:
    rows = connection.execute(
        f"select id, article_id, {STORED_COLUMNS} from revisions order by number"  # noqa: S608
    )
    while some := rows.fetchmany(_AT_A_TIME):
        for row in some:
            if Content.stored(row).article() is None:
                yield Problem(_REVISION, {"id": row["id"], "article": row["article_id"]})


def _wrong_heads(connection: Connection) -> Iterator[Problem]:
    rows = connection.execute(
        """
        with derived as (
            select article_id, id from revisions
            where not exists (select 1 from revision_parents where parent_id = revisions.id)
        ), kept as (select article_id, revision_id from heads)
        select article_id from (select * from derived except select * from kept)
        union
        select article_id from (select * from kept except select * from derived)
        """
    )
    for row in rows.fetchall():
        yield Problem(_HEADS, {"article": row["article_id"]})


def _wrong_cards(connection: Connection) -> Iterator[Problem]:
    rows = connection.execute(
        """
        select articles.id from articles
        where heads <> (select count(*) from heads as head where head.article_id = articles.id)
        or revision_id is not (
            select revisions.id from heads as head
            join revisions on revisions.id = head.revision_id
            where head.article_id = articles.id
            order by revisions.created_at desc, revisions.id desc limit 1
        )
        """
    )
    for row in rows.fetchall():
        yield Problem(_CARD, {"article": row["id"]})


def _wrong_stages(connection: Connection) -> Iterator[Problem]:
    rows = connection.execute(
        "select article_states.*, state from article_states"
        " join articles on articles.id = article_states.article_id"
    )
    for row in rows.fetchall():
        if states.state_in(row).stage.value != row["state"]:
            yield Problem(_STAGE, {"article": row["article_id"]})


def _index_problems(connection: Connection) -> Iterator[Problem]:
    missing = _number(
        connection,
        "select count(*) from articles where place not in (select rowid from search)",
    )
    extra = _number(
        connection,
        "select count(*) from search where rowid not in (select place from articles)",
    )
    if missing or extra:
        yield Problem(_INDEX, {"missing": missing, "extra": extra})


def _lost_pictures(store: Store, media_ids: list[str]) -> Iterator[Problem]:
    for media_id in media_ids:
        path = media.file_of(store.path, media_id)
        if not media.is_sound(path, media_id):
            yield Problem(_PICTURE, {"path": path})


def _number(connection: Connection, query: str) -> int:
    number: int = connection.execute(query).fetchone()[0]
    return number
