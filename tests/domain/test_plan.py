"""B only after A: which places of a visit are taken later."""

from dataclasses import replace

from server.domain.catalogue import Catalogue
from server.domain.plan import waits_for
from tests.malls import small_mall


def mall_with(**after: tuple[str, ...]) -> Catalogue:
    """The small mall in which these services (`DK_01`) come after others."""
    mall = small_mall()
    rules = {name.replace("_", "-"): before for name, before in after.items()}
    return replace(
        mall,
        services=tuple(replace(service, after=rules.get(service.code, ())) for service in mall.services),
    )


def test_without_a_rule_nothing_waits() -> None:
    assert waits_for(mall_with(), {"a": ["DK-01"], "b": ["PL-01"]}) == {"a": set(), "b": set()}


def test_b_waits_for_a() -> None:
    mall = mall_with(PL_01=("DK-01",))
    assert waits_for(mall, {"a": ["DK-01", "DK-02"], "b": ["PL-01"]}) == {"a": set(), "b": {"a"}}


def test_b_alone_waits_for_nobody() -> None:
    assert waits_for(mall_with(PL_01=("DK-01",)), {"b": ["PL-01"]}) == {"b": set()}


def test_a_chain_is_waited_for_link_by_link() -> None:
    mall = mall_with(PL_01=("DK-01",), BK_01=("PL-01",))
    assert waits_for(mall, {"a": ["DK-01"], "b": ["PL-01"], "c": ["BK-01"]}) == {"a": set(), "b": {"a"}, "c": {"b"}}


def test_a_circle_keeps_nobody_waiting() -> None:
    mall = mall_with(PL_01=("DK-01",), DK_01=("PL-01",))
    assert waits_for(mall, {"a": ["DK-01"], "b": ["PL-01"]}) == {"a": set(), "b": set()}
