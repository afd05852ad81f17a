"""`python -m decision_aid`, the same as the command `decision-aid`."""

import sys

if not sys.flags.safe_path:  # else a file in the folder that one stands in could take the place of a library
    del sys.path[0]

from decision_aid.cli import main

sys.exit(main())
