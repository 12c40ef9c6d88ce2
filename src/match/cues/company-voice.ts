import type { SentenceView, TextView } from '../context.js';

/**
 * Whether the company speaks of itself here, whatever the heading above says: the closing lines of a posting often
 * stand under its last list of requirements ("At Acme, we believe in you", "Join our team", "Acme is a leader in").
 */
export function isCompanyVoice(sentence: SentenceView, view: TextView): boolean {
  const { says } = sentence;
  if (says(WISHES)) return false;
  return says(WE_AND_OURS) || says(INVITES) || (says(TELLS) && opensWithEmployer(sentence, view));
}

const WE_AND_OURS =
  /^ (?:(?:here )?at (?:[^ ]+ ){1,4}we |we (?:believe|offer|invest|celebrate|strive|welcome|protect|accelerate|embrace|foster|recognize|pride|aspire|care|know|understand the|are (?:a|an|the|one|proud|committed|passionate|building|on a|growing|backed|dedicated|united)|re (?:a|an|the|one|proud|committed|building|on a|growing|backed)|have (?:a|an|offices|been|grown|raised|growing)|ve (?:been|grown|raised|built))|our (?:mission|vision|values|culture|company|history|story|products|customers|clients|people|employees|offices|headquarters|purpose|consumer|commitment|benefits|investors|founders|platform|technology|solutions|services|developer|unique|forward|diverse|diversity|success) )/;
const INVITES =
  /^ (?:come )?(?:join (?:us|our|the [^ ]+ team)|add your talent|come join|be part of our|if this sounds like|ready to (?:join|move|make))/;
/** The company is told about: its name opens the sentence and one of these words follows. */
const TELLS =
  /^ (?:[^ ]+ ){1,6}(?:is|are|was|has|have|offers|provides|serves|believes|helps|delivers|supports|operates|invests|employs|values|strives|specializes|harnesses) /;
/** "We are looking for somebody who knows Python" asks. */
const WISHES =
  / (?:looking for|seeking|you will|you ll|candidate|candidates|applicant|experience (?:with|in|of|using)|proficien(?:t|cy) (?:with|in)|knowledge of|familiar(?:ity)? with|required|must have|your role|this role|the role|is hiring) /;

function opensWithEmployer({ folded }: SentenceView, { employer }: TextView): boolean {
  const name = employer?.replace(/ (?:inc|llc|ltd|limited|corp|corporation|gmbh|co|company|group)$/, '');
  return (
    name !== undefined &&
    name.length > 2 &&
    (folded.startsWith(` ${name} `) || folded.startsWith(` the ${name} `))
  );
}
