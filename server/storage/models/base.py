"""What all models share: one naming convention and the types of common columns."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Date, MetaData, String, Uuid
from sqlalchemy.orm import DeclarativeBase, mapped_column

from server.storage.types import UtcDateTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

SiteKey = Annotated[str, mapped_column(String(32), primary_key=True, comment="code of the mall; first in every key")]
Code = Annotated[str, mapped_column(String(16))]
CodeKey = Annotated[str, mapped_column(String(16), primary_key=True)]
IdKey = Annotated[UUID, mapped_column(primary_key=True, comment="UUIDv7")]
Seq = Annotated[int, mapped_column(BigInteger)]
Json = Annotated[Any, mapped_column(JSON)]
OptionalJson = Annotated[Any, mapped_column(JSON(none_as_null=True), nullable=True)]


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        date: Date(),
        UUID: Uuid(),
    }
