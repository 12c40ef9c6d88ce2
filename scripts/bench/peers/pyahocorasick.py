"""Usage: pyahocorasick.py NAMES TEXTS OUT. Texts are separated by NUL; child.ts says what is answered."""

import sys
import time
from collections import deque

import ahocorasick

names = open(sys.argv[1]).read().split("\n")
texts = open(sys.argv[2]).read().split("\0")
search = ahocorasick.Automaton()
for index, name in enumerate(names):
    search.add_word(name, (index, len(name)))
search.make_automaton()


def raw(text):
    deque(search.iter(text.lower()), maxlen=0)


def ruled(text):
    hits = []
    for last, (name, length) in search.iter(text.lower()):
        start, end = last + 1 - length, last + 1
        if (start == 0 or not text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            hits.append((start, -end, name))
    hits.sort()
    kept, free = [], 0
    for start, end, name in hits:
        if start >= free:
            free = -end
            kept.append((start, -end, name))
    return kept


with open(sys.argv[3], "w") as out:
    for at, text in enumerate(texts):
        for start, end, name in ruled(text):
            out.write(f"{at} {start} {end} {name}\n")
raw_count = sum(1 for text in texts for _ in search.iter(text.lower()))
print("ready", flush=True)
for line in sys.stdin:
    start = time.process_time()
    if line == "raw\n":
        deque(map(raw, texts), maxlen=0)
        count = raw_count
    else:
        count = sum(len(ruled(text)) for text in texts)
    print((time.process_time() - start) * 1000, count, flush=True)
