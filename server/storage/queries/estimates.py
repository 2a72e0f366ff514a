"""Waits as the API tells them: counted on by the hours of service."""

from __future__ import annotations

from datetime import datetime
from math import ceil, floor
from typing import TypedDict

from sqlalchemy import Connection

from server.domain.catalogue import Catalogue, Queue
from server.domain.waiting_time import served_after
from server.storage.queries.queues import pace


class EstimateView(TypedDict):
    minutes: int
    low: int
    high: int


def estimate_of(
    connection: Connection, mall: Catalogue, now: datetime, queue: Queue, ahead: int
) -> EstimateView | None:
    """The wait of somebody with `ahead` people ahead; None where no counter serves the queue just now.

    Who comes before service opens waits until then at least, and nobody is called over a break.
    """
    measured = pace(connection, mall, queue.code)
    if measured is None:
        return None
    wait = measured.wait(ahead)
    return EstimateView(
        minutes=ceil(served_after(mall, queue, now, wait.minutes)),
        low=floor(served_after(mall, queue, now, wait.low)),
        high=ceil(served_after(mall, queue, now, wait.high)),
    )
