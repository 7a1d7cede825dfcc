"""Every command of the window with its title and keys, declared once.

The menus, the tooltips, the list under F1 and ``docs/keyboard.md`` are made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do; ``keys`` are Qt's portable names, the first one is shown."""

    id: str
    group: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""

    @property
    def shown_title(self) -> str:
        """The title in the interface's language."""
        return QCoreApplication.translate("Commands", self.title)


FILE = str(QT_TRANSLATE_NOOP("Commands", "File"))
EDIT = str(QT_TRANSLATE_NOOP("Commands", "Edit"))
TEXT = str(QT_TRANSLATE_NOOP("Commands", "Text"))
REVIEW = str(QT_TRANSLATE_NOOP("Commands", "Review"))
VIEW = str(QT_TRANSLATE_NOOP("Commands", "View"))
HELP = str(QT_TRANSLATE_NOOP("Commands", "Help"))
OUTBOX = str(QT_TRANSLATE_NOOP("Commands", "Outbox"))
GROUPS = (FILE, EDIT, TEXT, REVIEW, VIEW, HELP)


def _command(id: str, group: str, title: object, keys: str = "", icon: str = "") -> Command:
    return Command(id, group, str(title), tuple(keys.split()), icon)


COMMANDS: tuple[Command, ...] = (
    _command("new", FILE, QT_TRANSLATE_NOOP("Commands", "New article"), "Ctrl+N", "plus"),
    _command(
        "new-from-clipboard",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "New article from the clipboard"),
        "Ctrl+Shift+N",
    ),
    _command("import", FILE, QT_TRANSLATE_NOOP("Commands", "Import a file…"), "Ctrl+O"),
    _command("save", FILE, QT_TRANSLATE_NOOP("Commands", "Save now"), "Ctrl+S"),
    _command("act-next", FILE, QT_TRANSLATE_NOOP("Commands", "Submit or approve"), "Ctrl+Return"),
    _command("acts", FILE, QT_TRANSLATE_NOOP("Commands", "All acts on the article"), "Ctrl+Alt+A"),
    _command("export", FILE, QT_TRANSLATE_NOOP("Commands", "Export…"), "Ctrl+E", "export"),
    _command("preview", FILE, QT_TRANSLATE_NOOP("Commands", "Preview"), "Ctrl+P", "preview"),
    _command("source", FILE, QT_TRANSLATE_NOOP("Commands", "Source of the page"), "Ctrl+U"),
    _command("browser", FILE, QT_TRANSLATE_NOOP("Commands", "Open the page in the browser"), "F12"),
    _command(
        "site-preview",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "See the site in the browser"),
        "Shift+F12",
    ),
    _command("publish", FILE, QT_TRANSLATE_NOOP("Commands", "Publish…"), "Ctrl+Alt+P"),
    _command("outbox", FILE, QT_TRANSLATE_NOOP("Commands", "Outbox"), "Ctrl+Alt+O"),
    _command("targets", FILE, QT_TRANSLATE_NOOP("Commands", "Places to publish to…"), "Ctrl+Alt+L"),
    _command("bin", FILE, QT_TRANSLATE_NOOP("Commands", "Move the article to the bin"), "", "bin"),
    _command("settings", FILE, QT_TRANSLATE_NOOP("Commands", "Settings…"), "Ctrl+Alt+S"),
    _command("quit", FILE, QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"),
    _command("undo", EDIT, QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z", "undo"),
    _command("redo", EDIT, QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Y Ctrl+Shift+Z", "redo"),
    _command("cut", EDIT, QT_TRANSLATE_NOOP("Commands", "Cut"), "Ctrl+X"),
    _command("copy", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy"), "Ctrl+C"),
    _command("paste", EDIT, QT_TRANSLATE_NOOP("Commands", "Paste"), "Ctrl+V"),
    _command(
        "paste-plain",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Paste without formatting"),
        "Ctrl+Shift+V",
    ),
    _command("select-all", EDIT, QT_TRANSLATE_NOOP("Commands", "Select all"), "Ctrl+A"),
    _command("find", EDIT, QT_TRANSLATE_NOOP("Commands", "Find…"), "Ctrl+F", "find"),
    _command("replace", EDIT, QT_TRANSLATE_NOOP("Commands", "Find and replace…"), "Ctrl+H"),
    _command("find-next", EDIT, QT_TRANSLATE_NOOP("Commands", "Find the next"), "F3 Ctrl+G"),
    _command(
        "find-previous",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Find the one before"),
        "Shift+F3 Ctrl+Shift+G",
    ),
    _command(
        "find-everywhere",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Find in all articles…"),
        "Ctrl+Shift+F",
    ),
    _command(
        "search",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Search the articles"),
        "Ctrl+Alt+F",
        "search",
    ),
    _command("finding-next", EDIT, QT_TRANSLATE_NOOP("Commands", "To the next finding"), "F8"),
    _command(
        "finding-previous",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "To the finding before"),
        "Shift+F8",
    ),
    _command("fixes", EDIT, QT_TRANSLATE_NOOP("Commands", "Fixes at the caret"), "Ctrl+."),
    _command(
        "fix-all", EDIT, QT_TRANSLATE_NOOP("Commands", "Fix all that is safe…"), "Ctrl+Shift+F8"
    ),
    _command("bold", TEXT, QT_TRANSLATE_NOOP("Commands", "Bold"), "Ctrl+B"),
    _command("italic", TEXT, QT_TRANSLATE_NOOP("Commands", "Italic"), "Ctrl+I"),
    _command(
        "quote-marks",
        TEXT,
        QT_TRANSLATE_NOOP("Commands", "Quotation marks"),
        "Ctrl+Shift+Q",
        "quote-marks",
    ),
    _command("complete", TEXT, QT_TRANSLATE_NOOP("Commands", "Complete the name"), "Ctrl+Space"),
    _command("link", TEXT, QT_TRANSLATE_NOOP("Commands", "Link…"), "Ctrl+K", "link"),
    _command("style-heading", TEXT, QT_TRANSLATE_NOOP("Commands", "Heading"), "Ctrl+Alt+1"),
    _command("style-subheading", TEXT, QT_TRANSLATE_NOOP("Commands", "Subheading"), "Ctrl+Alt+2"),
    _command("style-paragraph", TEXT, QT_TRANSLATE_NOOP("Commands", "Paragraph"), "Ctrl+Alt+3"),
    _command("style-quote", TEXT, QT_TRANSLATE_NOOP("Commands", "Quote"), "Ctrl+Alt+4"),
    _command(
        "list-bulleted",
        TEXT,
        QT_TRANSLATE_NOOP("Commands", "Bulleted list"),
        "Ctrl+Shift+L",
        "list-bulleted",
    ),
    _command(
        "list-numbered",
        TEXT,
        QT_TRANSLATE_NOOP("Commands", "Numbered list"),
        "Ctrl+Shift+O",
        "list-numbered",
    ),
    _command("indent", TEXT, QT_TRANSLATE_NOOP("Commands", "Deeper in the list"), "Ctrl+M"),
    _command("outdent", TEXT, QT_TRANSLATE_NOOP("Commands", "Out of the list"), "Ctrl+Shift+M"),
    _command("picture", TEXT, QT_TRANSLATE_NOOP("Commands", "Picture…"), "Ctrl+Shift+P", "picture"),
    _command("separator", TEXT, QT_TRANSLATE_NOOP("Commands", "Separator"), "Ctrl+Shift+H"),
    _command(
        "direction-rtl", TEXT, QT_TRANSLATE_NOOP("Commands", "Right to left"), "Ctrl+Alt+Right"
    ),
    _command(
        "direction-ltr", TEXT, QT_TRANSLATE_NOOP("Commands", "Left to right"), "Ctrl+Alt+Left"
    ),
    _command(
        "isolate", TEXT, QT_TRANSLATE_NOOP("Commands", "Keep in its own order"), "Ctrl+Shift+I"
    ),
    _command(
        "section-up", TEXT, QT_TRANSLATE_NOOP("Commands", "Move the section up"), "Alt+Shift+Up"
    ),
    _command(
        "section-down",
        TEXT,
        QT_TRANSLATE_NOOP("Commands", "Move the section down"),
        "Alt+Shift+Down",
    ),
    _command(
        "suggest", REVIEW, QT_TRANSLATE_NOOP("Commands", "Suggest changes"), "Ctrl+Shift+E", "edit"
    ),
    _command("accept-change", REVIEW, QT_TRANSLATE_NOOP("Commands", "Accept and go on"), "Alt+A"),
    _command("reject-change", REVIEW, QT_TRANSLATE_NOOP("Commands", "Reject and go on"), "Alt+R"),
    _command("change-next", REVIEW, QT_TRANSLATE_NOOP("Commands", "To the next change"), "F9"),
    _command(
        "change-previous",
        REVIEW,
        QT_TRANSLATE_NOOP("Commands", "To the change before"),
        "Shift+F9",
    ),
    _command("markup", REVIEW, QT_TRANSLATE_NOOP("Commands", "Show all markup"), "Ctrl+Alt+R"),
    _command("comment", REVIEW, QT_TRANSLATE_NOOP("Commands", "Comment…"), "Ctrl+Alt+M"),
    _command("writers", REVIEW, QT_TRANSLATE_NOOP("Commands", "Who wrote this?"), "Ctrl+Alt+W"),
    _command("terms", REVIEW, QT_TRANSLATE_NOOP("Commands", "Terms of the desk…"), "Ctrl+Alt+G"),
    _command("rules", REVIEW, QT_TRANSLATE_NOOP("Commands", "Rules of the proofreader…")),
    _command("left-alone", REVIEW, QT_TRANSLATE_NOOP("Commands", "Words and what is left alone…")),
    _command("desk", VIEW, QT_TRANSLATE_NOOP("Commands", "Show the desk"), "Ctrl+Alt+D"),
    _command("inspector", VIEW, QT_TRANSLATE_NOOP("Commands", "Show the inspector"), "Ctrl+Alt+I"),
    _command("next-pane", VIEW, QT_TRANSLATE_NOOP("Commands", "To the next part"), "F6"),
    _command("zoom-in", VIEW, QT_TRANSLATE_NOOP("Commands", "Larger text"), "Ctrl++ Ctrl+="),
    _command("zoom-out", VIEW, QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-"),
    _command("zoom-reset", VIEW, QT_TRANSLATE_NOOP("Commands", "Normal text size"), "Ctrl+0"),
    _command(
        "page-wider", VIEW, QT_TRANSLATE_NOOP("Commands", "Wider page"), "Ctrl+Alt++ Ctrl+Alt+="
    ),
    _command("page-narrower", VIEW, QT_TRANSLATE_NOOP("Commands", "Narrower page"), "Ctrl+Alt+-"),
    _command("full-screen", VIEW, QT_TRANSLATE_NOOP("Commands", "Nothing but the page"), "F11"),
    _command(
        "invisibles", VIEW, QT_TRANSLATE_NOOP("Commands", "Show invisible characters"), "Ctrl+F10"
    ),
    _command(
        "typewriter", VIEW, QT_TRANSLATE_NOOP("Commands", "Keep the line in place"), "Ctrl+Alt+T"
    ),
    _command(
        "proof-view", VIEW, QT_TRANSLATE_NOOP("Commands", "View for proofreading"), "Ctrl+F11"
    ),
    _command("edition-ar", VIEW, QT_TRANSLATE_NOOP("Commands", "The Arabic edition"), "Alt+1"),
    _command("edition-ru", VIEW, QT_TRANSLATE_NOOP("Commands", "The Russian edition"), "Alt+2"),
    _command("edition-en", VIEW, QT_TRANSLATE_NOOP("Commands", "The English edition"), "Alt+3"),
    _command("menu", HELP, QT_TRANSLATE_NOOP("Commands", "Menu"), "F10", "menu"),
    _command("shortcuts", HELP, QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), "F1"),
    _command("about", HELP, QT_TRANSLATE_NOOP("Commands", "About Warraq")),
)

BY_ID = {command.id: command for command in COMMANDS}

PAGE_KEYS: tuple[Command, ...] = (
    _command(
        "page-part", TEXT, QT_TRANSLATE_NOOP("Commands", "To the next part of the page"), "Tab"
    ),
    _command(
        "page-part-back",
        TEXT,
        QT_TRANSLATE_NOOP("Commands", "To the part of the page before"),
        "Shift+Tab",
    ),
    _command(
        "page-break", TEXT, QT_TRANSLATE_NOOP("Commands", "New line in a block"), "Shift+Return"
    ),
    _command(
        "page-word", TEXT, QT_TRANSLATE_NOOP("Commands", "Word by word"), "Ctrl+Left Ctrl+Right"
    ),
)
"""Keys that the page itself answers, listed with the others."""

OUTBOX_KEYS: tuple[Command, ...] = (
    _command("outbox-page", OUTBOX, QT_TRANSLATE_NOOP("Commands", "Open the page"), "F4"),
    _command("outbox-retry", OUTBOX, QT_TRANSLATE_NOOP("Commands", "Try now"), "F5"),
    _command("outbox-compare", OUTBOX, QT_TRANSLATE_NOOP("Commands", "Compare…"), "F7"),
    _command(
        "outbox-cancel",
        OUTBOX,
        QT_TRANSLATE_NOOP("Commands", "Unschedule, stop or give up"),
        "Delete",
    ),
)
"""Keys of the buttons of the outbox; there is no letter among them, so every layout has them."""

FIXED_KEYS = (*PAGE_KEYS, *OUTBOX_KEYS)
"""Keys that stay as they are."""
