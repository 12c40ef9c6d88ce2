"""Stands between a test and Skillgauge: notes on which node each line was worked on, works at a set pace, and dies of
any line that holds the word POISON.

    python faulty_skillgauge.py FOLDER SECONDS_PER_LINE <what starts Skillgauge> -- <its arguments>
"""

import os
import signal
import subprocess
import sys
import time

folder, pace, *rest = sys.argv[1:]
cut = rest.index("--")
argv = rest[:cut] + rest[cut + 1 :]
if argv[len(rest[:cut])] != "stream":
    sys.exit(subprocess.run(argv, check=False).returncode)

counts = "--partial" in argv
child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
node = os.environ.get("RAY_RAYLET_PID", "none")
with open(os.path.join(folder, node), "ab", buffering=0) as marks:
    for line in sys.stdin.buffer:
        if b"POISON" in line:
            os.kill(os.getpid(), signal.SIGKILL)
        child.stdin.write(line)
        child.stdin.flush()
        if not counts or line == b"\n":
            sys.stdout.buffer.write(child.stdout.readline())
            sys.stdout.buffer.flush()
        marks.write(b".")
        time.sleep(float(pace))
