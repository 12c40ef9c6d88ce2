import { describe, expect, test } from 'vitest';
import { feedItems, isFeed } from '../../src/read/boards-online/feed.js';
import { isSitemap, sitemapUrls } from '../../src/read/boards-online/sitemap.js';
import { firstRequest, inputName } from '../../src/read/crawl.js';
import { checkSite } from '../../src/read/refused-sites.js';

test.each([
  ['https://boards.greenhouse.io/acme', 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true'],
  [
    'https://job-boards.greenhouse.io/acme/jobs/123',
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs/123',
  ],
  [
    'https://job-boards.eu.greenhouse.io/acme',
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true',
  ],
  [
    'https://boards.greenhouse.io/embed/job_board?for=acme',
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true',
  ],
  [
    'https://boards.greenhouse.io/embed/job_app?for=acme&token=9',
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs/9',
  ],
  ['https://jobs.lever.co/acme', 'https://api.lever.co/v0/postings/acme?mode=json&skip=0&limit=100'],
  ['https://jobs.eu.lever.co/acme/1b2c/apply', 'https://api.eu.lever.co/v0/postings/acme/1b2c?mode=json'],
  [
    'https://jobs.ashbyhq.com/Acme%20Co',
    'https://api.ashbyhq.com/posting-api/job-board/Acme%20Co?includeCompensation=true',
  ],
  [
    'https://acme.wd5.myworkdayjobs.com/en-US/Careers',
    'https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/jobs',
  ],
  [
    'https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R1',
    'https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/job/Berlin/Engineer_R1',
  ],
  [
    'https://wd1.myworkdaysite.com/en-US/recruiting/wf/Jobs',
    'https://wd1.myworkdaysite.com/wday/cxs/wf/Jobs/jobs',
  ],
  [
    'https://jobs.smartrecruiters.com/Acme/744000012345-engineer',
    'https://api.smartrecruiters.com/v1/companies/Acme/postings/744000012345',
  ],
  [
    'https://careers.smartrecruiters.com/Acme',
    'https://api.smartrecruiters.com/v1/companies/Acme/postings?limit=100&offset=0',
  ],
  ['https://apply.workable.com/acme/', 'https://apply.workable.com/api/v1/widget/accounts/acme'],
  ['https://apply.workable.com/acme/j/AB12/', 'https://apply.workable.com/api/v2/accounts/acme/jobs/AB12'],
  ['https://acme.recruitee.com/o/engineer', 'https://acme.recruitee.com/api/offers/'],
  ['https://careers.acme.example/api/offers', 'https://careers.acme.example/api/offers/'],
  ['https://acme.jobs.personio.de/job/12', 'https://acme.jobs.personio.de/xml?language=en'],
  ['https://acme.teamtailor.com/jobs', 'https://acme.teamtailor.com/jobs.rss?offset=0&per_page=100'],
  ['https://acme.bamboohr.com/careers', 'https://acme.bamboohr.com/careers/list'],
  ['https://acme.bamboohr.com/careers/86', 'https://acme.bamboohr.com/careers/86/detail'],
  [
    'https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1',
    'https://acme.fa.us2.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList&finder=findReqs;siteNumber=CX_1,limit=25,offset=0,sortBy=POSTING_DATES_DESC',
  ],
  [
    'https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/7',
    'https://acme.fa.us2.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder=ById;Id=%227%22,siteNumber=CX_1',
  ],
  ['https://www.acme.example/careers/engineer', 'https://www.acme.example/careers/engineer'],
  ['https://greenhouse.io.evil.example/acme', 'https://greenhouse.io.evil.example/acme'],
])('%s is asked for at %s', (url, request) => {
  expect(firstRequest(url).url).toBe(request);
});

test('Workday is asked by POST, with every field it insists on', () => {
  expect(JSON.parse(firstRequest('https://acme.wd5.myworkdayjobs.com/Careers').body ?? '')).toEqual({
    appliedFacets: {},
    limit: 20,
    offset: 0,
    searchText: '',
  });
});

test('two addresses of one board have one name, a single posting has its own', () => {
  expect(inputName('https://jobs.ashbyhq.com/acme')).toBe(
    inputName('https://api.ashbyhq.com/posting-api/job-board/acme'),
  );
  expect(inputName('https://jobs.ashbyhq.com/acme/1')).not.toBe(inputName('https://jobs.ashbyhq.com/acme'));
});

test.each([
  'https://www.linkedin.com/jobs/view/1',
  'https://uk.linkedin.com/jobs',
  'https://lnkd.in/x',
  'https://www.indeed.com/viewjob?jk=1',
  'https://de.indeed.com/',
  'https://www.indeed.co.uk/',
])('%s is refused with the way that works', (url) => {
  expect(() => checkSite(new URL(url))).toThrow(/forbids programs/);
});

test.each(['https://notlinkedin.com/', 'https://indeed.example.com/', 'https://indeedly.com/'])(
  '%s is somebody else',
  (url) => {
    expect(() => checkSite(new URL(url))).not.toThrow();
  },
);

describe('feeds and sitemaps', () => {
  const item = (guid: string, description: string) =>
    `<item><title>T</title><link>https://x.example/${guid}?a=1&amp;b=2</link><guid>${guid}</guid><description>${description}</description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>X</title>${item('a', 'x'.repeat(500))}${item('b', 'A teaser.')}</channel></rss>`;

  test('an item with its whole text is a feed of its own, a teaser is a page to fetch', () => {
    expect(isFeed(feed)).toBe(true);
    const [whole, teaser] = feedItems(feed);
    expect(whole).toMatchObject({
      id: 'a',
      posting: { text: expect.stringMatching(/^<\?xml.*<rss.*x{500}.*<\/rss>$/s) },
    });
    expect(teaser).toEqual({
      id: 'b',
      url: 'https://x.example/b?a=1&b=2',
      posting: { url: 'https://x.example/b?a=1&b=2' },
    });
  });

  test('of a sitemap that names postings only those are taken', () => {
    const map =
      '<urlset xmlns="https://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/about</loc></url><url><loc><![CDATA[https://x.example/jobs/1]]></loc></url></urlset>';
    expect(isSitemap(map)).toBe(true);
    expect(sitemapUrls(map).pages).toEqual(['https://x.example/jobs/1']);
  });

  test('a page is neither', () => {
    const page = '<!doctype html><html><body><p>We read RSS: <code>&lt;rss&gt;</code></p></body></html>';
    expect(isFeed(page) || isSitemap(page)).toBe(false);
  });
});
