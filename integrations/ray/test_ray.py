"""Runs the helper on a cluster of three nodes on one machine: each node is processes of its own, as on three machines.

    SKILLGAUGE='["node", "dist/cli/main.js"]' python integrations/ray/test_ray.py
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
os.environ.update(
    RAY_USAGE_STATS_ENABLED="0",
    RAY_DATA_DISABLE_PROGRESS_BARS="1",
    PYTHONPATH=os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")]),
)

import pyarrow as pa
import pyarrow.parquet
import ray
import ray.data
from ray.cluster_utils import Cluster
from skillgauge_process import DIED, Stream, answers_to, counts_of
from skillgauge_ray import count, lines_of, tag

COMMAND: list[str] = json.loads(os.environ["SKILLGAUGE"])
TEXTS = sorted((HERE.parents[1] / "samples" / "gold" / "text").glob("*.txt"))
SMALL = {"object_store_memory": 150_000_000}


def postings(count: int) -> pa.Table:
    """Sample postings over and over, each time a little different."""
    texts = [path.read_text() for path in TEXTS]
    return pa.table(
        {
            # Beyond what a double can hold: an id must come back as it was.
            "id": [2**60 + i for i in range(count)],
            "company": [f"Company {i % 7}" for i in range(count)],
            "description": [f"{texts[i % len(texts)]}\nTeam number {i}." for i in range(count)],
        }
    )


def single_run(table: pa.Table, *options: str) -> str:
    lines = "".join(f"{line}\n" for line in lines_of(table))
    argv = [*COMMAND, "stream", *options]
    return subprocess.run(argv, input=lines, capture_output=True, encoding="utf-8", check=True).stdout


def expected_answers(table: pa.Table) -> list[tuple[int, Any, Any]]:
    answers = [json.loads(line) for line in single_run(table).splitlines()]
    return [(a["id"], a.get("posting"), a.get("error")) for a in answers]


def answers_of(dataset: ray.data.Dataset) -> list[tuple[int, Any, Any]]:
    parse = lambda text: None if text is None else json.loads(text)
    rows = [(row["id"], parse(row["posting"]), parse(row["error"])) for row in dataset.take_all()]
    return sorted(rows, key=lambda row: row[0])


class Marks:
    """How many lines were worked on, by node."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()

    def command(self, pace: float = 0) -> list[str]:
        faulty = str(HERE / "faulty_skillgauge.py")
        return [sys.executable, faulty, self._folder.name, str(pace), *COMMAND, "--"]

    def by_node(self) -> dict[str, int]:
        return {path.name: path.stat().st_size for path in Path(self._folder.name).iterdir()}


