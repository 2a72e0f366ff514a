"""A rule of the mall says no; nothing was changed."""

from __future__ import annotations

from server.domain.errors.base import Refused


class IllegalMove(Refused):
    """The ticket's state does not allow this move."""

    code = "illegal_move"


class AlreadyFinished(IllegalMove):
    """The ticket has ended: nothing more happens to it."""

    code = "already_finished"


class SomebodyWasFirst(Refused):
    """The row was no longer in the state that was read: somebody got there first."""

    code = "somebody_was_first"


class CounterBusy(Refused):
    """The counter still has a called or serving ticket."""

    code = "counter_busy"


class NotYourCounter(Refused):
    """The ticket is at another counter."""

    code = "not_your_counter"


class WrongDutyState(Refused):
    """The duty's state does not allow this move."""

    code = "wrong_duty_state"


class CounterTaken(Refused):
    """Another officer has opened the counter."""

    code = "counter_taken"


class NoDutyHere(Refused):
    """Who tells what was done at a counter without the server had no duty there today."""

    code = "no_duty_here"


class CounterClosed(Refused):
    """Nobody has opened the counter."""

    code = "counter_closed"


class OnBreak(Refused):
    """The counter is on break; it is opened again before somebody is called."""

    code = "on_break"


class CounterInUse(Refused):
    """A ticket is still called or served at the counter; it gets its outcome first."""

    code = "counter_in_use"


class PeopleWait(Refused):
    """People wait and no other open counter serves them: closing needs a reason."""

    code = "people_wait"


class VisitBusy(Refused):
    """The visitor is called or served at another counter."""

    code = "visit_busy"


class VisitAway(Refused):
    """The visitor has paused."""

    code = "visit_away"


class TooManyOnHold(Refused):
    """The counter has as many tickets on hold as the mall's rules allow."""

    code = "too_many_on_hold"


class TooEarlyForNoShow(Refused):
    """The mall's rule wants more calls, or more time since the first."""

    code = "too_early_for_no_show"


class AlreadyInQueue(Refused):
    """The visit has an open place in that queue."""

    code = "already_in_queue"


class NothingToUndo(Refused):
    """There is no last action, it was too long ago, or it was somebody else's."""

    code = "nothing_to_undo"


class CannotUndo(Refused):
    """The world has moved on since."""

    code = "cannot_undo"


class AlreadyPaired(Refused):
    """The device belongs to a site already; it asks for no code."""

    code = "already_paired"


class IllegalCaseMove(Refused):
    """The case's state does not allow this."""

    code = "illegal_case_move"


class VisitOver(Refused):
    """The visit was on another day: a new number is taken for today."""

    code = "visit_over"


class LineCollects(Refused):
    """The service line collects a product that lies ready: it cannot become another matter."""

    code = "line_collects"


class TargetClosed(Refused):
    """A visitor is to wait for a counter where nobody sits, so that nobody could call."""

    code = "target_closed"


class TicketsOnHold(Refused):
    """The counter still has tickets on hold, which only its own desk shows."""

    code = "tickets_on_hold"


class NumberTaken(Refused):
    """Another visit has this number: of that day, or ever for one of a sheet."""

    code = "number_taken"


class SheetsUsedUp(Refused):
    """The queue has no emergency numbers left that could be entered later."""

    code = "sheets_used_up"


class NotYourLane(Refused):
    """Numbers with that letter are another kiosk's."""

    code = "not_your_lane"


class NoLaneFree(Refused):
    """Every letter that a kiosk could have is in use."""

    code = "no_lane_free"
