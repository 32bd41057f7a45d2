"""`limakg record` puts readings on record and finds stale ones."""

import json


def test_a_record_is_fresh_until_its_paragraph_changes(curate, orchards, capsys):
    assert curate("record", "s1", "--encoder", "agent:one", "--reader", "agent:two") == 0
    assert curate("record", "--stale") == 0
    (orchards.data / "claims" / "s1" / "p2.ttl").write_text("# other\n")

    assert curate("record", "--stale") == 1
    assert "data/claims/s1/p2.ttl has changed since it was read" in capsys.readouterr().out


def test_the_encoder_is_not_the_reader(curate, capsys):
    assert curate("record", "s1-p1", "--encoder", "agent:one", "--reader", "agent:one") == 2
    assert "must be another agent" in capsys.readouterr().err


def test_a_record_needs_both_agents(curate, capsys):
    assert curate("record", "s1-p1", "--encoder", "agent:one") == 2
    assert "record needs at least one PARAGRAPH, --encoder and --reader" in capsys.readouterr().err


def test_records_and_stale_ones_can_be_had_as_json(curate, orchards, capsys):
    curate("record", "s1-p2", "--encoder", "agent:one", "--reader", "agent:two", "--json")
    assert json.loads(capsys.readouterr().out)["files"] == ["data/curation.ttl"]
    (orchards.data / "claims" / "s1" / "p2.ttl").unlink()

    curate("record", "--stale", "--json")
    assert json.loads(capsys.readouterr().out) == [
        {"paragraph": "s1-p2", "file": "data/claims/s1/p2.ttl", "reason": "has gone"}
    ]
