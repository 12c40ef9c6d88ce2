import { expect, test } from 'vitest';
import { BOARD_RESPONSES } from './board-responses.js';
import { blocksOf, one, POSTING_HTML, read } from './made.js';

test.each(BOARD_RESPONSES)(
  'a saved %s response is read like its page',
  async (_board, response, expected) => {
    const posting = await one(JSON.stringify(response), 'saved.json');
    expect(posting).toMatchObject(expected);
    expect(blocksOf(posting)).toContainEqual(
      expect.stringMatching(/^\w+: Three years of experience with Python$/),
    );
  },
);

test.each([
  ['Workday', { total: 1, jobPostings: [{ title: 'Mechanic', externalPath: '/job/1' }] }],
  [
    'SmartRecruiters',
    { totalFound: 1, content: [{ id: '1', name: 'Mechanic', releasedDate: '2026-10-01' }] },
  ],
  ['Workable', { name: 'Acme', jobs: [{ title: 'Mechanic', shortcode: 'A' }] }],
  ['BambooHR', { result: [{ id: '1', jobOpeningName: 'Mechanic' }] }],
  ['Oracle Recruiting', { items: [{ requisitionList: [{ Title: 'Mechanic' }] }] }],
  ['Rippling', [{ uuid: 'u', name: 'Mechanic', workLocation: {} }]],
])('a %s list without texts is said to be one', async (board, response) => {
  const { postings, errors } = await read(JSON.stringify(response), 'list.json');
  expect(postings).toEqual([]);
  expect(errors.map((e) => [e.error.code, e.error.message])).toEqual([
    ['NO_TEXT', `This ${board} response lists 1 posting without the text of any.`],
  ]);
});

test('Personio’s XML gives its named sections', async () => {
  const xml =
    '<?xml version="1.0"?><workzag-jobs><position><id>1</id><office>Leeds</office><name>Mechanic</name><jobDescriptions><jobDescription><name>Your profile</name><value><![CDATA[<ul><li>Python</li></ul>]]></value></jobDescription></jobDescriptions><createdAt>2026-10-01T00:00:00+00:00</createdAt></position></workzag-jobs>';
  const posting = await one(xml, 'saved.xml');
  expect(posting).toMatchObject({ title: 'Mechanic', location: 'Leeds', datePosted: '2026-10-01' });
  expect(blocksOf(posting)).toEqual(['title: Mechanic', 'heading: Your profile', 'item: Python']);
});

test.each([
  [
    'RSS with places',
    `<rss xmlns:tt="t"><channel><item><title>Mechanic</title><description>${POSTING_HTML.replace(/</g, '&lt;')}</description><pubDate>Thu, 01 Oct 2026 10:00:00 +0200</pubDate><link>https://x/1</link><remoteStatus>hybrid</remoteStatus><tt:locations><tt:location><tt:city>Leeds</tt:city></tt:location></tt:locations></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed><entry><title>Mechanic</title><link href="https://x/1"/><published>2026-10-01T00:00:00Z</published><content type="html"><![CDATA[${POSTING_HTML}]]></content><location>Leeds</location></entry></feed>`,
  ],
  [
    'a job feed',
    `<source><publisher>Acme</publisher><job><title>Mechanic</title><date>2026-10-01</date><url>https://x/1</url><city>Leeds</city><description><![CDATA[${POSTING_HTML}]]></description></job></source>`,
  ],
])('%s is read entry by entry', async (_kind, xml) => {
  const posting = await one(xml, 'feed.xml');
  expect(posting).toMatchObject({
    title: 'Mechanic',
    location: 'Leeds',
    datePosted: '2026-10-01',
    url: 'https://x/1',
  });
  expect(blocksOf(posting)).toContain('item: Three years of experience with Python');
});
