"""Keep a data set on disk in the store's own form, and open it again without reading it."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Store

from limakg.graph.dataset import Dataset


def write_kept(dataset: Dataset, folder: Path) -> None:
    """Write a data set into a new folder."""
    store = Store(str(folder))
    store.bulk_extend(dataset.store)
    store.optimize()
    store.flush()


def open_kept(folder: Path) -> Dataset:
    """Open a data set that was kept; it can be asked, not changed."""
    dataset = Dataset()
    dataset.store = Store.read_only(str(folder))
    return dataset
