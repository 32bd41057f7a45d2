"""Run limakg as `python -m limakg`."""

import sys

from limakg.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
