from pathlib import Path

from bitim.web.shared.secret_key import _link_unless_there, secret_key


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "secret-key"
    key = secret_key(path)
    assert len(key) >= 50
    assert path.stat().st_mode & 0o777 == 0o600
    assert secret_key(path) == key
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]


def test_two_installations_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "two")


def test_a_key_made_by_another_process_in_the_meantime_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "secret-key"
    path.write_text("theirs", encoding="ascii")
    _link_unless_there(str(path), path)
    assert secret_key(path) == "theirs"
