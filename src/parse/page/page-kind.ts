import { AppError } from '../../errors.js';
import { ROLE_NOUN, wordCount } from './job-words.js';
import type { MainPart } from './main-part.js';
import type { PageScan } from './scan.js';

/** What a page is when it is no posting, with the sentence that says so and the next step. */
interface PageKind {
  readonly what: string;
  readonly fix: string;
}

const SAVE =
  'Open the posting in a browser, wait until its text is there, and save the page or copy its text.';
const WALL: PageKind = {
  what: 'a login page',
  fix: 'Log in with your browser, open the posting and save that page.',
};
const CHECK: PageKind = { what: 'a check that a person is reading (captcha)', fix: SAVE };
const CONSENT: PageKind = {
  what: 'a cookie or consent notice',
  fix: 'Answer the notice in your browser and save the page behind it.',
};
const GONE: PageKind = {
  what: 'an error page, or a posting that is gone',
  fix: 'Check the address; a closed posting cannot be read any more.',
};
const LIST: PageKind = {
  what: 'a list of postings, not one posting',
  fix: 'Open the posting you mean and save its page, or give the address of the board to fetch them all.',
};
const LINKS: PageKind = { what: 'a page of links and menus, not a posting', fix: LIST.fix };
const SHELL: PageKind = { what: 'a page whose text is loaded by scripts', fix: SAVE };
const FORM: PageKind = {
  what: 'the application form of a posting, without its description',
  fix: 'Save the page that describes the job.',
};
const ARTICLE: PageKind = {
  what: 'an article or a general page, not a posting',
  fix: 'Give the page of the posting itself.',
};

/** Points (see `MainPart.score`) of a text that is a posting beyond doubt, and of one that may be. */
const CLEAR_SCORE = 25;
const POSSIBLE_SCORE = 3;
const FEW_WORDS = 40;
const HARDLY_WORDS = 5;
/** A page with more words than this, none of which is left beside menus, is made of links. */
const LINKS_WORDS = 100;

/**
 * Says why a page holds no posting.
 *
 * @param page.listed  postings without a description that the page's data lists
 * @throws AppError NO_TEXT naming the kind of page: a list, a wall, a shell, an error page, an article
 */
export function refuseOtherPages(
  scan: PageScan,
  main: MainPart,
  page: { title: string | null; listed: number; name: string },
): void {
  const { title, listed, name } = page;
  const kind = listed >= 1 && wordCount(main.body.text) < FEW_WORDS ? LIST : kindOf(scan, main, title);
  if (kind)
    throw new AppError('NO_TEXT', `"${name}" is ${kind.what} (${wordCount(scan.text)} words).`, kind.fix);
}

