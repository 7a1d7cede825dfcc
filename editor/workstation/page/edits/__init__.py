"""What commands do to a sheet: pure functions from lines and a selection to ``Edited``, no Qt.

A function returns None where the command means nothing. A line that is new comes without a
block id; ``settled`` gives it one. No function here adds, drops or moves a fixed part, extra
sources excepted.
"""
