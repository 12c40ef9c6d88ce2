import { load } from 'cheerio';
import { isAppError } from '../../src/errors.js';
import { LIMITS } from '../../src/model/limits.js';
import { readPage } from '../../src/parse/page/read-page.js';

/** Text of a page's posting; an empty text where the extractor says there is none. */
export interface Extractor {
  readonly name: string;
  text(html: string): Promise<string>;
}

/** All extractors that are installed; Readability and Defuddle are development packages and may be missing. */
export async function extractors(): Promise<{ found: Extractor[]; absent: string[] }> {
  const found: Extractor[] = [body];
  const absent: string[] = [];
  for (const [name, make] of [
    ['Readability', readability],
    ['Defuddle', defuddle],
  ] as const) {
    const made = await make().catch(() => null);
    if (made) found.push(made);
    else absent.push(name);
  }
  return { found: [...found, ours], absent };
}

const body: Extractor = {
  name: 'cheerio body text',
  text: async (html) => {
    const $ = load(html);
    $('script, style, noscript, template').remove();
    $('body *').append(' ');
    return $('body').text();
  },
};

const ours: Extractor = {
  name: 'Skillgauge',
  text: async (html) => {
    try {
      const postings = await readPage(html, { file: null, url: null, row: null }, LIMITS);
      return postings.map((posting) => posting.text).join('\n');
    } catch (error) {
      if (isAppError(error)) return '';
      throw error;
    }
  },
};

async function readability(): Promise<Extractor> {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  return {
    name: 'Readability',
    text: async (html) => {
      const { document } = parseHTML(html);
      const article = new Readability(document as never).parse();
      return article ? `${article.title ?? ''}\n${spaced(article.content ?? '')}` : '';
    },
  };
}

async function defuddle(): Promise<Extractor> {
  const { Defuddle } = await import('defuddle/node');
  const { parseHTML } = await import('linkedom');
  return {
    name: 'Defuddle',
    text: async (html) => {
      const { document } = parseHTML(html);
      const result = await Defuddle(document as never, 'https://example.org/');
      return `${result.title ?? ''}\n${spaced(result.content ?? '')}`;
    },
  };
}

/** Their HTML as text, with a space between elements. */
function spaced(html: string): string {
  return load(html.replace(/</g, ' <')).text();
}
