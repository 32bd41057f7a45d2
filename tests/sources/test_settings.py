"""All settings come from one file, and what is missing is said."""

import pytest

from limakg.errors import SettingsError
from limakg.sources.settings import load_settings


@pytest.fixture
def change(publication):
    def replace(old: str, new: str):
        path = publication.data / "dataset.ttl"
        path.write_text(path.read_text().replace(old, new))
        return publication

    return replace


def test_the_settings_are_read(publication):
    settings = load_settings(publication)

    assert (settings.version, settings.issued) == ("1.2.3", "2020-02-29")
    assert settings.graph("links") == "https://w3id.org/limakg/graph/links"


def test_texts_are_taken_in_english(publication):
    assert load_settings(publication).description == "A small publication."


def test_what_is_empty_is_said_to_be_not_yet_set(publication):
    assert load_settings(publication).contact == "not yet set"


def test_a_missing_setting_is_named(change):
    with pytest.raises(SettingsError, match="does not say <http://purl.org/dc/terms/title>"):
        load_settings(change("dcterms:title", "dcterms:alternative"))


def test_a_date_that_is_none_is_refused(change):
    with pytest.raises(SettingsError, match="must be a day such as"):
        load_settings(change("2020-02-29", "2021-02-29"))


def test_a_file_without_a_data_set_is_refused(change):
    with pytest.raises(SettingsError, match="found none"):
        load_settings(change("schema:version", "schema:alternateName"))


def test_documents_bear_the_day_of_issue(publication, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert load_settings(publication).date == "2020-02-29"


@pytest.mark.parametrize("epoch, day", [("0", "1970-01-01"), ("4294967296", "2106-02-07")])
def test_source_date_epoch_wins_in_any_time_zone(publication, monkeypatch, epoch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Asia/Tokyo")

    assert load_settings(publication).date == day


def test_a_source_date_epoch_that_is_no_number_is_refused(publication, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        _ = load_settings(publication).date


def test_an_endpoint_that_is_no_web_address_is_refused(change):
    with pytest.raises(SettingsError, match="web address of an endpoint, not 'soon'"):
        load_settings(change("schema:version", 'schema:target "soon" ; schema:version'))
