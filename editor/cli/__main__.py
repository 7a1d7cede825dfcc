"""``python -m editor.cli`` is ``warraq``."""

from editor.cli.main import main

main()
