"""The commands of the page: what the toolbar, the menus and the keys ask it to do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot

from editor.article.article import Article
from editor.article.block import Figure, ListStyle, Separator, new_block
from editor.article.language import Direction, Language
from editor.article.link import safe_link
from editor.article.media import MediaFile
from editor.article.sentence import Sentence
from editor.article.span import Format
from editor.workstation.page.comforts import quotation_marks
from editor.workstation.page.edits import inserting, styling
from editor.workstation.page.edits.body import BODY_START, body_end, in_body
from editor.workstation.page.isolating import run_around
from editor.workstation.page.line import RICH, Edited, Lines, Part, Selection, Spot
from editor.workstation.page.motion import word_selection
from editor.workstation.page.place import BlockStyle, block_id_of
from editor.workstation.page.pointing import Pointing
from editor.workstation.page.typesetting import format_in

UNSAFE_LINK = Sentence(
    ar="لا يصلح {address} رابطًا. اكتب عنوانًا يبدأ بـ http أو https أو mailto.",
    ru="«{address}» не подходит для ссылки. Введите адрес, который начинается с http, https "
    "или mailto.",
    en="{address} cannot be a link. Give an address that begins with http, https or mailto.",
)
PLAIN_PART = Sentence(
    ar="هذا الجزء حروف بلا تنسيق، ويُرتَّب ما فيه من لغات أخرى تلقائيًا. اختر كلمات في "
    "المقدمة أو المتن.",
    ru="В этой части только буквы, без оформления; иноязычное в ней упорядочивается само. "
    "Выделите слова в лиде или в тексте.",
    en="This part holds letters without formats, and what is foreign in it is kept in order "
    "already. Choose words in the lead or the text.",
)


class Writing(Pointing):
    """The surface with its commands; each is one step of the history."""

    message = Signal(object, dict)

    def set_style(self, style: BlockStyle) -> None:
        """Give the selected blocks a style."""
        self.perform(styling.set_style(tuple(self._lines), self.selection(), style))

    def toggle_list(self, style: ListStyle) -> None:
        """Make the selected blocks items of a list, or paragraphs again."""
        self.perform(styling.toggle_list(tuple(self._lines), self.selection(), style))

    def indent(self) -> bool:
        """Move the selected list items one level in; False outside a list."""
        return self._shift(1)

    def outdent(self) -> bool:
        """Move the selected list items one level out; False outside a list."""
        return self._shift(-1)

    def _shift(self, by: int) -> bool:
        edited = styling.shift_level(tuple(self._lines), self.selection(), by)
        self.perform(edited)
        return edited is not None

    def toggle_strong(self) -> None:
        """Make the selected letters, or the next ones typed, bold or not."""
        self._toggle("strong")

    def toggle_emphasis(self) -> None:
        """Make the selected letters, or the next ones typed, italic or not."""
        self._toggle("emphasis")

    def _toggle(self, field: str) -> None:
        selection = self.selection()
        if not selection.is_empty:
            self.perform(styling.toggle_format(tuple(self._lines), selection, field))
            return
        line = self._lines[selection.caret.line]
        if line.part in RICH:
            shape = self.typing_format()
            shape = replace(shape, **{field: not getattr(shape, field)})  # type: ignore[arg-type]
            self.setCurrentCharFormat(self.typesetter.run(line.facts, shape))
            self.place_changed.emit(self.place())

    def typing_format(self) -> Format:
        """Return the format of the next letter typed."""
        return format_in(self.currentCharFormat())

    def set_link(self, address: str | None) -> None:
        """Link the selected letters, the link or the word at the caret; None takes it off.

        An address that is not http, https or mailto is refused with a message.
        """
        safe = safe_link(address) if address else None
        if address and safe is None:
            self.message.emit(UNSAFE_LINK, {"address": address})
            return
        here = self.selection()
        chosen = here
        line = self._lines[here.caret.line]
        if here.is_empty and line.part in RICH:
            ends = styling.link_range(line, here.caret.offset)
            if ends is None:
                chosen = word_selection(self._lines, here.caret)
            else:
                number = here.caret.line
                chosen = Selection(Spot(number, ends[0]), Spot(number, ends[1]))
        edited = styling.set_link(tuple(self._lines), chosen, safe)
        if edited is not None:
            self.perform(replace(edited, selection=here))

    def toggle_isolation(self) -> None:
        """Let what is selected, or the run or word at the caret, keep its own order, or not.

        It is given the language of its script, which a screen reader and a browser heed too.
        """
        here = chosen = self.selection()
        if here.is_empty:
            number, line = here.caret.line, self._lines[here.caret.line]
            run = run_around(line, here.caret.offset)
            chosen = (
                Selection(Spot(number, run.start), Spot(number, run.end))
                if run is not None
                else word_selection(self._lines, here.caret)
            )
        edited = styling.toggle_language(tuple(self._lines), chosen)
        if edited is not None:
            self.perform(replace(edited, selection=here))
        elif not chosen.is_empty:
            self.message.emit(PLAIN_PART, {})

    def insert_quote_marks(self) -> None:
        """Put the language's quotation marks around what is selected, or around the caret."""
        selection = self.selection()
        start, end = selection.start, selection.end
        language = self._lines[start.line].facts.language
        opening, closing = quotation_marks(language)
        lines: Lines = tuple(self._lines)
        edited = inserting.insert_text(lines, Selection(end, end), closing)
        edited = inserting.insert_text(edited.lines, Selection(start, start), opening)
        shift = 1 if start.line == end.line else 0
        caret = Spot(end.line, end.offset + shift)
        first = Spot(start.line, start.offset + 1)
        self.perform(replace(edited, selection=Selection(first, caret)))

    def insert_separator(self) -> None:
        """Put a separator at the caret."""
        block = new_block(Separator, self.details.language, direction=self.details.direction)
        self.perform(inserting.insert_thing(tuple(self._lines), self.selection(), block))

    def insert_figure(self, picture: MediaFile) -> None:
        """Put a picture at the caret; the caret goes to its caption."""
        self.pictures.keep(picture)
        block = new_block(
            Figure, self.details.language, direction=self.details.direction, media_id=picture.id
        )
        self.perform(inserting.insert_thing(tuple(self._lines), self.selection(), block))

    def edit_figure(self, block_id: str, **fields: str) -> None:
        """Change ``creator``, ``alt_text``, ``rights`` or ``media_id`` of a picture."""
        number = self._number_of(block_id)
        lines = list(self._lines)
        lines[number] = lines[number].with_facts(**fields)
        self.perform(Edited(tuple(lines), self.selection()))

    def set_direction(self, direction: Direction) -> None:
        """Set the direction of the selected blocks of the body."""
        self.perform(styling.set_direction(tuple(self._lines), self.selection(), direction))

    def set_block_language(self, language: Language) -> None:
        """Set the language of the selected blocks of the body, and its direction."""
        self.perform(styling.set_language(tuple(self._lines), self.selection(), language))

    def change_details(self, **fields: object) -> None:
        """Change fields of the article outside its text; a step of the same history.

        A new ``language`` takes its direction along, and with it every block that was in the old
        one.
        """
        if "language" in fields:
            fields.setdefault("direction", Language(str(fields["language"])).direction)
        details: Article = replace(self.details, **fields)  # type: ignore[arg-type]
        if details == self.details:
            return
        old = self.details
        lines = tuple(
            line.with_facts(language=details.language, direction=details.direction)
            if not in_body(line)
            or (line.facts.language, line.facts.direction) == (old.language, old.direction)
            else line
            for line in self._lines
        )
        self.perform_details(details, lines)

    def move_section(self, section: int, before: int) -> None:
        """Move a section, counted from 0, to stand before another; past the last: to the end."""
        self.perform(inserting.move_section(tuple(self._lines), section, before))

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        if not self.isReadOnly():
            self.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Do the last step again."""
        if not self.isReadOnly():
            self.undo_stack.redo()

    # Going places

    def go_to(self, block_id: str, offset: int = 0) -> None:
        """Set the caret to a code point of a block; ``KeyError`` if there is no such block."""
        number = self._number_of(block_id)
        offset = min(offset, len(self._lines[number].text))
        self.select(Selection.at(number, offset))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_section(self, index: int) -> None:
        """Set the caret to a section heading, counted from 0, and show it at the top."""
        number = self._sections.numbers[index]
        self.select(Selection.at(number))
        top = self.document().documentLayout().blockBoundingRect(self.textCursor().block()).top()
        self.verticalScrollBar().setValue(round(top - self.typesetter.em))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_part(self, part: Part) -> None:
        """Set the caret to the end of the first line of ``part``; a paragraph means the body."""
        if part is Part.PARAGRAPH:
            number = BODY_START
        else:
            number = next(at for at, line in enumerate(self._lines) if line.part is part)
        self.select(Selection.at(number, len(self._lines[number].text)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number_of(self, block_id: str) -> int:
        for number in range(BODY_START, body_end(self._lines)):
            if block_id_of(self._lines, number) == block_id:
                return number
        raise KeyError(block_id)
