import { discover } from '../../discover/discover.js';
import { readBody } from '../../parse/body.js';
import { postingOf } from '../../parse/posting-of.js';
import type { Engine } from '../../pipeline.js';
import { candidateTable } from '../../report/candidate-table.js';
import { counted } from '../../report/words.js';
import { openStore } from '../../store/store.js';
import { shippedContext } from '../../taxonomy/lint/shipped.js';
import { loadPlaces } from '../../taxonomy/load.js';
import { candidateOverlay } from '../candidate-overlay.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { tell, writeTo } from '../output.js';
import { postingsToSearch } from '../postings-to-search.js';
import { type TableFormat, type TableOptions, writeTable } from '../render-table.js';
import { lastRunOf } from '../report-source.js';
import { engineOf } from './skills-engine.js';

export interface DiscoverOptions extends Omit<TableOptions, 'format'> {
  readonly db: string;
  readonly format: TableFormat | 'overlay';
  readonly top: number;
  readonly fewest: number;
}

/** Terms told on stderr that an overlay leaves out. */
const LEFT_OUT_TOLD = 20;

/** Lists terms that the postings of a database ask for beside skills and that the taxonomy does not hold. */
export async function discoverTerms(options: DiscoverOptions): Promise<number> {
  checkNoInputReplaced([options.db, options.taxonomy], options.output);
  const engine = await engineOf(options);
  const store = openStore(options.db, 'read');
  try {
    const run = lastRunOf(store);
    const places = loadPlaces();
    const candidates = discover(() => postingsToSearch(store, run.id, engine), {
      fewest: options.fewest,
      isKnown: (term) => places.has(term.toLowerCase()) || isKnownTo(engine, term),
      ...shippedContext(),
    }).slice(0, options.top);
    const { format } = options;
    if (format !== 'overlay') {
      await writeTable(candidateTable(candidates), { ...options, format });
      return EXIT.ok;
    }
    const { text, added, leftOut } = candidateOverlay(candidates, engine.taxonomy);
    await writeTo(options.output, [text]);
    tell(
      options,
      `${counted(added, 'term')} to add, ${leftOut.length} left out. Look at each before you count with it.`,
    );
    for (const { term, why } of leftOut.slice(0, LEFT_OUT_TOLD)) tell(options, `left out "${term}": ${why}`);
    return EXIT.ok;
  } finally {
    store.close();
  }
}

/** Whether the engine sees a skill in a term, counted or refused: it knows more spellings than are written down. */
function isKnownTo(engine: Engine, term: string): boolean {
  const before = 'Requirements: Python, ';
  const { tags, refusals, posting } = engine.tag(
    postingOf(readBody(`${before}${term}, SQL`), { title: 'Engineer', company: null }),
  );
  const start = posting.text.indexOf(before) + before.length;
  return [...tags.flatMap((tag) => tag.mentions), ...refusals].some(
    (mention) => mention.start <= start && mention.end >= start + term.length,
  );
}