class OnACluster(unittest.TestCase):
    cluster: Cluster

    @classmethod
    def setUpClass(cls) -> None:
        cls.cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, **SMALL})
        cls.workers = [cls.cluster.add_node(num_cpus=2, **SMALL) for _ in range(2)]
        ray.init(address=cls.cluster.address, log_to_driver=False, logging_level=logging.ERROR)
        logging.getLogger("ray.data").setLevel(logging.ERROR)

    @classmethod
    def tearDownClass(cls) -> None:
        ray.shutdown()
        cls.cluster.shutdown()

    def kill_a_node_in_the_middle(self, marks: Marks, lines: int, work: threading.Thread) -> None:
        """Ends a node without warning as soon as it has done a good part of its share, and starts another."""
        nodes = {str(_raylet(node).pid): node for node in self.workers}
        work.start()
        while True:
            done = {pid: n for pid, n in marks.by_node().items() if pid in nodes}
            if len(done) == 2 and min(done.values()) >= lines // 8:
                break
            self.assertTrue(work.is_alive(), f"the work was over before a node could be killed: {marks.by_node()}")
            time.sleep(0.05)
        self.assertLess(sum(marks.by_node().values()), lines, "too late for the middle")
        victim = nodes[min(done, key=lambda pid: done[pid])]
        self.cluster.remove_node(victim, allow_graceful=False)
        self.workers.remove(victim)
        work.join(300)
        self.assertFalse(work.is_alive(), "the work did not end after a node was killed")
        self.workers.append(self.cluster.add_node(num_cpus=2, **SMALL))
        self.assertGreater(sum(marks.by_node().values()), lines, "nothing was done again: the kill had no effect")

    def test_tags_equal_those_of_a_single_process(self) -> None:
        table = postings(330)
        with tempfile.TemporaryDirectory() as folder:
            for i in range(6):
                pa.parquet.write_table(table.slice(i * 55, 55), f"{folder}/part-{i}.parquet")
            dataset = ray.data.read_parquet(folder)
            tagged = tag(dataset, command=COMMAND, concurrency=2, batch_size=32, keep=["company"])
            self.assertEqual(set(tagged.columns()), {"id", "company", "posting", "error"})
            self.assertEqual(answers_of(tagged), expected_answers(table))

    def test_jsonl_works_too_and_counts_equal_those_of_a_single_process(self) -> None:
        table = postings(330)
        with tempfile.TemporaryDirectory() as folder:
            for i in range(6):
                lines = lines_of(table.slice(i * 55, 55))
                Path(f"{folder}/part-{i}.jsonl").write_text("".join(f"{line}\n" for line in lines))
            counted = count(ray.data.read_json(folder), command=COMMAND, concurrency=(1, 2), batch_size=50)
        self.assertEqual(counted, json.loads(single_run(table, "--partial")))

    def test_tags_are_the_same_when_a_node_is_killed_in_the_middle(self) -> None:
        table, marks, found = postings(480), Marks(), []
        dataset = ray.data.from_arrow(table).repartition(24)
        tagged = tag(dataset, command=marks.command(0.04), concurrency=4, batch_size=20)
        work = threading.Thread(target=lambda: found.extend(answers_of(tagged)))
        self.kill_a_node_in_the_middle(marks, len(table), work)
        self.assertEqual(found, expected_answers(table))

    def test_counts_are_the_same_when_a_node_is_killed_in_the_middle(self) -> None:
        table, marks, found = postings(480), Marks(), []
        dataset = ray.data.from_arrow(table).repartition(24)
        command = marks.command(0.04)
        counted = lambda: count(dataset, command=command, concurrency=4, batch_size=20)
        work = threading.Thread(target=lambda: found.append(counted()))
        self.kill_a_node_in_the_middle(marks, len(table), work)
        self.assertEqual(found, [json.loads(single_run(table, "--partial"))])

    def test_a_record_without_text_and_one_that_kills_the_process_cost_one_error_each(self) -> None:
        table, marks = postings(120), Marks()
        descriptions = table["description"].to_pylist()
        descriptions[17], descriptions[63] = None, "POISON"
        poisoned = table.set_column(2, "description", pa.array(descriptions, pa.string()))
        expected = expected_answers(poisoned)
        expected[63] = (expected[63][0], None, json.loads(DIED)["error"])
        dataset = ray.data.from_arrow(poisoned).repartition(4)
        tagged = tag(dataset, command=marks.command(), concurrency=2, batch_size=16)
        found = answers_of(tagged)
        self.assertEqual([row[2] and row[2]["code"] for row in (found[17], found[63])], ["NO_TEXT", "PROCESS_DIED"])
        self.assertEqual(found, expected)

        counted = count(dataset, command=marks.command(), concurrency=2, batch_size=60)
        descriptions[63] = None
        without = poisoned.set_column(2, "description", pa.array(descriptions, pa.string()))
        self.assertEqual(counted, json.loads(single_run(without, "--partial")))
        self.assertEqual((counted["postings"], counted["failed"]), (118, 2))

    def test_one_large_partition_among_small_and_empty_ones(self) -> None:
        table = postings(300)
        blocks = [table.slice(0, 270), table.slice(270, 0), *(table.slice(270 + i, 1) for i in range(30))]
        dataset = ray.data.from_arrow(blocks)
        tagged = tag(dataset, command=COMMAND, concurrency=2, batch_size=32)
        self.assertEqual(answers_of(tagged), expected_answers(table))
        counted = count(dataset, command=COMMAND, concurrency=2, batch_size=100)
        self.assertEqual(counted, json.loads(single_run(table, "--partial")))

    def test_a_command_that_cannot_start_fails_the_job_and_says_why(self) -> None:
        tagged = tag(ray.data.from_arrow(postings(4)), command=["no-such-skillgauge"])
        with self.assertRaisesRegex(Exception, "no-such-skillgauge"):
            tagged.take_all()


class OneProcess(unittest.TestCase):
    def test_a_process_that_falls_silent_is_replaced(self) -> None:
        stream = Stream(COMMAND, patience=10)
        self.assertIn('"id":1', answers_to(stream, ['{"id":1,"description":"Python"}'])[0])
        stream._process.send_signal(signal.SIGSTOP)
        self.assertIn('"id":2', answers_to(stream, ['{"id":2,"description":"Python"}'])[0])
        stream.stop()

    def test_counting_nothing_gives_the_counts_of_nothing(self) -> None:
        stream = Stream(COMMAND, ["--partial", "--parts"])
        self.assertEqual([json.loads(part)["postings"] for part in counts_of(stream, [])], [0])
        stream.stop()


def _raylet(node: Any) -> subprocess.Popen:
    return node.all_processes["raylet"][0].process


if __name__ == "__main__":
    unittest.main(verbosity=2)
