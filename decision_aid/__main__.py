"""`python -m decision_aid`, the same as the command `decision-aid`."""

import sys

from decision_aid.cli import main

sys.exit(main())
