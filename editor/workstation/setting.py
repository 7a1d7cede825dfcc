"""Every setting a person can choose, declared once: the window of settings is made from this.

A value is kept as text. What is not chosen, or was written by another version and means nothing
here, is the default.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ON, OFF = "true", "false"


@dataclass(frozen=True, slots=True)
class Option:
    """One value to choose; ``own`` names are shown as they are, in every language."""

    value: str
    title: str
    own: bool = False

    @property
    def shown_title(self) -> str:
        """The title in the interface's language."""
        return self.title if self.own else QCoreApplication.translate("Settings", self.title)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to choose: among ``options``, or on and off where there are none."""

    id: str
    group: str
    title: str
    default: str
    options: tuple[Option, ...] = ()

    @property
    def is_switch(self) -> bool:
        """Tell whether it is on or off."""
        return not self.options

    @property
    def values(self) -> tuple[str, ...]:
        """What it can be."""
        return tuple(option.value for option in self.options) or (OFF, ON)

    @property
    def shown_title(self) -> str:
        """The title in the interface's language."""
        return QCoreApplication.translate("Settings", self.title)


INTERFACE = str(QT_TRANSLATE_NOOP("Settings", "Interface"))
PAGE = str(QT_TRANSLATE_NOOP("Settings", "Page"))
WRITING = str(QT_TRANSLATE_NOOP("Settings", "Writing"))
PROOF = str(QT_TRANSLATE_NOOP("Settings", "View for proofreading"))
GROUPS = (INTERFACE, PAGE, WRITING, PROOF)

_SYSTEM = Option("system", str(QT_TRANSLATE_NOOP("Settings", "As the system")))


def _sizes(*factors: float) -> tuple[Option, ...]:
    return tuple(Option(f"{factor:.2f}", f"{factor:.0%}", own=True) for factor in factors)


LANGUAGE = Setting(
    "interface/language",
    INTERFACE,
    str(QT_TRANSLATE_NOOP("Settings", "Language of the interface")),
    "system",
    # Each in itself: whoever looks for his language does not read the present one.
    (
        _SYSTEM,
        Option("ar", "العربية", own=True),
        Option("ru", "Русский", own=True),
        Option("en", "English", own=True),
    ),
)
THEME = Setting(
    "interface/theme",
    INTERFACE,
    str(QT_TRANSLATE_NOOP("Settings", "Colours")),
    "system",
    (
        _SYSTEM,
        Option("light", str(QT_TRANSLATE_NOOP("Settings", "Light"))),
        Option("dark", str(QT_TRANSLATE_NOOP("Settings", "Dark"))),
        Option("contrast", str(QT_TRANSLATE_NOOP("Settings", "High contrast, black on white"))),
        Option(
            "contrast-dark", str(QT_TRANSLATE_NOOP("Settings", "High contrast, white on black"))
        ),
    ),
)
TEXT_SIZE = Setting(
    "page/zoom",
    PAGE,
    str(QT_TRANSLATE_NOOP("Settings", "Size of the text")),
    "1.00",
    _sizes(0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5),
)
CARET = Setting(
    "page/visual-caret",
    PAGE,
    str(QT_TRANSLATE_NOOP("Settings", "Arrow keys")),
    OFF,
    (
        Option(OFF, str(QT_TRANSLATE_NOOP("Settings", "Follow the text"))),
        Option(ON, str(QT_TRANSLATE_NOOP("Settings", "Follow the screen"))),
    ),
)
INVISIBLES = Setting(
    "page/invisibles",
    PAGE,
    str(QT_TRANSLATE_NOOP("Settings", "Show spaces, breaks and other invisible characters")),
    OFF,
)
PAGE_WIDTH = Setting(
    "page/width",
    PAGE,
    str(QT_TRANSLATE_NOOP("Settings", "Width of the page")),
    "1.00",
    (
        Option("0.85", str(QT_TRANSLATE_NOOP("Settings", "Narrow"))),
        Option("1.00", str(QT_TRANSLATE_NOOP("Settings", "As on the site"))),
        Option("1.25", str(QT_TRANSLATE_NOOP("Settings", "Wide"))),
        Option("1.60", str(QT_TRANSLATE_NOOP("Settings", "Very wide"))),
    ),
)
TYPEWRITER = Setting(
    "page/typewriter",
    WRITING,
    str(QT_TRANSLATE_NOOP("Settings", "Keep the line being written in the middle of the page")),
    OFF,
)
SMART_MARKS = Setting(
    "writing/smart-marks",
    WRITING,
    str(QT_TRANSLATE_NOOP("Settings", "Write quotation marks, dashes and … as the language does")),
    ON,
)
SMART_LISTS = Setting(
    "writing/smart-lists",
    WRITING,
    str(QT_TRANSLATE_NOOP("Settings", "Begin a list after “- ” or “1. ” at the start of a line")),
    ON,
)
COMPLETION = Setting(
    "writing/completion",
    WRITING,
    str(QT_TRANSLATE_NOOP("Settings", "Offer signatures, photo credits and sources used before")),
    ON,
)
PROOF_FACE = Setting(
    "proof/face",
    PROOF,
    str(QT_TRANSLATE_NOOP("Settings", "Typeface")),
    "plex",
    (
        Option("amiri", "Amiri, PT Serif", own=True),
        Option("plex", "IBM Plex Sans", own=True),
    ),
)
PROOF_SIZE = Setting(
    "proof/size",
    PROOF,
    str(QT_TRANSLATE_NOOP("Settings", "Size of the text")),
    "1.25",
    _sizes(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0),
)
PROOF_SPACING = Setting(
    "proof/spacing",
    PROOF,
    str(QT_TRANSLATE_NOOP("Settings", "Distance of the lines")),
    "1.30",
    _sizes(1.0, 1.15, 1.3, 1.5, 2.0),
)

SETTINGS = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    PAGE_WIDTH,
    CARET,
    INVISIBLES,
    TYPEWRITER,
    SMART_MARKS,
    SMART_LISTS,
    COMPLETION,
    PROOF_FACE,
    PROOF_SIZE,
    PROOF_SPACING,
)
