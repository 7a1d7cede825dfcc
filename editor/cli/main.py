"""The entry point: runs a command and turns what went wrong into a sentence and a status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.output import complaint, prepare_streams, quieten, tell
from editor.cli.root import warraq

DONE, FAILED, INTERRUPTED = 0, 1, 130
"""Exit statuses; wrong usage is 2, as click and ``WarraqError.exit_status`` say."""

_BUG = Sentence(
    ar="حدث خطأ غير متوقّع في ورّاق ({what}). التفاصيل في السجل: {log}",
    ru="Непредвиденная ошибка Warraq ({what}). Подробности в журнале: {log}",
    en="Warraq met an unexpected error ({what}). The details are in the log: {log}",
)


def main() -> NoReturn:
    """Run ``warraq`` with the arguments of the process and leave with its status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; nothing but the status comes out."""
    prepare_streams()
    try:
        status = warraq.main(list(arguments), prog_name="warraq", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except WarraqError as error:
        click.echo(complaint(error), err=True)
        return error.exit_status
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as `head` does: no fault, and nothing to say.
        quieten()
        return FAILED
    except Exception as error:  # noqa: BLE001 - a bug ends here, logged whole
        path = _log(error)
        tell(_BUG, what=f"{type(error).__name__}: {error}", log=path)
        return FAILED
    return status if isinstance(status, int) else DONE


def _log(error: Exception) -> Path:
    """Write the traceback to the log file, after those that are there; return the file's path."""
    # Late: only a bug needs these.
    import datetime
    import traceback

    import platformdirs

    path = Path(platformdirs.user_log_dir("warraq", appauthor=False)) / "command-line.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(f"{moment}\n{''.join(traceback.format_exception(error))}\n")
    return path
