"""Usage: spacy_pipeline.py NAMES TEXTS OUT. Texts are separated by NUL; child.ts says what is answered."""

import sys
import time

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

names = open(sys.argv[1]).read().split("\n")
texts = open(sys.argv[2]).read().split("\0")
nlp = spacy.blank("en")
# Its own tokenizer with the shared rule in place of spaCy's: whatever is no letter and no digit parts words.
gap = [r"[^A-Za-z0-9\s]"]
nlp.tokenizer = Tokenizer(
    nlp.vocab,
    prefix_search=compile_prefix_regex(gap).search,
    suffix_search=compile_suffix_regex(gap).search,
    infix_finditer=compile_infix_regex(gap).finditer,
)
matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
for at, name in enumerate(names):
    matcher.add(str(at), [nlp.make_doc(name)])


def ruled(text):
    doc = nlp(text)
    hits = sorted((start, -end, name) for name, start, end in matcher(doc))
    kept, free = [], 0
    for start, end, name in hits:
        if start >= free:
            free = -end
            kept.append((doc[start].idx, doc[-end - 1].idx + len(doc[-end - 1]), name))
    return kept


with open(sys.argv[3], "w") as out:
    for at, text in enumerate(texts):
        for start, end, name in ruled(text):
            out.write(f"{at} {start} {end} {nlp.vocab.strings[name]}\n")
own = spacy.blank("en")
own_matcher = PhraseMatcher(own.vocab, attr="LOWER")
for at, name in enumerate(names):
    own_matcher.add(str(at), [own.make_doc(name)])
print("ready", flush=True)
for line in sys.stdin:
    start = time.process_time()
    if line == "raw\n":
        count = sum(len(own_matcher(own(text))) for text in texts)
    else:
        count = sum(len(ruled(text)) for text in texts)
    print((time.process_time() - start) * 1000, count, flush=True)
