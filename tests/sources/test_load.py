"""A publication is read into the graphs that the dumps name."""

from limakg.sources.load import load_dataset, load_files, load_shapes, load_sources

BASE = "https://w3id.org/limakg/"
VILLAGE = BASE + "id/place/village"


def test_each_folder_has_its_graph(publication):
    names = ("asserted", "links", "ontology")

    assert load_dataset(publication).graphs() == [f"{BASE}graph/{name}" for name in names]


def test_shapes_are_kept_apart(publication):
    sources = load_sources(publication)

    assert sources.shapes == load_shapes(publication) != []
    assert not any("shacl" in triple.predicate.value for triple in sources.dataset.triples())


def test_the_home_of_a_subject_is_its_first_block(publication):
    assert load_dataset(publication).home(VILLAGE) == ("data/floods.ttl", 18)


def test_a_subject_that_nobody_wrote_has_no_home(publication):
    assert load_dataset(publication).home(BASE + "id/place/elsewhere") is None


def test_somebody_elses_file_can_be_added(publication, tmp_path):
    path = tmp_path / "mine.ttl"
    path.write_text("<https://e.example/a> <https://e.example/p> 1 .\n")
    dataset = load_dataset(publication)

    load_files([path], publication, dataset, BASE + "graph/asserted")

    assert dataset.home("https://e.example/a") == (path.as_posix(), 1)
