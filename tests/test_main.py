"""`python -m limakg` is `limakg`."""

import subprocess
import sys
from pathlib import Path


def test_the_module_runs_like_the_command():
    command = Path(sys.executable).with_name("limakg")
    module = [sys.executable, "-m", "limakg", "--version"]

    assert subprocess.check_output(module) == subprocess.check_output([command, "--version"])


def test_the_exit_code_is_handed_on():
    assert subprocess.run([sys.executable, "-m", "limakg", "nothing"], capture_output=True).returncode == 2
