"""What somebody changed at a target, word by word: no letter of it is markup."""

from __future__ import annotations

from editor.workstation.publishing.compare_dialog import compared


def test_texts_are_compared_as_letters() -> None:
    shown = compared("a <b>new</b> word", "a <i>old</i> word")
    assert "<b>" not in shown
    assert "&lt;" in shown


def test_what_did_not_change_is_shown_as_far_as_it_touches_a_change() -> None:
    alike = "the same words " * 100
    shown = compared(f"{alike} new {alike}", f"{alike} old {alike}")
    assert "<s>old</s><u>new</u>" in shown
    assert shown.count("[…]") == 2
    assert len(shown) < 700
