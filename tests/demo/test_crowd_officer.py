"""An officer of the crowd keeps the mall's rules when they are told."""

from server.demo.crowd.chance import Dice
from server.demo.crowd.officer import SAFE, Officer
from server.demo.crowd.steps import Act, Answer
from tests.demo.pretend_mall import pekanbaru


def test_a_no_show_that_is_too_early_is_waited_for_and_tried_again() -> None:
    mall = pekanbaru()
    counter = next(iter(mall.counters.values()))
    officer = Officer(counter, mall, Dice(1))
    early = Act(counter.number, "a-ticket", "no-show")
    refusal = Answer(409, {"code": "too_early_for_no_show", "facts": {"calls": 3, "minutes": 3, "seconds": 95}})
    assert officer.learn(early, refusal) == 95 + SAFE
    assert officer.step() == early
