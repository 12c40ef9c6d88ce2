import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Posting } from '../../src/model/posting.js';
import { readBody } from '../../src/parse/body.js';
import { postingOf } from '../../src/parse/posting-of.js';

/** The real postings of `../shared/data/postings`, read as the program reads a description. */
export function* sharedPostings(dir: string): Generator<Posting> {
  const files = [
    readFileSync(join(dir, 'postings_dev.jsonl'), 'utf8'),
    gunzipSync(readFileSync(join(dir, 'postings_large.jsonl.gz'))).toString('utf8'),
  ];
  for (const file of files) {
    for (const line of file.split('\n')) {
      if (line === '') continue;
      const { title, company, description } = JSON.parse(line) as {
        title: string;
        company: string;
        description: string;
      };
      yield postingOf(readBody(description), { title, company });
    }
  }
}
