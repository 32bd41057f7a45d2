"""Virtuoso on free ports in a folder of its own: started, loaded, asked through SPARQLWrapper, and ended."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER, CLIENT = "virtuoso-t", "isql-vt"
GRAPH = "https://w3id.org/limakg/"
LENIENT, NQUADS = 256, 512
SECONDS = 60
SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = {folder}, {dumps}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 100000
"""


def missing() -> str:
    """Say what keeps Virtuoso from running; empty where nothing does."""
    if all(map(shutil.which, (SERVER, CLIENT))):
        return ""
    return f"{SERVER} and {CLIENT} (Debian package virtuoso-opensource) are not installed"


def version() -> str:
    """Give the version that the server names."""
    said = subprocess.run([SERVER, "-?"], capture_output=True, text=True)
    lines = (said.stdout + said.stderr).splitlines()
    return next(line.split("Version ")[1].split()[0] for line in lines if "Version " in line)


@contextmanager
def virtuoso(folder: Path, published: Path, named: Path) -> Iterator[str]:
    """Serve the published graph as one graph, with the named graphs beside it, and give the address."""
    sql, http = free_ports(2)
    settings = folder / "virtuoso.ini"
    settings.write_text(SETTINGS.format(folder=folder, dumps=published.parent, sql=sql, http=http))
    command = [SERVER, "-f", "+configfile", str(settings)]
    with (folder / "output.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder)
    try:
        wait_for(sql, server)
        load(sql, published, LENIENT)
        load(sql, named, LENIENT + NQUADS)
        yield f"http://127.0.0.1:{http}/sparql"
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def free_ports(number: int) -> list[int]:
    """Find ports that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [found.getsockname()[1] for found in sockets]
    for found in sockets:
        found.close()
    return ports


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server takes statements."""
    end = time.monotonic() + SECONDS
    while statement(port, "SELECT 1").returncode != 0:
        assert server.poll() is None, f"{SERVER} has ended with {server.returncode}"
        assert time.monotonic() < end, f"{SERVER} does not answer within {SECONDS} seconds"
        time.sleep(0.2)


def load(port: int, dump: Path, flags: int) -> None:
    """Load a dump; a fault is what the client says on its error stream."""
    done = statement(port, f"DB.DBA.TTLP(file_to_string_output('{dump}'), '', '{GRAPH}', {flags})")
    assert done.returncode == 0 and "Error" not in done.stdout + done.stderr, done.stdout + done.stderr


def statement(port: int, text: str) -> subprocess.CompletedProcess[str]:
    """Run one statement."""
    command = [CLIENT, f"127.0.0.1:{port}", "dba", "dba", f"exec={text};"]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
