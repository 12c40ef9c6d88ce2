/** Made-up employers and postings for the demo server: no person, company or product of these names is meant. */
export interface DemoPosting {
  readonly id: string;
  readonly title: string;
  readonly city: string;
  readonly country: string;
  readonly duties: readonly string[];
  readonly required: readonly string[];
  readonly nice: readonly string[];
  readonly posted: string;
}

export interface Employer {
  readonly name: string;
  /** The employer's name in addresses. */
  readonly slug: string;
  readonly about: string;
  postings: DemoPosting[];
}

interface Role {
  readonly title: string;
  readonly duties: readonly string[];
  readonly required: readonly string[];
  readonly nice: readonly string[];
}

const ROLES: readonly Role[] = [
  {
    title: 'Data Engineer',
    duties: [
      'Build and run batch and streaming pipelines with Apache Spark and Kafka',
      'Model the warehouse together with the analysts who use it',
    ],
    required: [
      '3+ years of Python and SQL',
      'Experience with Airflow or a similar scheduler',
      'Production experience on AWS',
    ],
    nice: ['dbt', 'Terraform'],
  },
  {
    title: 'Machine Learning Engineer',
    duties: [
      'Train, evaluate and serve models that thousands of people rely on every day',
      'Keep an eye on drift, and retrain before anybody notices',
    ],
    required: [
      'Strong Python and either PyTorch or TensorFlow',
      'Experience with Docker and Kubernetes',
      'A degree in computer science, statistics or a related field',
    ],
    nice: ['MLflow', 'Experience with large language models'],
  },
  {
    title: 'Frontend Developer',
    duties: [
      'Build accessible pages in React and TypeScript',
      'Work with designers from the first sketch to the release',
    ],
    required: [
      'Very good TypeScript, HTML and CSS',
      'Experience with automated tests, for example in Playwright',
    ],
    nice: ['Node.js', 'GraphQL'],
  },
  {
    title: 'Site Reliability Engineer',
    duties: [
      'Run our clusters, and make running them boring',
      'Write the tools that make the next incident shorter',
    ],
    required: ['5 years with Linux in production', 'Kubernetes, Terraform and Prometheus', 'Go or Python'],
    nice: ['eBPF', 'PostgreSQL administration'],
  },
  {
    title: 'Business Intelligence Analyst',
    duties: [
      'Answer questions of the sales team with SQL, and teach them to ask better ones',
      'Own the dashboards in Power BI',
    ],
    required: ['SQL and Excel', 'Experience with Power BI or Tableau', 'Clear writing in English'],
    nice: ['Python', 'Statistics'],
  },
  {
    title: 'Backend Developer',
    duties: ['Design and build services in Java and Spring Boot', 'Review code, and have yours reviewed'],
    required: ['Java, SQL and REST interfaces', 'Experience with Git and CI/CD'],
    nice: ['Kotlin', 'RabbitMQ'],
  },
];
const PLACES: readonly (readonly [string, string])[] = [
  ['Lisbon', 'PT'],
  ['Utrecht', 'NL'],
  ['Leeds', 'GB'],
  ['Austin', 'US'],
  ['Graz', 'AT'],
];

export function demoEmployers(): Record<string, Employer> {
  const employer = (name: string, slug: string, count: number, about: string): Employer => ({
    name,
    slug,
    about,
    postings: Array.from({ length: count }, (_, i) => demoPosting(slug, i)),
  });
  return {
    greenhouse: employer(
      'Meadowlark Robotics',
      'meadowlark',
      7,
      'Meadowlark Robotics builds small robots that count birds.',
    ),
    lever: employer(
      'Saltmarsh Energy',
      'saltmarsh',
      5,
      'Saltmarsh Energy plans tidal power for places with too much mud.',
    ),
    ashby: employer('Tallgrass Health', 'tallgrass', 4, 'Tallgrass Health makes waiting rooms shorter.'),
    workday: employer(
      'Northlight Retail',
      'northlight',
      45,
      'Northlight Retail sells lamps to people who live far from the sun.',
    ),
    smartrecruiters: employer(
      'Quillstone Bank',
      'quillstone',
      6,
      'Quillstone Bank has been careful with money since 1871.',
    ),
    recruitee: employer(
      'Ferrydale Foods',
      'ferrydale',
      3,
      'Ferrydale Foods pickles vegetables and delivers them by boat.',
    ),
    personio: employer(
      'Hollowbrook Games',
      'hollowbrook',
      3,
      'Hollowbrook Games makes puzzles that end before bedtime.',
    ),
    teamtailor: employer('Larkspur Travel', 'larkspur', 3, 'Larkspur Travel finds the slow train.'),
    site: employer(
      'Pinebank Tools',
      'pinebank',
      5,
      'Pinebank Tools makes chisels, and the software that orders steel for them.',
    ),
  };
}

export function demoPosting(slug: string, index: number): DemoPosting {
  const role = ROLES[index % ROLES.length] as Role;
  const [city, country] = PLACES[(index + slug.length) % PLACES.length] as readonly [string, string];
  const level = index < ROLES.length ? '' : index % 2 === 0 ? 'Senior ' : 'Lead ';
  const posted = `2026-${String(1 + (index % 9)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
  return {
    ...role,
    id: String(4000 + slug.length * 100 + index),
    title: `${level}${role.title}`,
    city,
    country,
    posted,
  };
}

/** The posting as HTML, in the sections employers use. */
export function postingHtml(employer: Employer, posting: DemoPosting): string {
  return [
    `<p>${employer.about} We are looking for a ${posting.title} in ${posting.city}.</p>`,
    section('What you will do', posting.duties),
    section('What you bring', posting.required),
    section('Nice to have', posting.nice),
    '<p>We answer every application within two weeks.</p>',
  ].join('\n');
}

export function section(heading: string, items: readonly string[]): string {
  return `<h3>${heading}</h3>\n${list(items)}`;
}

export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