function kindOf(scan: PageScan, main: MainPart, title: string | null): PageKind | null {
  const words = wordCount(main.body.text);
  const isShort = words < 160;
  const start = `${scan.title}\n${scan.text.slice(0, 1500)}`;
  if (!main.isNamed && isListing(scan, main, title)) return LIST;
  if (main.score >= CLEAR_SCORE && main.jobHeadings > 2) return null;
  if (
    isShort &&
    /\b(?:404|not found|page (?:does not|doesn't) exist|no longer (?:available|accepting|open)|has (?:expired|been (?:filled|closed|removed))|position (?:is )?(?:closed|filled)|access denied|error 50\d|nicht mehr (?:verfügbar|online|ausgeschrieben|aktuell)|bereits besetzt|seite nicht gefunden|plus disponible|plus en ligne|(?:offre|annonce) (?:expirée|pourvue|clôturée)|page introuvable|ya no est[aá] disponible|oferta cerrada|página no encontrada|niet meer beschikbaar|non è più disponibile|não está mais disponível)(?!\w)/i.test(
      start,
    )
  )
    return GONE;
  if (
    isShort &&
    /\b(?:captcha|verify (?:that )?you are (?:a )?human|are you a robot|checking your browser|unusual traffic|just a moment)\b/i.test(
      start,
    )
  )
    return CHECK;
  if (
    main.jobHeadings === 0 &&
    (scan.passwordFields > 0 ||
      /\b(?:sign in|log in|log ?in or sign up|sign in to continue|anmelden|anmeldung|connexion|se connecter|iniciar sesión|inloggen|accedi)\b/i.test(
        scan.title,
      ))
  )
    return WALL;
  if (isShort && scan.passwordFields > 0) return WALL;
  if (main.jobHeadings === 0 && consentShare(main.body.text) > 0.5) return CONSENT;
  if (isApplicationForm(main, words)) return FORM;
  if (words < FEW_WORDS && main.score < POSSIBLE_SCORE && scan.scriptCount > 0) return SHELL;
  if (words < HARDLY_WORDS)
    return wordCount(scan.text) > LINKS_WORDS ? LINKS : { what: 'a page with hardly any text', fix: SAVE };
  // A posting is named for an occupation; an article rarely is.
  const isRole = title !== null && ROLE_NOUN.test(title);
  if (!isRole && main.jobHeadings === 0 && main.otherHeadings >= 6 && words > 150) return ARTICLE;
  if (!isRole && main.jobHeadings === 0 && GENERAL_NAME.test(scan.title)) return ARTICLE;
  if (isArticle(scan) && main.jobHeadings <= (isRole ? 0 : 2)) return ARTICLE;
  return null;
}

/** Many links that name occupations, or headings that are such links, and little text that reads like a posting. */
function isListing(scan: PageScan, main: MainPart, title: string | null): boolean {
  const lines = scan.blocks.filter((b) => b.end - b.start <= 140 && (b.linkUnits > 0 || b.jobLinks > 0));
  const names = lines.map((b) => ({ line: scan.text.slice(b.start, b.end), isJob: b.jobLinks > 0 }));
  const roles = new Set(
    names
      .filter((n) => /\s/.test(n.line) && !NO_ROLE.test(n.line) && (n.isJob || ROLE_NOUN.test(n.line)))
      // Links to the posting itself, as threads and tabs have.
      .filter((n) => title === null || !n.line.includes(title))
      .map((n) => n.line),
  ).size;
  const says =
    LIST_NAME.test(scan.title) ||
    scan.blocks.some((b) => b.tag === 'h1' && LIST_NAME.test(scan.text.slice(b.start, b.end)));
  const words = wordCount(main.body.text);
  if ((roles >= 2 || says) && words < FEW_WORDS && main.jobHeadings === 0) return true;
  if (says && roles >= 2) return main.score < CLEAR_SCORE || main.jobHeadings === 0;
  if (roles >= 4) return main.jobHeadings === 0 && main.score < CLEAR_SCORE;
  return false;
}

/** Links beside a posting that are none. */
const NO_ROLE =
  /^(?:apply|privacy|applicant|terms|cookie|back|learn|read|see|view|sign|log|share|save|skip|all )/i;

const LIST_NAME =
  /(?:^|\b)(?:[\d,.+]+\+? [\w\s-]{0,60}jobs\b|job (?:opportunities|openings|search|listings?|board)|(?:open|current|available) (?:positions?|roles?|openings?|jobs?|vacanc\w+)|(?:our|all) (?:openings|vacancies|jobs)|jobs (?:in|at|for|near) |[\w\s-]+ jobs(?:\s*[|–—-]|$)|search results|careers? at\b|stellenangebote|offene stellen|offres d'emploi|ofertas de (?:empleo|trabajo)|vacatures)/i;

/** Pages of a company that every site has. */
const GENERAL_NAME =
  /^(?:about(?: us)?|our (?:story|team|values|mission|history|people|culture)|contact(?: us)?|imprint|legal notice|(?:privacy|cookie) (?:policy|notice|statement)|terms (?:of (?:use|service)|and conditions)|faqs?|frequently asked questions|press|newsroom|blog|über uns|unser team|kontakt|impressum|datenschutz\w*|qui sommes-nous|à propos|notre (?:équipe|histoire)|mentions légales|sobre nosotros|contacto|over ons|chi siamo)(?:$|\s*[|–—:-]\s)/i;

function isApplicationForm(main: MainPart, words: number): boolean {
  const form = main.setAside.reduce((sum, part) => sum + (part.kind === 'form' ? part.words : 0), 0);
  const items = main.body.blocks.filter((b) => b.kind === 'item').length;
  return words < 120 && main.jobHeadings <= 1 && items < 3 && form > words * 2;
}

function consentShare(text: string): number {
  const sentences = text.split(/[.!?\n]+/).filter((s) => s.trim() !== '');
  if (sentences.length === 0) return 0;
  return (
    sentences.filter((s) =>
      /cookie|consent|privacy|gdpr|partners? (?:store|process)|personalis|personaliz/i.test(s),
    ).length / sentences.length
  );
}

function isArticle(scan: PageScan): boolean {
  if (
    /^(?:article|blog|news)/i.test(scan.meta.get('og:type') ?? '') &&
    !/job|career|position|vacanc/i.test(scan.meta.get('og:url') ?? '')
  )
    return true;
  if (scan.meta.has('article:published_time')) return true;
  return scan.scripts.some(
    (s) =>
      s.kind === 'json-ld' &&
      /"@type"\s*:\s*\[?\s*"(?:News|Blog|Tech)?(?:Article|Posting)"/.test(s.source.slice(0, 20_000)) &&
      !/JobPosting/.test(s.source),
  );
}
