/** Known edits that leave an ad the same ad, as boards, agencies and other offices make them. */
export type Edit = (text: string, seed: number) => string;

const CITIES = ['Lisbon', 'Austin', 'Pune', 'Toronto', 'Berlin', 'Remote - EMEA'];
const AGENCIES = ['Harbor Talent', 'BrightPath Recruiting', 'Novum People'];

export const EDITS: Readonly<Record<string, Edit>> = {
  'another city': (text, seed) =>
    `${text.replace(/\b(?:London|New York|San Francisco|Singapore|Bangalore|Paris|Dublin|Seattle)\b/g, pick(CITIES, seed))}\n\nLocation: ${pick(CITIES, seed)}`,
  'an agency around it': (text, seed) =>
    `Our client, a leader in its field, is hiring through ${pick(AGENCIES, seed)}.\n\n${text}\n\nHow to apply\nSend your CV to ${pick(AGENCIES, seed)}, reference ${seed}. We answer within five working days and handle your data as our privacy notice says.`,
  'no benefits': (text) => dropped(text, /benefit|perks|what we offer|we offer|compensation/i),
  'lines in another order': (text, seed) => shuffledRuns(text, seed),
  'flattened lines': (text) => text.replace(/\n[\n ]*/g, '\n').replace(/^[•*\-–] ?/gm, ''),
  'a word in twenty changed': (text, seed) =>
    words(text, (word, i) => ((i * 7 + seed) % 20 === 0 ? `${word}s` : word)),
  'the last eighth cut': (text) => text.slice(0, Math.floor((text.length * 7) / 8)),
  'another company name': (text, seed) =>
    text.replace(/\b[A-Z][a-z]+(?= (?:is|are) (?:a|an|the|looking|hiring)\b)/g, `Acme${seed % 9}`),
  'agency, city and some words': (text, seed) =>
    edit(
      'an agency around it',
      edit(
        'another city',
        words(text, (w, i) => ((i + seed) % 40 === 0 ? `${w}ly` : w)),
        seed,
      ),
      seed,
    ),
};

function edit(name: string, text: string, seed: number): string {
  return (EDITS[name] as Edit)(text, seed);
}

function pick(list: readonly string[], seed: number): string {
  return list[seed % list.length] as string;
}

function words(text: string, change: (word: string, index: number) => string): string {
  let index = 0;
  return text.replace(/\p{L}{4,}/gu, (word) => change(word, index++));
}

/** Without the paragraphs that speak of it. */
function dropped(text: string, about: RegExp): string {
  return text
    .split(/\n\n+/)
    .filter((paragraph) => !about.test(paragraph.slice(0, 200)))
    .join('\n\n');
}

/** Runs of list items turned round, headings left where they are. */
function shuffledRuns(text: string, seed: number): string {
  return text
    .split(/\n\n+/)
    .map((paragraph) => {
      const [head = '', ...items] = paragraph.split('\n');
      return items.length < 2
        ? paragraph
        : [head, ...(seed % 2 ? items.reverse() : [...items.slice(1), items[0]])].join('\n');
    })
    .join('\n\n');
}
