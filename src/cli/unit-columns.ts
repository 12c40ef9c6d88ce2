import type { UnitColumns } from '../model/units.js';
import { unitCollector } from '../views/collect-units.js';
import { factsTeller } from './posting-facts.js';
import type { ReportSource } from './report-source.js';

/** The counted postings of a run with what their facts say, each as a unit of its own. */
export function postingColumns({ store, counted }: ReportSource): UnitColumns {
  const factsOf = factsTeller(store);
  const units = unitCollector();
  for (const { employer, posting, tags } of counted.postings())
    units.add({ employer, ...factsOf(posting), skills: tags });
  return units.result();
}
