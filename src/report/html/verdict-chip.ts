import { VERDICTS, type Verdict } from '../../model/comparison.js';
import { esc } from './esc.js';

const STYLE_OF: Readonly<Record<Verdict, string>> = {
  [VERDICTS.inDemand]: 'yes',
  [VERDICTS.weaker]: 'weak',
  [VERDICTS.absent]: 'no',
  [VERDICTS.tooFew]: 'few',
  [VERDICTS.unlisted]: 'new',
};

export function verdictChip(verdict: Verdict | null): string {
  return verdict === null ? '' : `<span class="chip ${STYLE_OF[verdict]}">${esc(verdict)}</span>`;
}
