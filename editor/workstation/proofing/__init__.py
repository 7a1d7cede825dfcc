"""The proofreader in the window.

``live`` checks on the pool while one writes, ``board`` keeps what was found in step with the
text between two checks, ``marks`` shows it on the page. ``tab`` lists it as one ``card`` each,
``popup`` shows a card at the caret or under the mouse, ``mending`` puts right. ``choices`` is what
desk and article decide to leave alone, ``keeping`` has it in the store; ``fix_all``, ``switches``
and ``left_alone`` are the dialogs. ``desk`` joins it all with the window.
"""
