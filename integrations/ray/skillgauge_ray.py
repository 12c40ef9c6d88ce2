"""Skillgauge on Ray Data: job postings in, their skills or the counts of them out. See README.md beside this file."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import ray.data
from skillgauge_process import Stream, answers_to, counts_of, merge

__all__ = ["count", "tag"]

#: Postings a process is given at a time. What is lost with a node, and done again elsewhere, is at most a batch or two.
TAG_BATCH = 128
COUNT_BATCH = 1024
#: Parts added up at a time, so that the driver sees one part where there were this many.
MERGE_BATCH = 64


def tag(
    dataset: ray.data.Dataset,
    *,
    id: str = "id",
    keep: Sequence[str] = (),
    command: Sequence[str] = ("skillgauge",),
    options: Sequence[str] = (),
    concurrency: int | tuple[int, int] = 1,
    batch_size: int = TAG_BATCH,
    patience: float = 300.0,
    **actor: Any,
) -> ray.data.Dataset:
    """Tags each row of a dataset; gives one row for each, in no certain order.

    The rows given have the columns `id` (as it was), those of `keep`, `posting` (JSON of what the posting asks for, or
    null) and `error` (JSON of {code, message, fix}, or null). Rows that cannot be read have an error; the job goes on.

    id           the column that names a row; it is handed through and never looked at
    keep         further columns to hand through
    command      how Skillgauge is started on each node
    options      options of `skillgauge stream`, for example ["--map", "description=job_desc"]
    concurrency  processes, or (least, most) for a pool that grows and shrinks with the cluster
    actor        options of the actors, for example num_cpus=1
    """
    return dataset.map_batches(
        Tagger,
        fn_constructor_kwargs={
            "id": id,
            "keep": tuple(keep),
            "command": tuple(command),
            "options": tuple(options),
            "patience": patience,
        },
        batch_format="pyarrow",
        batch_size=batch_size,
        concurrency=concurrency,
        **{"num_cpus": 1, **actor},
    )


def count(
    dataset: ray.data.Dataset,
    *,
    command: Sequence[str] = ("skillgauge",),
    options: Sequence[str] = (),
    concurrency: int | tuple[int, int] = 1,
    batch_size: int = COUNT_BATCH,
    patience: float = 300.0,
    **actor: Any,
) -> dict[str, Any]:
    """Counts the skills of a dataset: the same object as `skillgauge stream --partial` prints for all of it at once.

    Each row counts once, also where a node was lost and its rows were counted again elsewhere: a part belongs to a
    batch, and Ray hands on one result for each batch. Options as in `tag`.
    """
    parts = dataset.map_batches(
        Counter,
        fn_constructor_kwargs={"command": tuple(command), "options": tuple(options), "patience": patience},
        batch_format="pyarrow",
        batch_size=batch_size,
        concurrency=concurrency,
        **{"num_cpus": 1, **actor},
    )
    merged = parts.map_batches(
        _merged, fn_kwargs={"command": tuple(command)}, batch_format="pyarrow", batch_size=MERGE_BATCH
    )
    total = _count_of_nothing(command, options)
    for batch in merged.iter_batches(batch_format="pyarrow", batch_size=MERGE_BATCH):
        total = merge(command, [total, *_strings(batch, "part")])
    return json.loads(total)


class Tagger:
    """Holds one process for the life of an actor."""

    def __init__(
        self, *, id: str, keep: Sequence[str], command: Sequence[str], options: Sequence[str], patience: float
    ):
        self._columns = list(dict.fromkeys([id, *keep]))
        self._stream = Stream(command, options, patience=patience)

    def __call__(self, batch: pa.Table) -> pa.Table:
        answers = answers_to(self._stream, lines_of(batch))
        parsed = [json.loads(answer) for answer in answers]
        kept = {name: batch[name] for name in self._columns}
        return pa.table(
            {
                **kept,
                "posting": pa.array([_text(answer.get("posting")) for answer in parsed], pa.string()),
                "error": pa.array([_text(answer.get("error")) for answer in parsed], pa.string()),
            }
        )


class Counter:
    """Holds one counting process for the life of an actor; each batch is a part of its own."""

    def __init__(self, *, command: Sequence[str], options: Sequence[str], patience: float):
        self._stream = Stream(command, ["--partial", "--parts", *options], patience=patience)

    def __call__(self, batch: pa.Table) -> pa.Table:
        lines = lines_of(batch)
        return _parts(counts_of(self._stream, lines) if lines else [])


def _count_of_nothing(command: Sequence[str], options: Sequence[str]) -> str:
    """What an empty dataset, which has no part, is counted as."""
    stream = Stream(command, ["--partial", "--parts", *options])
    try:
        return counts_of(stream, [])[0]
    finally:
        stream.stop()


def lines_of(batch: pa.Table) -> list[str]:
    """The rows of a table as lines of JSON; what JSON has no form for is written as text."""
    return [json.dumps(_plain(row), ensure_ascii=False, allow_nan=False) for row in batch.to_pylist()]


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int | bool):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return str(value)


def _merged(batch: pa.Table, *, command: Sequence[str]) -> pa.Table:
    parts = _strings(batch, "part")
    return _parts([merge(command, parts)] if parts else [])


def _parts(parts: Sequence[str]) -> pa.Table:
    return pa.table({"part": pa.array(parts, pa.string())})


def _strings(batch: pa.Table, column: str) -> list[str]:
    return batch[column].to_pylist() if column in batch.column_names else []


def _text(value: Any) -> str | None:
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character pair, which a column of text cannot hold
        return json.dumps(value, separators=(",", ":"))
    return text
