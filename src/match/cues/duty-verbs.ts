const VERBS =
  'achieve act adapt address administer advance advise advocate aid align allocate analyze analyse answer apply architect arrange assemble assess assist assure attend audit author automate balance build calculate calibrate capture carry champion coach code collaborate collect communicate compile complete compose conceive conduct configure confirm consolidate construct consult contribute control convert coordinate craft create cultivate customize debug define deliver demonstrate deploy design detect determine develop devise diagnose direct discover document draft drive educate elicit enable engage engineer enhance ensure establish estimate evaluate examine execute expand explore facilitate file follow forecast formulate foster gather generate guide handle help identify implement improve influence inform initiate innovate inspect install instruct integrate interact interface interpret interview investigate keep lead leverage liaise maintain manage map mentor migrate mine model modernize modify monitor negotiate obtain operate optimize orchestrate organize oversee own participate partner perform pilot plan prepare present prioritize process produce program promote propose prototype provide publish recommend reconcile record recruit refactor refine research resolve respond review revise run scale schedule secure select sell serve set solve source spearhead specify staff standardize strengthen suggest supervise support synthesize tackle test track train transform translate troubleshoot tune understand undertake update upgrade use utilize validate verify visualize work write'.split(
    ' ',
  );

/**
 * Words that open a line about what is to be done: "develop", "develops", "developing". Not "reporting": most lines that
 * open with it say whom one reports to.
 */
export const DUTY_VERBS: string = [
  'report',
  'reports',
  ...VERBS.flatMap((verb) => [verb, thirdPerson(verb), participle(verb)]),
].join(' ');

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function participle(verb: string): string {
  const doubled = /^(?:run|set|plan|map|control|program)$/.test(verb) ? verb + verb.at(-1) : verb;
  return `${doubled.replace(/([^e])e$/, '$1')}ing`;
}
