import { createAnalyzer } from '../../src/analyzer.js';
import type { InDemandBaseline } from '../../src/model/baseline.js';
import type { TaggedPosting } from '../../src/model/tagged-posting.js';
import { type PostingView, type ViewOptions, viewOf } from '../../src/report/posting/view.js';

const analyzer = createAnalyzer();
const names = new Map(analyzer.taxonomy.skills.map((skill) => [skill.id, skill.name]));

export const nameOf = (id: string): string => names.get(id) ?? id;

const IN_DEMAND: InDemandBaseline = {
  name: 'in-demand',
  source: 'a test',
  groups: [{ name: 'Languages', skills: ['python', 'java'] }],
};

export const DESCRIPTION = `About us
We sell boats and once used COBOL. We go the extra mile.

Responsibilities
- Run CI/CD with Jenkins

Requirements
- 3+ years of Python and SQL
- AWS, GCP or Azure
- Experience in machine learning
- Clear communication

Nice to have
- Kafka
- GDPR

No Java needed.
`;

export const KNOWN = { title: 'Senior Data Engineer', company: 'Boats & Co', location: 'Lisbon' };

export function tagged(description: string = DESCRIPTION, known = KNOWN): TaggedPosting {
  return analyzer.analyze({ ...known, description });
}

export function view(posting: TaggedPosting = tagged(), options: ViewOptions = {}): PostingView {
  return viewOf(posting, IN_DEMAND, nameOf, options);
}
