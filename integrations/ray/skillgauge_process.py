"""One long-lived `skillgauge stream` process: lines of JSON in, answers out. Needs nothing but Python."""

from __future__ import annotations

import os
import selectors
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence

PROBE = '{"description":"Python"}'
DIED = (
    '{"id":null,"row":null,"error":{"code":"PROCESS_DIED","message":"The process ended or fell silent on this record, '
    'twice.","fix":"Run it alone through \\"skillgauge stream\\" to see why."}}'
)


class ProcessEnded(Exception):
    """The process ended, or said nothing for too long."""


class Stream:
    """Starts the process when it is first needed, and again when it dies.

    command   how to start Skillgauge, for example ["skillgauge"] or ["node", "/opt/skillgauge/dist/cli/main.js"]
    options   further options of `skillgauge stream`
    patience  seconds without an answer after which the process is taken for dead
    """

    def __init__(self, command: Sequence[str], options: Sequence[str] = (), *, patience: float = 300.0):
        self._argv = [*command, "stream", *options]
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: Iterator[str] = iter(())
        self._stderr = tempfile.TemporaryFile()

    def exchange(self, text: str, answers: int) -> Iterator[str]:
        """Sends whole lines and gives that many answers, each as soon as it comes. Raises ProcessEnded."""
        process = self._running()
        data = text.encode("utf-8", "replace")
        # Writing in a thread of its own: the process stops reading while nobody takes its answers.
        writer = threading.Thread(target=_write, args=(process, data), daemon=True)
        writer.start()
        for _ in range(answers):
            yield next(self._lines)
        writer.join()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            process.stdout.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.stop()
        self._process = self._started()
        return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        """Asks one question of its own first: a command that cannot start is no fault of any record."""
        start = "\n\n" if "--parts" in self._argv else "\n"
        try:
            process = subprocess.Popen(
                self._argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._stderr
            )
        except OSError as cause:
            raise RuntimeError(f"{self._argv[0]!r} cannot be started on this node: {cause}") from cause
        self._lines = _lines_of(process, self._patience)
        _write(process, (PROBE + start).encode())
        try:
            next(self._lines)
        except ProcessEnded as cause:
            process.kill()
            process.wait()
            raise RuntimeError(f"{' '.join(self._argv)!r} does not answer. {self._last_words()}") from cause
        return process

    def _last_words(self) -> str:
        size = self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, size - 2000))
        return self._stderr.read().decode("utf-8", "replace").strip()


def answers_to(stream: Stream, lines: Sequence[str]) -> list[str]:
    """One answer for each line, in order. A line that kills the process twice is answered with PROCESS_DIED."""
    answers: list[str] = []
    last_death = -1
    while len(answers) < len(lines):
        rest = lines[len(answers) :]
        try:
            answers.extend(stream.exchange("".join(f"{line}\n" for line in rest), len(rest)))
        except ProcessEnded:
            stream.stop()
            # Lines are read one by one, so the first without an answer was in work. It gets a second chance: the
            # process may have been killed for reasons of the machine.
            if last_death == len(answers):
                answers.append(DIED)
            else:
                last_death = len(answers)
    return answers


def counts_of(stream: Stream, lines: Sequence[str], *, tries: int = 2) -> list[str]:
    """Counts of the lines as parts for `skillgauge merge`: one part, or several where a line killed the process."""
    try:
        return list(stream.exchange("".join(f"{line}\n" for line in lines) + "\n", 1))
    except ProcessEnded:
        stream.stop()
        if tries > 1:
            return counts_of(stream, lines, tries=tries - 1)
        if len(lines) <= 1:
            # A line that is no object is counted as failed, and so is this one.
            return list(stream.exchange("null\n\n", 1))
        half = len(lines) // 2
        return [*counts_of(stream, lines[:half], tries=1), *counts_of(stream, lines[half:], tries=1)]


def merge(command: Sequence[str], parts: Iterable[str]) -> str:
    """The sum of the parts, by `skillgauge merge`."""
    done = subprocess.run(
        [*command, "merge", "-"], input="\n".join(parts), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip())
    return done.stdout.strip()


def _write(process: subprocess.Popen[bytes], data: bytes) -> None:
    try:
        process.stdin.write(data)
        process.stdin.flush()
    except (OSError, ValueError):
        pass  # The process is gone; the reading side tells.


def _lines_of(process: subprocess.Popen[bytes], patience: float) -> Iterator[str]:
    fd = process.stdout.fileno()
    pending: list[bytes] = []
    with selectors.DefaultSelector() as selector:
        selector.register(fd, selectors.EVENT_READ)
        while True:
            if not selector.select(patience):
                raise ProcessEnded(f"nothing was said for {patience:g} s")
            chunk = os.read(fd, 1 << 16)
            if not chunk:
                raise ProcessEnded("the process ended")
            *ended, rest = chunk.split(b"\n")
            for line in ended:
                pending.append(line)
                yield b"".join(pending).decode("utf-8")
                pending = []
            pending.append(rest)
