import type { Choice } from './seeded.js';

/** A made-up posting: what must come through a page. */
export interface MadePosting {
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly intro: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly items: readonly string[];
    readonly isList: boolean;
  }[];
}

const TITLES = [
  'Senior Data Engineer',
  'Payroll Specialist',
  'Machine Learning Engineer',
  'Store Manager',
  'Clinical Research Coordinator',
  'Frontend Developer',
  'Supply Chain Analyst',
  'Embedded Software Engineer',
  'People Partner',
  'Site Reliability Engineer',
  'Field Service Technician',
  'Product Designer',
  'Quality Assurance Lead',
  'Account Executive, Mid-Market',
  'Bioinformatics Scientist',
  'Warehouse Team Lead',
];
const COMPANIES = [
  'Northwind Orchard',
  'Tallow & Pine',
  'Kestrel Robotics',
  'Blue Fjord Health',
  'Quarry Lane',
  'Umbra Analytics',
  'Mosswood Foods',
  'Copperline Transit',
];
const PLACES = [
  'Leeds, UK',
  'Remote (EU)',
  'Tucson, AZ',
  'Rotterdam',
  'Hybrid, Galway',
  'Malmö, Sweden',
  'Boise, ID',
  'Porto',
];
const INTROS = [
  'Our crew builds the tools that keep small orchards watered, counted and picked on time, and we are growing carefully.',
  'We are a team of forty people who ship every week and write down why we decided what we decided.',
  'Three hundred clinics rely on the schedules we compute at night, so calm and careful work matters to us.',
  'You would be the second person in this group and shape how it works for years to come.',
  'This position reports to the head of operations and works closely with finance, legal and the people in the depots.',
  'The work is varied: some mornings go to planning, most afternoons to making things, and one day a month to repairing what annoys us.',
];
const DUTIES = [
  'Design pipelines in Python and Airflow that move sensor readings into Snowflake',
  'Keep the month-end close on schedule and explain differences to the controllers',
  'Train, measure and retire models with PyTorch on our own images',
  'Coach two junior colleagues and review what they write',
  'Talk with customers every week and turn what they say into small, testable changes',
  'Own the on-call rota for Kubernetes clusters in two regions',
  'Write clear protocols for each trial and keep them current',
  'Plan the shifts of twelve people, holidays and sick days included',
  'Measure torque and vibration on the test bench and file what you find',
  'Build screens with React and TypeScript that work with a keyboard alone',
  'Prepare the quarterly forecast in SQL and present it to the board',
  'Maintain drivers in C++ for boards that live outdoors',
  'Visit sites within two hours of the depot and mend what others gave up on',
  'Run interviews, score them fairly and tell every candidate the result',
];
const NEEDS = [
  'At least four years in a comparable position',
  'Strong knowledge of SQL and one scripting language',
  'Experience with Docker and Terraform in production',
  'A degree in statistics, biology or something near it, or the same learned on the way',
  'Fluent English; Dutch or Swedish helps',
  'A valid driving licence and no fear of ladders',
  'You explain difficult things without making them sound difficult',
  'Proficiency with spreadsheets and at least one payroll package',
  'Comfort with Git, code review and writing tests first',
  'Patience with old systems and the people who keep them alive',
  'Knowledge of good clinical practice and data protection rules',
  'Familiarity with Kafka or another message broker',
];
const OFFERS = [
  'Thirty days of leave and the week between the years',
  'A budget of 1,500 a year for books, courses and trains to conferences',
  'Pension with eight percent from us',
  'Four-day week after the first half year',
  'Pay between 52,000 and 68,000 depending on what you bring',
  'Bicycle leasing and a kitchen that somebody cleans',
];
/** Some of these no list of ours knows: real pages have headings of their own too. */
const DUTY_HEADINGS = [
  'What you’ll do',
  'Responsibilities',
  'Your tasks',
  'The gig',
  'Key Responsibilities',
  'A week in this job',
  'Main duties',
  'In this role you will',
];
const NEED_HEADINGS = [
  'Requirements',
  'What you bring',
  'Your profile',
  'A bit about you',
  'Qualifications',
  'Who you are',
  'What we’re looking for',
  'Must-haves',
];
const OFFER_HEADINGS = [
  'Benefits',
  'What we offer',
  'Perks',
  'In return',
  'Compensation and benefits',
  'Good to know',
];

export function madePosting(choice: Choice): MadePosting {
  return {
    title: choice.of(TITLES),
    company: choice.of(COMPANIES),
    place: choice.of(PLACES),
    intro: choice.some(INTROS, 2 + choice.number(2)),
    sections: [
      {
        heading: choice.of(DUTY_HEADINGS),
        items: choice.some(DUTIES, 4 + choice.number(4)),
        isList: choice.number(8) > 0,
      },
      {
        heading: choice.of(NEED_HEADINGS),
        items: choice.some(NEEDS, 4 + choice.number(4)),
        isList: choice.number(8) > 0,
      },
      { heading: choice.of(OFFER_HEADINGS), items: choice.some(OFFERS, 3 + choice.number(2)), isList: true },
    ],
  };
}

/** The words that must come through, in order. */
export function goldText(posting: MadePosting): string {
  return [posting.title, ...posting.intro, ...posting.sections.flatMap((s) => [s.heading, ...s.items])].join(
    '\n',
  );
}

export function bodyHtml(posting: MadePosting, tag = 'h3'): string {
  const sections = posting.sections.map(
    (s) =>
      `<${tag}>${s.heading}</${tag}>${s.isList ? `<ul>${s.items.map((i) => `<li>${i}</li>`).join('')}</ul>` : `<p>${s.items.join('. ')}.</p>`}`,
  );
  return `${posting.intro.map((p) => `<p>${p}</p>`).join('')}${sections.join('')}`;
}
