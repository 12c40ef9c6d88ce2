import type { HeldRequirement } from '../../against/hold-against.js';
import { counted } from '../words.js';
import type { AgainstView } from './view.js';

type Part = AgainstView['parts'][number];

/** What was held against a person, in words: must-haves first, met before missing; soft skills apart, since few files name them. */
export function againstViewOf(name: string, held: readonly HeldRequirement[]): AgainstView {
  const soft = held.filter(isSoft);
  const of = (demand: HeldRequirement['demand']) => held.filter((r) => r.demand === demand && !isSoft(r));
  const [must, nice, duty] = [of('required'), of('preferred'), of('duty')];
  const parts = [
    part('Must-haves met', must.filter(isNamed), true),
    part('Must-haves met through an alternative', must.filter(isOtherwise), true),
    part('Must-haves missing', must.filter(isMissing), false),
    part('Nice-to-haves met', nice.filter(isMet), true),
    part('Nice-to-haves missing', nice.filter(isMissing), false),
    part('Will use, and you have', duty.filter(isMet), true),
    part('Will use, and you do not name', duty.filter(isMissing), false),
    part('As a person, named in both', soft.filter(isMet), true),
    part('As a person, asked and not in your words', soft.filter(isMissing), false),
  ];
  const met = (list: readonly HeldRequirement[], what: string) =>
    `${list.filter(isMet).length} of ${counted(list.length, what)}`;
  const summary = [
    must.length > 0 ? met(must, 'must-have') : '',
    nice.length > 0 ? met(nice, 'nice-to-have') : '',
    duty.length > 0 ? `${duty.filter(isMet).length} of ${duty.length} it will use` : '',
  ].filter(Boolean);
  return {
    name,
    summary: summary.length > 0 ? summary.join(', ') : 'the posting asks for no skill of the taxonomy',
    parts: parts.filter((p) => p.rows.length > 0),
  };
}

function part(heading: string, held: readonly HeldRequirement[], isMet: boolean): Part {
  return { heading: `${heading} (${held.length})`, isMet, rows: joined(held.map(rowOf)) };
}

type ViewRow = Part['rows'][number];

/** Requirements of one line that are met by one line stand together, so that no words are shown twice. */
function joined(rows: readonly ViewRow[]): ViewRow[] {
  const found: ViewRow[] = [];
  for (const row of rows) {
    const at = found.findIndex(
      (r) => isPlain(r) && isPlain(row) && r.asked === row.asked && r.held === row.held,
    );
    const known = found[at];
    if (known) found[at] = { ...known, skill: `${known.skill}, ${row.skill}` };
    else found.push(row);
  }
  return found;
}

function isPlain({ skill, note }: ViewRow): boolean {
  return note === null && !skill.startsWith('any of ');
}

function rowOf({ anyOf, meeting, through, orExperience, asked }: HeldRequirement): ViewRow {
  const names = anyOf.map(({ tag }) => tag.name);
  const years = Math.max(0, ...anyOf.map(({ years }) => years ?? 0));
  const notes = [
    meeting === 'alternative' || meeting === 'implied' ? `through ${through?.skill.name}` : '',
    meeting === 'missing' && orExperience ? 'equivalent experience is enough' : '',
    years > 0 ? `asks ${counted(years, 'year')}; compare with yours` : '',
  ].filter(Boolean);
  return {
    skill: names.length > 1 ? `any of ${names.join(' / ')}` : (names[0] ?? ''),
    note: notes.length > 0 ? notes.join('; ') : null,
    asked,
    held: through?.words ?? null,
  };
}

const isMissing = (r: HeldRequirement) => r.meeting === 'missing';
const isMet = (r: HeldRequirement) => r.meeting !== 'missing';
const isNamed = (r: HeldRequirement) => r.meeting === 'named';
const isOtherwise = (r: HeldRequirement) => r.meeting === 'alternative' || r.meeting === 'implied';
const isSoft = (r: HeldRequirement) => r.anyOf.every(({ tag }) => tag.kind === 'soft');
