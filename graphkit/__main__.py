"""``python -m graphkit`` is ``graphkit``."""

import sys

from graphkit.cli import main

sys.exit(main())
