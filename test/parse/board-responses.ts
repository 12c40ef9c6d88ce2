import { POSTING_HTML } from './made.js';

const H = POSTING_HTML;
/** A made-up response of each board, and what the posting in it says. Each holds the text of `POSTING_HTML`. */
export const BOARD_RESPONSES: readonly (readonly [board: string, response: unknown, expected: object])[] = [
  [
    'Greenhouse',
    {
      jobs: [
        {
          id: 1,
          title: 'Mechanic',
          absolute_url: 'https://x/1',
          content: H.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
          location: { name: 'Leeds' },
          first_published: '2026-10-01T00:00:00Z',
          metadata: [
            { value_type: 'currency_range', value: { unit: 'GBP', min_value: '30000', max_value: '35000' } },
          ],
        },
      ],
    },
    {
      title: 'Mechanic',
      location: 'Leeds',
      datePosted: '2026-10-01',
      declared: { salary: { min: 30000, max: 35000, currency: 'GBP', period: null } },
    },
  ],
  [
    'Lever',
    [
      {
        id: 'a',
        text: 'Mechanic',
        hostedUrl: 'https://x',
        categories: { location: 'Leeds', commitment: 'Full-time' },
        description: '<p>Acme builds pumps.</p>',
        lists: [{ text: 'Requirements', content: '<li>Three years of experience with Python</li>' }],
        workplaceType: 'hybrid',
        createdAt: 1790000000000,
      },
    ],
    { title: 'Mechanic', datePosted: '2026-09-21', declared: { workMode: 'hybrid' } },
  ],
  [
    'Ashby',
    {
      jobs: [
        {
          title: 'Mechanic',
          descriptionHtml: H,
          isRemote: true,
          publishedAt: '2026-10-01',
          compensation: {
            summaryComponents: [
              {
                compensationType: 'Salary',
                interval: '1 YEAR',
                currencyCode: 'EUR',
                minValue: 1,
                maxValue: 2,
              },
            ],
          },
        },
      ],
    },
    { declared: { workMode: 'remote', salary: { min: 1, max: 2, currency: 'EUR', period: 'year' } } },
  ],
  [
    'Workday',
    {
      jobPostingInfo: {
        title: 'Mechanic',
        jobDescription: H,
        location: 'Leeds',
        additionalLocations: ['York'],
        startDate: '2026-10-01',
        timeType: 'Full time',
        jobReqId: 'R1',
        remoteType: 'Hybrid',
      },
      hiringOrganization: { name: 'Acme' },
    },
    {
      title: 'Mechanic',
      company: 'Acme',
      location: 'Leeds; York',
      externalId: 'R1',
      datePosted: '2026-10-01',
      declared: { workMode: 'hybrid', employmentType: 'Full time' },
    },
  ],
  [
    'SmartRecruiters',
    {
      id: '7',
      name: 'Mechanic',
      jobAd: {
        sections: {
          companyDescription: { title: 'Company', text: '<p>Acme</p>' },
          jobDescription: { title: 'Job', text: '<p>Mend</p>' },
          qualifications: {
            title: 'Requirements',
            text: '<ul><li>Three years of experience with Python</li></ul>',
          },
        },
      },
      company: { name: 'Acme' },
      location: { city: 'Leeds', country: 'gb', remote: true },
      releasedDate: '2026-10-01T10:00:00.000Z',
    },
    { company: 'Acme', location: 'Leeds, GB', declared: { workMode: 'remote' } },
  ],
  [
    'Workable',
    {
      title: 'Mechanic',
      shortcode: 'A1',
      description: '<p>Mend pumps</p>',
      requirements: '<ul><li>Three years of experience with Python</li></ul>',
      location: { city: 'Leeds', country: 'UK' },
      workplace: 'on_site',
      published: '2026-10-01',
    },
    { location: 'Leeds, UK', datePosted: '2026-10-01', declared: { workMode: 'onsite' } },
  ],
  [
    'Recruitee',
    {
      offers: [
        {
          id: 1,
          title: 'Mechanic',
          careers_url: 'https://x',
          description: '<p>Mend pumps</p>',
          requirements: '<ul><li>Three years of experience with Python</li></ul>',
          location: 'Leeds',
          hybrid: true,
          salary: { min: '30.000', max: '35.000', currency: 'EUR', period: 'year' },
        },
      ],
    },
    {
      location: 'Leeds',
      declared: { workMode: 'hybrid', salary: { min: 30000, max: 35000, period: 'year' } },
    },
  ],
  [
    'Teamtailor',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Acme',
      items: [
        {
          title: 'Mechanic',
          url: 'https://x/1',
          content_html: H,
          _jobposting: { '@type': 'JobPosting', title: 'Mechanic', datePosted: '2026-10-01' },
        },
      ],
    },
    { title: 'Mechanic', company: 'Acme', url: 'https://x/1' },
  ],
  [
    'BambooHR',
    {
      result: {
        jobOpening: {
          jobOpeningName: 'Mechanic',
          description: H,
          datePosted: '2026-10-01',
          locationType: '1',
          location: { city: 'Leeds' },
          employmentStatusLabel: 'Full-Time',
        },
      },
    },
    { title: 'Mechanic', location: 'Leeds', declared: { workMode: 'remote' } },
  ],
  [
    'Oracle',
    {
      items: [
        {
          Id: '3',
          Title: 'Mechanic',
          ExternalDescriptionStr: '<p>Mend</p>',
          ExternalQualificationsStr: '<ul><li>Three years of experience with Python</li></ul>',
          PrimaryLocation: 'Leeds',
          ExternalPostedStartDate: '2026-10-01T00:00:00+00:00',
          JobSchedule: 'Full time',
        },
      ],
    },
    { externalId: '3', location: 'Leeds', datePosted: '2026-10-01' },
  ],
  [
    'Pinpoint',
    {
      data: [
        {
          id: '1',
          title: 'Mechanic',
          description: '<p>Mend</p>',
          key_responsibilities: '<p>Mend</p>',
          skills_knowledge_expertise: '<ul><li>Three years of experience with Python</li></ul>',
          skills_knowledge_expertise_header: 'You bring',
          benefits: '',
          location: { name: 'Leeds' },
          workplace_type: 'hybrid',
        },
      ],
    },
    { location: 'Leeds', declared: { workMode: 'hybrid' } },
  ],
  [
    'Rippling',
    {
      uuid: 'u',
      name: 'Mechanic',
      description: { company: '<p>Acme</p>', role: H },
      workLocations: ['Remote (UK)'],
      employmentType: { label: 'SALARIED_FT' },
      createdOn: '2026-10-01T00:00:00Z',
    },
    { location: 'Remote (UK)', declared: { workMode: 'remote' } },
  ],
  [
    'JOIN',
    {
      items: [
        {
          id: 1,
          idParam: '1-mechanic',
          title: 'Mechanic',
          tasks: '<p>Mend</p>',
          requirements: '<ul><li>Three years of experience with Python</li></ul>',
          city: { cityName: 'Leeds' },
        },
      ],
    },
    { location: 'Leeds' },
  ],
  [
    'Hacker News',
    {
      id: 1,
      title: 'Ask HN: Who is hiring?',
      children: [
        {
          id: 2,
          author: 'a',
          created_at: '2026-10-01T00:00:00Z',
          text: 'Acme | Senior Mechanic Engineer | Leeds | ONSITE<p>Three years of experience with Python',
        },
      ],
    },
    { company: 'Acme', title: 'Senior Mechanic Engineer', declared: { workMode: 'onsite' } },
  ],
  [
    'Freehire',
    {
      data: {
        public_slug: 'm',
        title: 'Mechanic',
        company: 'Acme',
        description: 'About\nThree years of experience with Python',
        work_mode: 'remote',
      },
    },
    { company: 'Acme', declared: { workMode: 'remote' } },
  ],
];
