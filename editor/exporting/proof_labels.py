"""The words of a proof sheet, in the article's language."""

from __future__ import annotations

from dataclasses import dataclass

from editor.article.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLabels:
    """One language's words; ``changes`` and ``comments`` have a field for their number."""

    proof: str
    revision: str
    changes: str
    comments: str
    open_comments: str
    none_open: str
    blocking: str
    no_picture: str


PROOF_LABELS = {
    Language.AR: ProofLabels(
        proof="بروفة",
        revision="النسخة",
        changes="التغييرات: {n}",
        comments="التعليقات المفتوحة: {n}",
        open_comments="التعليقات المفتوحة",
        none_open="لا تعليقات مفتوحة.",
        blocking="يمنع الاعتماد",
        no_picture="صورة",
    ),
    Language.RU: ProofLabels(
        proof="Корректура",
        revision="Редакция",
        changes="Правок: {n}",
        comments="Открытых замечаний: {n}",
        open_comments="Открытые замечания",
        none_open="Открытых замечаний нет.",
        blocking="мешает утверждению",
        no_picture="Изображение",
    ),
    Language.EN: ProofLabels(
        proof="Proof",
        revision="Revision",
        changes="Changes: {n}",
        comments="Open comments: {n}",
        open_comments="Open comments",
        none_open="No comment is open.",
        blocking="stands in the way of approval",
        no_picture="Picture",
    ),
}
