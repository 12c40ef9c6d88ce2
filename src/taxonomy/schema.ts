import { z } from 'zod';
import { SECTION_ROLES } from '../model/segments.js';
import { SKILL_KINDS } from '../model/taxonomy.js';

/** Longest name of one skill: the longest anyone writes in a posting has 80 letters. */
const NAME_LETTERS = 120;
const SENTENCE_LETTERS = 400;

const Name = z
  .string()
  .min(1, { abort: true })
  .max(NAME_LETTERS, { abort: true })
  .regex(/[\p{L}\p{N}]/u, 'a name without a letter or digit, which no posting can be searched for')
  .refine((name) => name.trim() === name, 'a name with white space at its ends');
const Phrase = z.string().min(1).max(NAME_LETTERS);
const Sentence = z.string().min(1).max(SENTENCE_LETTERS);
const Text = z.string().min(1).max(SENTENCE_LETTERS);
const Id = z
  .string()
  .min(1, { abort: true })
  .max(80, { abort: true })
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id that is not kebab-case (small letters, digits, single hyphens)',
  );
const Kind = z.enum(SKILL_KINDS);

const Ambiguous = z.strictObject({
  name: Name.describe('The name as it is written where it is the skill: its case counts.'),
  needs: z
    .enum(['case', 'neighbour', 'cue'])
    .describe('What proves it: its case, a sure skill in the same list or a cue word, or only a cue word.'),
  before: z
    .array(Phrase)
    .exactOptional()
    .describe('Words or phrases directly before the name that prove it.'),
  after: z.array(Phrase).exactOptional().describe('Words or phrases directly behind the name that prove it.'),
  near: z.array(Phrase).exactOptional().describe('Words anywhere in the sentence that prove it.'),
  never: z.array(Phrase).exactOptional().describe('Phrases that hold the name and refuse it.'),
  is: z.array(Sentence).describe('Sentences where the [name] is the skill.'),
  isNot: z.array(Sentence).describe('Sentences where the [name] is not the skill.'),
});

const optionalFields = {
  aliases: z.array(Name).exactOptional().describe('Other names that are safe in any case and any place.'),
  vendors: z.array(Name).exactOptional().describe('Makers people put before the name.'),
  parents: z.array(Id).exactOptional().describe('Ids of broader skills.'),
  implies: z.array(Id).exactOptional().describe('Ids of skills one cannot have this one without.'),
  released: z.int().min(1940).max(2100).exactOptional().describe('Year of the first public release.'),
  homepage: z.url({ protocol: /^https?$/ }).exactOptional(),
  ids: z
    .strictObject({ esco: Text.exactOptional(), onet: Text.exactOptional(), wikidata: Text.exactOptional() })
    .exactOptional(),
  sources: z.array(Text).exactOptional().describe('Where it can be checked: seed:LINE, a data set, a URL.'),
  ambiguous: z
    .array(Ambiguous)
    .exactOptional()
    .describe('Names that are also something else, with what they need and the proof.'),
};

/** One skill of a category file. */
export const SkillEntrySchema = z.strictObject({
  id: Id.describe('Permanent, kebab-case.'),
  name: Name.describe('As its makers write it.'),
  kind: Kind.exactOptional().describe("Only where it differs from the file's."),
  ...optionalFields,
});

/** `taxonomy/skills/<category>.json`. */
export const CategoryFileSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  category: Id,
  title: Text,
  kind: Kind,
  skills: z.array(SkillEntrySchema),
});

/** A user's file for `--taxonomy`: what to add to, change in and take from the shipped taxonomy. */
export const OverlaySchema = z.strictObject({
  $schema: z.string().exactOptional(),
  $comment: z.string().exactOptional(),
  add: z
    .array(z.strictObject({ id: Id, name: Name, category: Id, kind: Kind, ...optionalFields }))
    .exactOptional()
    .describe('New skills, whole.'),
  replace: z
    .array(
      z.strictObject({
        id: Id,
        name: Name.exactOptional(),
        category: Id.exactOptional(),
        kind: Kind.exactOptional(),
        ...optionalFields,
      }),
    )
    .exactOptional()
    .describe(
      'Fields of known skills: each field given takes the place of the shipped one, the others stay.',
    ),
  forbid: z
    .array(Name)
    .exactOptional()
    .describe('An id or the name of a skill takes the skill out; another name takes only that name out.'),
});

/** `taxonomy/sections.json`. */
export const SectionsSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  $comment: z.string().exactOptional(),
  roles: z.array(
    z.strictObject({
      role: z.enum(SECTION_ROLES),
      headings: z
        .array(Phrase)
        .describe('Whole headings, recognised also inside text that lost its line breaks.'),
      words: z.array(Phrase).describe('A line that looks like a heading gets the role when it contains one.'),
      starts: z.array(Phrase).exactOptional().describe('… or when it begins with one.'),
    }),
  ),
});

const SidedCues = z.strictObject({
  after: z.array(Phrase).describe('Speak of what stands before them.'),
  before: z.array(Phrase).describe('Speak of what follows them.'),
});

/** `taxonomy/cues.json`. */
export const CuesSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  $comment: z.string().exactOptional(),
  preferred: SidedCues,
  required: SidedCues,
  negated: SidedCues,
  neutral: z.array(Phrase),
  stack: z.array(Phrase),
  customers: z.array(Phrase),
  asking: z.array(Phrase),
  doing: z.array(Phrase),
  company: z.array(Phrase),
  benefits: z.array(Phrase),
  legal: z.array(Phrase),
  aboutUs: z.array(Phrase),
  applying: z.array(Phrase),
});

/** `taxonomy/baseline/in-demand.json`: a set without frequencies. */
export const InDemandSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  name: Text,
  source: Text,
  groups: z.array(z.strictObject({ name: Text, skills: z.array(Id).min(1) })).min(1),
});

const Money = z.number().positive();

/** `taxonomy/baseline/salary.json`: pay facts of the seed document. */
export const SalaryFactsSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  source: Text,
  note: Text,
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency that is not three capitals'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country that is not two capitals'),
  year: z.int(),
  period: z.enum(['year', 'month', 'week', 'day', 'hour']),
  facts: z.array(
    z.strictObject({
      line: z.int().positive(),
      kind: z.enum(['base', 'total', 'additional', 'unspecified']),
      min: Money,
      max: Money,
      open: z.boolean().exactOptional(),
      approximate: z.boolean().exactOptional(),
      role: Text.exactOptional(),
      level: Text.exactOptional(),
      place: Text.exactOptional(),
      company: Text.exactOptional(),
      companyType: Text.exactOptional(),
      tier: Text.exactOptional(),
      section: Text,
    }),
  ),
});

/** A user's baseline with shares measured elsewhere. */
export const NumericBaselineSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  name: Text,
  source: Text,
  counts: z.record(Id, z.strictObject({ hits: z.int().nonnegative(), total: z.int().positive() })),
});

export type OverlayFile = z.infer<typeof OverlaySchema>;
