"""The names of the roles in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.article.person import Role


def role_title(role: Role) -> str:
    """Return what a role is called."""
    return {
        Role.EDITOR: QCoreApplication.translate("Roles", "Editor"),
        Role.PROOFREADER: QCoreApplication.translate("Roles", "Proofreader"),
        Role.PUBLISHER: QCoreApplication.translate("Roles", "Publisher"),
    }[role]


def comma() -> str:
    """Return what stands between the parts of a list: the Arabic comma is another sign."""
    return QCoreApplication.translate("Roles", ", ")
