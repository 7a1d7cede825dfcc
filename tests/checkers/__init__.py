"""Outside judges of what the program exports, for any test to call.

Each function returns what the judge has against a file: an empty list is a pass. Put the matching
``requires_…`` mark on the test; ``make test`` installs the judges where it can, and a test whose
judge is missing is skipped with the reason.
"""

from tests.checkers.loading import lighthouse_report, requires_lighthouse
from tests.checkers.office import requires_office, through_office
from tests.checkers.pages import (
    axe_violations,
    nu_errors,
    nu_errors_at,
    opened,
    requires_axe,
    requires_nu,
)
from tests.checkers.paper import pdf_violations, requires_vera, vera_failures

__all__ = [
    "axe_violations",
    "lighthouse_report",
    "nu_errors",
    "nu_errors_at",
    "opened",
    "pdf_violations",
    "requires_axe",
    "requires_lighthouse",
    "requires_nu",
    "requires_office",
    "requires_vera",
    "through_office",
    "vera_failures",
]
