"""The names of standings and of kinds of entities in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.article.term import Standing

DOMAINS = (
    "person",
    "place",
    "organisation",
    "institution",
    "office",
    "company",
    "agency",
    "event",
    "term",
)


def standing_title(standing: Standing) -> str:
    """Return what a standing is called."""
    return {
        Standing.PREFERRED: QCoreApplication.translate("Terms", "Preferred"),
        Standing.ACCEPTED: QCoreApplication.translate("Terms", "Accepted"),
        Standing.SHORT: QCoreApplication.translate("Terms", "Short form"),
        Standing.REJECTED: QCoreApplication.translate("Terms", "Rejected"),
        Standing.PROPOSED: QCoreApplication.translate("Terms", "Proposed"),
    }[standing]


def domain_title(domain: str) -> str:
    """Return what a kind of entity is called; a desk's own kind as it is written."""
    titles = {
        "person": QCoreApplication.translate("Terms", "Person"),
        "place": QCoreApplication.translate("Terms", "Place"),
        "organisation": QCoreApplication.translate("Terms", "Organisation"),
        "institution": QCoreApplication.translate("Terms", "Institution"),
        "office": QCoreApplication.translate("Terms", "Office"),
        "company": QCoreApplication.translate("Terms", "Company"),
        "agency": QCoreApplication.translate("Terms", "Agency"),
        "event": QCoreApplication.translate("Terms", "Event"),
        "term": QCoreApplication.translate("Terms", "Term"),
    }
    return titles.get(domain, domain)
