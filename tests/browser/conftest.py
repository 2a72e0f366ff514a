"""What several browser tests share."""

from collections.abc import Iterator

import pytest

from tests.browser.mall import Mall, open_mall


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    """The example mall, served by a process of its own; one for all tests of a file."""
    with open_mall(tmp_path_factory.mktemp("mall")) as running:
        yield running
