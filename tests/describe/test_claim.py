"""A claim is described with everything that a reader must know to trust it."""


def test_what_is_not_written_is_derived(claim):
    found = claim("s1-p1-s1-a")

    assert [thing.label for thing in found.asserters] == ["Ann and Bo"]
    assert (found.by_authors, found.is_marked, found.is_denied) == (True, False, False)
    assert (found.certainty.label, found.attitude.label) == ("unmarked", "endorses")
    assert found.review.label == "read"


def test_the_sentence_can_be_found(claim):
    found = claim("s1-p1-s1-a")

    assert (found.sentence, found.section.label, found.phrase) == ("s1-p1-s1", "1 Water", "The mayor signed")


def test_another_speaker_has_an_attitude_a_cue_and_evidence(claim):
    found = claim("s1-p1-s2-b")
    (evidence,) = found.evidence

    assert (found.by_authors, found.attitude.label, found.certainty_cue) == (False, "reports", ["seemed"])
    assert (evidence.source.label, evidence.locator, evidence.mode.label) == ("Cy 1999", "p. 3", "quotation")


def test_a_denied_claim_names_what_it_denies(claim):
    found = claim("s1-p1-s2-a")

    assert found.is_denied
    assert [(s.thing.label, s.status) for s in found.states] == [("Baker signs the charter", ["deniedIn"])]


def test_a_situation_has_its_own_class_and_time(claim):
    (situation,) = claim("s1-p1-s1-a").states

    assert [kind.label for kind in situation.kinds] == ["signature position"]
    assert situation.times == [("in 1999", "1999-01-01", "1999-12-31", "1999-01-01", "1999-12-31")]


def test_a_causal_claim_draws_an_arrow(claim):
    arrow = claim("s1-p1-s1-b").arrow

    assert [cause.label for cause in arrow.causes] == ["Drought in the valley", "Pests in the orchards"]
    assert (arrow.relation.label, arrow.words) == ("weakens", "cut")
    assert arrow.effect.label == "Harvest of the orchards"


def test_a_claim_that_nobody_has_read_keeps_its_sentence(claim):
    found = claim("s1-p2-s1-a")

    assert (found.sentence, found.phrase, found.review) == ("s1-p2-s1", "Later the baker", None)
