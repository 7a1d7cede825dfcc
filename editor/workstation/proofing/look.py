"""How the four tiers look: a colour and a form each, as nothing is said by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from editor.proofing.finding import Tier
from editor.workstation.page.underlines import Stroke

if TYPE_CHECKING:
    from editor.workstation.tokens import Tokens

_SIDE = 12
TIER_STROKES = {
    Tier.CERTAIN: Stroke.WAVE,
    Tier.UNKNOWN: Stroke.THIN,
    Tier.HOUSE: Stroke.DOTS,
    Tier.SUGGESTION: Stroke.DASHES,
}
"""The line under marked letters."""
_TITLES = {
    Tier.CERTAIN: str(QT_TRANSLATE_NOOP("Proofing", "Certain")),
    Tier.UNKNOWN: str(QT_TRANSLATE_NOOP("Proofing", "Unknown words")),
    Tier.HOUSE: str(QT_TRANSLATE_NOOP("Proofing", "House style and names")),
    Tier.SUGGESTION: str(QT_TRANSLATE_NOOP("Proofing", "Suggestions")),
}
_TOPICS = {
    "spelling": str(QT_TRANSLATE_NOOP("Proofing", "Spelling")),
    "hamza": str(QT_TRANSLATE_NOOP("Proofing", "Hamza")),
    "words": str(QT_TRANSLATE_NOOP("Proofing", "Words")),
    "grammar": str(QT_TRANSLATE_NOOP("Proofing", "Grammar")),
    "repeats": str(QT_TRANSLATE_NOOP("Proofing", "Repetition")),
    "letters": str(QT_TRANSLATE_NOOP("Proofing", "Letters of another script")),
    "spaces": str(QT_TRANSLATE_NOOP("Proofing", "Spaces")),
    "marks": str(QT_TRANSLATE_NOOP("Proofing", "Punctuation")),
    "quotes": str(QT_TRANSLATE_NOOP("Proofing", "Quotation marks and brackets")),
    "digits": str(QT_TRANSLATE_NOOP("Proofing", "Numbers")),
    "dates": str(QT_TRANSLATE_NOOP("Proofing", "Dates")),
    "terms": str(QT_TRANSLATE_NOOP("Proofing", "Terms")),
    "structure": str(QT_TRANSLATE_NOOP("Proofing", "Structure")),
    "attribution": str(QT_TRANSLATE_NOOP("Proofing", "Signature and sources")),
    "editions": str(QT_TRANSLATE_NOOP("Proofing", "Editions of the story")),
    "style": str(QT_TRANSLATE_NOOP("Proofing", "Style")),
}


def tier_title(tier: Tier) -> str:
    """Return the name of a tier in the interface's language."""
    return QCoreApplication.translate("Proofing", _TITLES[tier])


def topic_title(topic: str) -> str:
    """Return the name of a topic of rules in the interface's language."""
    return QCoreApplication.translate("Proofing", _TOPICS[topic])


def tier_colour(tier: Tier, tokens: Tokens) -> str:
    """Return the colour of a tier, ``#rrggbb``."""
    blue = "#7db2ff" if tokens.dark else "#1f5fbf"
    return {
        Tier.CERTAIN: tokens.danger,
        Tier.UNKNOWN: blue,
        Tier.HOUSE: tokens.waiting,
        Tier.SUGGESTION: tokens.muted,
    }[tier]


def tier_sign(tier: Tier, tokens: Tokens) -> QPixmap:
    """Return the sign of a tier: a disc, a ring, a diamond or a dash, in its colour."""
    application = QGuiApplication.instance()
    scale = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    colour = QColor(tier_colour(tier, tokens))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    if tier is Tier.UNKNOWN:
        painter.drawEllipse(QRectF(2.5, 2.5, 7, 7))
    elif tier is Tier.SUGGESTION:
        painter.drawLine(QPointF(2, 6), QPointF(10, 6))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if tier is Tier.CERTAIN:
            painter.drawEllipse(QRectF(1.5, 1.5, 9, 9))
        else:
            corners = [QPointF(6, 0.5), QPointF(11.5, 6), QPointF(6, 11.5), QPointF(0.5, 6)]
            painter.drawPolygon(QPolygonF(corners))
    painter.end()
    return pixmap
