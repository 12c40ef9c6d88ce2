import { document } from './board-layouts.js';
import { cookie, footer, menu, similar, teasers } from './chrome.js';
import type { Choice } from './seeded.js';

/** Pages that hold no posting, whatever words they hold; each must be refused. */
export const NEGATIVES: Readonly<Record<string, (choice: Choice) => string>> = {
  'list of openings': (c) =>
    document(
      'Open positions',
      `<header><ul>${menu(c)}</ul></header><main><h1>Open positions</h1>${similar(c, 'Engineering')}${similar(c, 'Operations')}</main>${footer(c)}`,
    ),
  'search results with teasers': (c) =>
    document(
      '124 developer jobs in Berlin',
      `<main><h1>124 developer jobs</h1>${teasers(c, 'Results')}</main>${cookie()}`,
    ),
  'login wall': () =>
    document(
      'Sign in',
      '<div class="wall"><h1>Sign in to see this job</h1><form><label>Email<input type="email"></label><label>Password<input type="password"></label><button>Sign in</button></form><p>New here? Join now. Salesforce, Kotlin and Tableau jobs wait for you.</p></div>',
    ),
  'consent wall': () =>
    document(
      'Before you continue',
      `${cookie()}<p>We use cookies to deliver services. Cookies help us measure. Manage cookies in your privacy settings. Our partners store cookies.</p>`,
    ),
  captcha: () =>
    document(
      'Just a moment...',
      '<h1>Checking your browser</h1><p>Please verify you are a human. This takes a few seconds.</p>',
    ),
  'script shell': () =>
    document(
      'Careers',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ),
  gone: (c) =>
    document(
      'Job expired',
      `<nav><ul>${menu(c)}</ul></nav><main><h1>This position is no longer available</h1><p>The job you are looking for has been filled. See our other jobs.</p></main>${footer(c)}`,
    ),
  article: (c) =>
    document(
      'Five trends in hiring',
      `<header><ul>${menu(c)}</ul></header><article><h1>Five trends that change hiring in 2026</h1>${['The market cools', 'Tools everywhere', 'Degrees matter less', 'Pay in the open', 'What comes next'].map((h) => `<h2>${h}</h2><p>Companies that once hired by the dozen now take months over a single desk, and recruiters speak of Kotlin and Tableau as if they were weather. Managers we met last spring described a slow year with fewer letters and longer evenings.</p>`).join('')}</article>${footer(c)}`,
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-01-01">',
    ),
};
