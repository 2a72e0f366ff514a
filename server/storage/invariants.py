"""The promises, each checked by SQL of its own that shares nothing with the code that keeps them.

Every query returns the rows that break the promise; an empty result is a kept one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Invariant:
    """`promise` in plain words; `sql` finds what breaks it at :site."""

    name: str
    promise: str
    sql: str


INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "journal_gapless",
        "the journal runs 1, 2, 3 … without a gap",
        """
        SELECT count(*) AS entries, min(seq) AS first, max(seq) AS last FROM journal WHERE site = :site
        HAVING count(*) <> max(seq) OR min(seq) <> 1
        """,
    ),
    Invariant(
        "journal_counted",
        "the site knows the newest entry of its journal",
        """
        SELECT s.seq, max(j.seq) AS newest FROM site s LEFT JOIN journal j ON j.site = s.site
        WHERE s.site = :site GROUP BY s.seq HAVING s.seq <> coalesce(max(j.seq), 0)
        """,
    ),
    Invariant(
        "number_once",
        "no number is given out twice on a day",
        """
        SELECT service_day, number, count(*) AS times FROM visit WHERE site = :site
        GROUP BY service_day, number HAVING count(*) > 1
        UNION ALL
        SELECT v.service_day, v.number, 2 FROM retired_number r
        JOIN visit v ON v.site = r.site AND v.service_day = r.service_day AND v.prefix = r.prefix
         AND v.lane = r.lane AND v.sequence = r.sequence
        WHERE r.site = :site
        """,
    ),
    Invariant(
        "series_gapless",
        "the server's numbers of a lane run 1, 2, 3 … and its series knows the last",
        """
        SELECT v.service_day, v.prefix, v.lane, count(*) AS visits, max(v.sequence) AS highest, max(n.last) AS last
        FROM (SELECT site, service_day, prefix, lane, sequence, entered_at FROM visit
              UNION ALL SELECT site, service_day, prefix, lane, sequence, NULL FROM retired_number) v
        LEFT JOIN number_series n
          ON n.site = v.site AND n.service_day = v.service_day AND n.prefix = v.prefix AND n.lane = v.lane
        WHERE v.site = :site AND v.entered_at IS NULL GROUP BY v.service_day, v.prefix, v.lane
        HAVING count(*) <> max(v.sequence) OR max(n.last) IS NULL OR max(n.last) <> max(v.sequence)
        """,
    ),
    Invariant(
        "visit_has_ticket",
        "every visit has a place in a queue, or had one",
        """
        SELECT v.visit, v.number FROM visit v WHERE v.site = :site
        AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.site = v.site AND t.visit = v.visit)
        """,
    ),
    Invariant(
        "ticket_has_line",
        "every ticket has a service line",
        """
        SELECT t.ticket FROM ticket t WHERE t.site = :site
        AND NOT EXISTS (SELECT 1 FROM service_line l WHERE l.site = t.site AND l.ticket = t.ticket)
        """,
    ),
    Invariant(
        "visit_at_one_counter",
        "nobody is called or served at two counters",
        """
        SELECT visit, count(*) AS times FROM ticket WHERE site = :site AND state IN ('called', 'serving')
        GROUP BY visit HAVING count(*) > 1
        """,
    ),
    Invariant(
        "counter_has_one_ticket",
        "a counter calls or serves one ticket at a time",
        """
        SELECT counter, count(*) AS times FROM ticket WHERE site = :site AND state IN ('called', 'serving')
        GROUP BY counter HAVING count(*) > 1
        """,
    ),
    Invariant(
        "one_place_in_queue",
        "a visit has one open place in a queue",
        """
        SELECT visit, queue, count(*) AS times FROM ticket
        WHERE site = :site AND state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')
        GROUP BY visit, queue HAVING count(*) > 1
        """,
    ),
    Invariant(
        "state_fits_times",
        "a ticket's state agrees with its counter and its times",
        """
        SELECT ticket, state, counter, called_at, started_at, ended_at FROM ticket WHERE site = :site AND (
             (state IN ('planned', 'waiting', 'cancelled') AND (counter IS NOT NULL OR called_at IS NOT NULL))
          OR (state IN ('called', 'serving', 'on_hold', 'finished', 'no_show')
              AND (counter IS NULL OR called_at IS NULL))
          OR (state IN ('serving', 'on_hold', 'finished') AND started_at IS NULL)
          OR (state IN ('planned', 'waiting', 'called', 'no_show') AND started_at IS NOT NULL)
          OR (state IN ('planned', 'waiting', 'called', 'serving', 'on_hold') AND ended_at IS NOT NULL)
          OR (state IN ('finished', 'no_show', 'transferred', 'cancelled', 'expired') AND ended_at IS NULL)
          OR ((held_at IS NOT NULL) <> (state = 'on_hold') AND state <> 'expired'))
        """,
    ),
    Invariant(
        "told_in_order",
        "what is told afterwards was called, begun and ended in this order, after the place was taken",
        """
        SELECT ticket, queued_at, called_at, started_at, ended_at FROM ticket WHERE site = :site AND afterwards AND (
             state NOT IN ('finished', 'no_show') OR called_at < queued_at
          OR started_at < called_at OR ended_at < started_at OR ended_at < called_at)
        """,
    ),
    Invariant(
        "calls_counted",
        "a ticket knows how often it was called, and its calls are numbered 1, 2, 3 …",
        """
        SELECT t.ticket, t.calls, count(c.call) AS made, max(c.turn) AS highest FROM ticket t
        LEFT JOIN call c ON c.site = t.site AND c.ticket = t.ticket AND NOT c.past
        WHERE t.site = :site GROUP BY t.ticket, t.calls
        HAVING t.calls <> count(c.call) OR coalesce(max(c.turn), 0) <> count(c.call)
        """,
    ),
    Invariant(
        "called_once",
        "no ticket is called for the first time twice, aloud or on screens, unless it was back in its queue in between",
        """
        SELECT subject,
          sum(CASE WHEN kind IN ('ticket_requeued', 'ticket_returned', 'ticket_undone') THEN 0 ELSE 1 END) AS called,
          sum(CASE WHEN kind IN ('ticket_requeued', 'ticket_returned', 'ticket_undone') THEN 1 ELSE 0 END) AS back
        FROM journal WHERE site = :site AND (kind IN ('ticket_called', 'ticket_requeued', 'ticket_returned')
          OR (kind = 'ticket_undone' AND (CAST(data AS VARCHAR) LIKE '%"undo_call"%'
            OR CAST(data AS VARCHAR) LIKE '%"undo_afterwards"%'))
          OR (kind IN ('ticket_served_afterwards', 'ticket_missed_afterwards')
            AND CAST(data AS VARCHAR) NOT LIKE '%"called_at": null%'))
        GROUP BY subject
        HAVING sum(CASE WHEN kind IN ('ticket_requeued', 'ticket_returned', 'ticket_undone') THEN -1 ELSE 1 END)
          NOT IN (0, 1)
        """,
    ),
    Invariant(
        "call_is_shown",
        "every call is shown at least in the zone of its counter",
        """
        SELECT c.call, c.counter FROM call c JOIN counter k ON k.site = c.site AND k.counter = c.counter
        WHERE c.site = :site AND NOT EXISTS (
          SELECT 1 FROM call_zone z WHERE z.site = c.site AND z.seq = c.seq AND z.zone = k.zone)
        """,
    ),
    Invariant(
        "outcome_recorded",
        "every line of a finished ticket has an outcome, and no open one has",
        """
        SELECT t.ticket, t.state, l.service, l.outcome FROM service_line l
        JOIN ticket t ON t.site = l.site AND t.ticket = l.ticket
        WHERE l.site = :site AND (
             (t.state = 'finished' AND (l.outcome IS NULL OR l.outcome = 'unrecorded'))
          OR (t.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold', 'no_show', 'transferred', 'cancelled')
              AND l.outcome IS NOT NULL))
        """,
    ),
    Invariant(
        "transfer_goes_on",
        "what was transferred goes on as another ticket of the same visit",
        """
        SELECT t.ticket FROM ticket t WHERE t.site = :site AND t.state = 'transferred' AND NOT EXISTS (
          SELECT 1 FROM ticket n WHERE n.site = t.site AND n.came_from = t.ticket AND n.visit = t.visit)
        """,
    ),
    Invariant(
        "planned_waits_for_something",
        "who has a planned place has another ticket, which comes first",
        """
        SELECT p.ticket FROM ticket p WHERE p.site = :site AND p.state = 'planned' AND NOT EXISTS (
          SELECT 1 FROM ticket o WHERE o.site = p.site AND o.visit = p.visit AND o.ticket <> p.ticket
          AND o.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold', 'no_show'))
        """,
    ),
    Invariant(
        "collected_in_one_place",
        "nobody stands in two lines for one product",
        """
        SELECT l.case_id, count(*) AS times FROM service_line l
        JOIN ticket t ON t.site = l.site AND t.ticket = l.ticket
        WHERE l.site = :site AND l.case_id IS NOT NULL
          AND t.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')
        GROUP BY l.case_id HAVING count(*) > 1
        """,
    ),
    Invariant(
        "who_paused_is_not_called",
        "nobody is called or served who has stepped away",
        """
        SELECT v.number, t.counter FROM ticket t JOIN visit v ON v.site = t.site AND v.visit = t.visit
        WHERE t.site = :site AND t.state IN ('called', 'serving') AND v.paused_at IS NOT NULL
        """,
    ),
    Invariant(
        "one_officer_a_counter",
        "a counter has one running duty at most",
        """
        SELECT counter, count(*) AS times FROM duty WHERE site = :site AND state IN ('open', 'on_break')
        GROUP BY counter HAVING count(*) > 1
        """,
    ),
    Invariant(
        "no_ticket_during_break",
        "a counter on break calls and serves nobody",
        """
        SELECT d.counter, t.ticket FROM duty d JOIN ticket t ON t.site = d.site AND t.counter = d.counter
        WHERE d.site = :site AND d.state = 'on_break' AND t.state IN ('called', 'serving')
        """,
    ),
    Invariant(
        "accepted_is_a_case",
        "each line that was accepted since there are cases has one, and nothing else has one",
        """
        SELECT t.ticket, l.service, count(c.case_id) AS cases FROM service_line l
        JOIN ticket t ON t.site = l.site AND t.ticket = l.ticket
        LEFT JOIN service_case c ON c.site = l.site AND c.ticket = l.ticket AND c.service = l.service
         AND c.state <> 'withdrawn'
        WHERE l.site = :site GROUP BY t.ticket, t.state, t.ended_at, t.afterwards, l.service, l.outcome, l.case_id
        HAVING count(c.case_id) <> CASE WHEN t.state = 'finished' AND l.outcome = 'accepted' AND l.case_id IS NULL
          AND (t.afterwards OR t.ended_at >= (SELECT min(f.opened_at) FROM service_case f WHERE f.site = :site))
          THEN 1 ELSE 0 END
        """,
    ),
    Invariant(
        "visit_keeps_its_day",
        "the tickets and lines of a visit belong to its service day",
        """
        SELECT v.number, t.ticket FROM visit v JOIN ticket t ON t.site = v.site AND t.visit = v.visit
        JOIN service_line l ON l.site = t.site AND l.ticket = t.ticket
        WHERE v.site = :site AND (t.service_day <> v.service_day OR l.service_day <> v.service_day)
        """,
    ),
    Invariant(
        "day_end_expected",
        "exactly one day's end is expected",
        """
        SELECT count(*) AS expected FROM due WHERE site = :site AND kind = 'close_day' HAVING count(*) <> 1
        """,
    ),
    Invariant(
        "closed_day_has_no_open_ticket",
        "a day that was closed left no ticket open",
        """
        SELECT t.ticket, t.service_day FROM ticket t
        JOIN journal j ON j.site = t.site AND j.kind = 'day_closed'
         AND j.subject = 'day:' || CAST(t.service_day AS VARCHAR)
        WHERE t.site = :site AND t.state IN ('planned', 'waiting', 'called', 'serving', 'on_hold')
        """,
    ),
)


def violations(connection: Connection, site: str, invariant: Invariant) -> list[dict[str, Any]]:
    """At most SHOWN rows that break the promise."""
    rows = connection.execute(text(invariant.sql), {"site": site}).mappings().fetchmany(SHOWN)
    return [dict(row) for row in rows]
