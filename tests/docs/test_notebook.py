"""The notebook runs from top to bottom and prints what it printed when it was written."""

import shutil

import nbformat
import pytest
from nbclient import NotebookClient


@pytest.fixture(scope="module")
def written(root):
    return nbformat.read(root / "docs" / "notebook.ipynb", as_version=4)


@pytest.fixture(scope="module")
def executed(root, real_build, tmp_path_factory):
    """The notebook after a run beside a fresh build, in a folder of its own."""
    folder = tmp_path_factory.mktemp("notebook")
    shutil.copytree(real_build.out, folder / "dist")
    (folder / "docs").mkdir()
    notebook = nbformat.read(root / "docs" / "notebook.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.pop("outputs", None)
        if cell.cell_type == "code":
            cell.outputs = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMAKG_DIST", str(folder / "dist"))
        patch.delenv("LIMAKG_ENDPOINT", raising=False)
        resources = {"metadata": {"path": str(root / "docs")}}
        NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources).execute()
    return notebook


def texts(notebook):
    """Give what each code cell prints, with the kinds of pictures it shows."""
    return {
        cell.id: [
            output.text if output.output_type == "stream" else sorted(output.data)
            for output in cell.outputs
            if output.get("name") != "stderr"  # a first question may say that it builds first
        ]
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def test_the_notebook_is_valid(written):
    nbformat.validate(written)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_each_cell_prints_what_it_printed_before(written, executed):
    assert texts(executed) == texts(written), "run: jupyter execute --inplace docs/notebook.ipynb"


def test_over_http_the_rows_are_those_of_rdflib(executed):
    (said,) = texts(executed)["http"]

    assert said.endswith("the same as in rdflib: True\n")
    assert int(said.split()[0]) > 5


def test_the_argument_is_drawn(executed):
    assert texts(executed)["plot"] == [["image/png", "text/plain"]]
