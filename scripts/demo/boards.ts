import { type DemoPosting, type Employer, list, postingHtml, section } from './employers.js';

/** What an address of the demo server holds; null where it holds nothing. */
export interface DemoAnswer {
  readonly type: string;
  readonly body: string;
}

export interface DemoRequest {
  readonly origin: string;
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

/** Answers in the shape of one board. The shapes follow the vendors' public endpoints, the content is ours. */
export type DemoBoard = (request: DemoRequest, employer: Employer) => DemoAnswer | null;

const json = (value: unknown): DemoAnswer => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const xml = (body: string): DemoAnswer => ({
  type: 'application/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const byId = (employer: Employer, id: string | undefined) => employer.postings.find((p) => p.id === id);

const greenhouse: DemoBoard = ({ url, origin }, employer) => {
  const path = `/v1/boards/${employer.slug}/jobs`;
  const job = (p: DemoPosting) => ({
    id: Number(p.id),
    title: p.title,
    company_name: employer.name,
    location: { name: p.city },
    first_published: `${p.posted}T09:00:00-05:00`,
    absolute_url: `${origin}${path}/${p.id}`,
    content: escaped(postingHtml(employer, p)),
  });
  if (url.pathname === path)
    return json({ jobs: employer.postings.map(job), meta: { total: employer.postings.length } });
  const one = url.pathname.startsWith(`${path}/`)
    ? byId(employer, url.pathname.slice(path.length + 1))
    : undefined;
  return one ? json(job(one)) : null;
};

const lever: DemoBoard = ({ url, origin }, employer) => {
  if (url.pathname !== `/v0/postings/${employer.slug}`) return null;
  const [skip, limit] = [
    Number(url.searchParams.get('skip') ?? 0),
    Number(url.searchParams.get('limit') ?? 100),
  ];
  return json(
    employer.postings.slice(skip, skip + limit).map((p) => ({
      id: `00000000-0000-4000-8000-00000000${p.id}`,
      text: p.title,
      hostedUrl: `${origin}/${employer.slug}/${p.id}`,
      categories: { location: p.city, commitment: 'Full-time' },
      country: p.country,
      workplaceType: 'hybrid',
      createdAt: Date.parse(`${p.posted}T00:00:00Z`),
      description: `<div>${employer.about}</div>`,
      lists: [
        { text: 'What you will do', content: p.duties.map((d) => `<li>${d}</li>`).join('') },
        { text: 'Requirements', content: p.required.map((d) => `<li>${d}</li>`).join('') },
        { text: 'Nice to have', content: p.nice.map((d) => `<li>${d}</li>`).join('') },
      ],
      additional: '<div>We answer every application within two weeks.</div>',
    })),
  );
};

const ashby: DemoBoard = ({ url, origin }, employer) => {
  if (url.pathname !== `/posting-api/job-board/${employer.slug}`) return null;
  const pay = url.searchParams.get('includeCompensation') === 'true';
  const jobs = employer.postings.map((p) => ({
    id: `10000000-0000-4000-8000-00000000${p.id}`,
    title: p.title,
    location: p.city,
    employmentType: 'FullTime',
    isListed: true,
    isRemote: false,
    publishedAt: `${p.posted}T08:00:00.000+00:00`,
    jobUrl: `${origin}/${employer.slug}/${p.id}`,
    descriptionHtml: postingHtml(employer, p),
    ...(pay
      ? {
          compensation: {
            summaryComponents: [
              {
                compensationType: 'Salary',
                interval: '1 YEAR',
                currencyCode: 'EUR',
                minValue: 60000,
                maxValue: 80000,
              },
            ],
          },
        }
      : {}),
  }));
  return json({ apiVersion: '1', jobs });
};

/** With the traps of the real one: POST only, at most 20 at once, `total` 0 on later pages, page one again past the end. */
const workday: DemoBoard = ({ url, origin, method, body }, employer) => {
  const base = `/wday/cxs/${employer.slug}/careers`;
  const path = (p: DemoPosting) => `/job/${p.city}/${p.title.replaceAll(' ', '-')}_R${p.id}`;
  if (url.pathname === `${base}/jobs` && method === 'POST') {
    const { limit, offset } = JSON.parse(body) as { limit: number; offset: number };
    if (limit > 20) return null;
    const page = employer.postings.slice(offset, offset + limit);
    const shown = page.length > 0 ? page : employer.postings.slice(0, limit);
    return json({
      total: offset === 0 ? employer.postings.length : 0,
      jobPostings: shown.map((p) => ({
        title: p.title,
        externalPath: path(p),
        locationsText: p.city,
        postedOn: 'Posted 30+ Days Ago',
        bulletFields: [`R${p.id}`],
      })),
    });
  }
  const p = employer.postings.find((posting) => url.pathname === `${base}${path(posting)}`);
  if (!p || method !== 'GET') return null;
  return json({
    jobPostingInfo: {
      id: p.id,
      title: p.title,
      jobDescription: postingHtml(employer, p),
      location: p.city,
      startDate: p.posted,
      timeType: 'Full time',
      jobReqId: `R${p.id}`,
      externalUrl: `${origin}/careers${path(p)}`,
    },
    hiringOrganization: { name: employer.name },
  });
};

const smartrecruiters: DemoBoard = ({ url }, employer) => {
  const path = `/v1/companies/${employer.slug}/postings`;
  const head = (p: DemoPosting) => ({
    id: `7440000${p.id}`,
    name: p.title,
    releasedDate: `${p.posted}T07:00:00.000Z`,
    location: { city: p.city, country: p.country.toLowerCase(), remote: false },
    typeOfEmployment: { id: 'permanent', label: 'Full-time' },
  });
  if (url.pathname === path) {
    const [offset, limit] = [
      Number(url.searchParams.get('offset') ?? 0),
      Number(url.searchParams.get('limit') ?? 10),
    ];
    return json({
      offset,
      limit,
      totalFound: employer.postings.length,
      content: employer.postings.slice(offset, offset + limit).map(head),
    });
  }
  const p = employer.postings.find((posting) => url.pathname === `${path}/7440000${posting.id}`);
  if (!p) return null;
  const sections = {
    companyDescription: { title: 'Company Description', text: `<p>${employer.about}</p>` },
    jobDescription: { title: 'Job Description', text: list(p.duties) },
    qualifications: { title: 'Qualifications', text: list(p.required) },
    additionalInformation: { title: 'Additional Information', text: section('Nice to have', p.nice) },
  };
  return json({
    ...head(p),
    company: { name: employer.name, identifier: employer.slug },
    jobAd: { sections },
  });
};

const recruitee: DemoBoard = ({ url, origin }, employer) => {
  if (url.pathname.replace(/\/$/, '') !== '/api/offers') return null;
  const offers = employer.postings.map((p) => ({
    id: Number(p.id),
    slug: `${p.title.toLowerCase().replaceAll(' ', '-')}-${p.id}`,
    title: p.title,
    company_name: employer.name,
    careers_url: `${origin}/o/${p.id}`,
    city: p.city,
    country_code: p.country,
    remote: false,
    hybrid: true,
    employment_type_code: 'fulltime',
    published_at: `${p.posted} 08:00:00 UTC`,
    description: `<p>${employer.about}</p>${section('What you will do', p.duties)}`,
    requirements: `${list(p.required)}${section('Nice to have', p.nice)}`,
  }));
  return json({ offers });
};

const personio: DemoBoard = ({ url }, employer) => {
  if (url.pathname !== '/xml') return null;
  const part = (name: string, html: string) =>
    `<jobDescription><name>${name}</name><value><![CDATA[${html}]]></value></jobDescription>`;
  const positions = employer.postings.map(
    (p) =>
      `<position><id>${p.id}</id><subcompany>${employer.name}</subcompany><office>${p.city}</office><name>${p.title}</name><jobDescriptions>${part('Your tasks', list(p.duties))}${part('Your profile', list(p.required))}${part('Nice to have', list(p.nice))}</jobDescriptions><employmentType>permanent</employmentType><schedule>full-time</schedule><createdAt>${p.posted}T08:00:00+00:00</createdAt></position>`,
  );
  return xml(`<workzag-jobs>\n${positions.join('\n')}\n</workzag-jobs>\n`);
};

const teamtailor: DemoBoard = ({ url, origin }, employer) => {
  if (url.pathname !== '/jobs.rss') return null;
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const items = employer.postings
    .slice(offset, offset + Number(url.searchParams.get('per_page') ?? 100))
    .map(
      (p) =>
        `<item><title>${p.title}</title><description>${escaped(postingHtml(employer, p))}</description><pubDate>${new Date(`${p.posted}T08:00:00Z`).toUTCString()}</pubDate><link>${origin}/jobs/${p.id}-${p.title.toLowerCase().replaceAll(' ', '-')}</link><guid>${p.id}</guid><remoteStatus>hybrid</remoteStatus><tt:locations><tt:location><tt:name>${p.city}</tt:name><tt:city>${p.city}</tt:city><tt:country>${p.country}</tt:country></tt:location></tt:locations></item>`,
    );
  return xml(
    `<rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><title>${employer.name}</title><link>${origin}/</link>\n${items.join('\n')}\n</channel></rss>\n`,
  );
};

/** A company's own pages: a sitemap, and postings with JSON-LD between a menu and a footer. */
const site: DemoBoard = ({ url, origin }, employer) => {
  if (url.pathname === '/sitemap.xml') {
    const pages = [`${origin}/about`, ...employer.postings.map((p) => `${origin}/careers/jobs/${p.id}`)];
    return xml(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map((page) => `<url><loc>${page}</loc></url>`).join('')}</urlset>`,
    );
  }
  const posting = /^\/(?:careers\/jobs|slow|busy|private)\/(\d+)$/.exec(url.pathname)?.[1];
  const p = byId(employer, posting);
  if (!p) return null;
  const declared = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: p.title,
    datePosted: p.posted,
    employmentType: 'FULL_TIME',
    hiringOrganization: { '@type': 'Organization', name: employer.name },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: p.city, addressCountry: p.country },
    },
    description: postingHtml(employer, p),
  };
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${p.title} – ${employer.name}</title>\n<script type="application/ld+json">${JSON.stringify(declared)}</script></head>\n<body><nav><a href="/">Home</a> <a href="/about">About</a> <a href="/shop">Excel at woodwork: our shop</a></nav>\n<main><h1>${p.title}</h1>${postingHtml(employer, p)}</main>\n<footer>© ${employer.name}. Privacy.</footer></body></html>\n`,
  };
};

export const DEMO_BOARDS: Readonly<Record<string, DemoBoard>> = {
  greenhouse,
  lever,
  ashby,
  workday,
  smartrecruiters,
  recruitee,
  personio,
  teamtailor,
  site,
};
