import type { Language } from './held-out-postings.js';
import type { MadePosting } from './posting.js';
import type { Choice } from './seeded.js';

/**
 * Layouts written in one go without a look at the rules of reading pages, and measured before any rule was changed for
 * them: the figure in README.md is that first one. A layout that a rule was changed for is no longer held out, so new ones
 * are written for the next figure.
 */
export interface HeldOutLayout {
  readonly language: Language;
  readonly page: (posting: MadePosting, choice: Choice) => string;
}

const list = (items: readonly string[], item = (i: string) => `<li>${i}</li>`): string =>
  items.map(item).join('');

const TRAP_JOBS = [
  'Salesforce Consultant',
  'Kotlin Engineer',
  'Tableau Developer',
  'SolidWorks Designer',
  'Django Engineer',
  'Cobol Engineer',
];

export const HELD_OUT: Readonly<Record<string, HeldOutLayout>> = {
  'elementor, de': {
    language: 'de',
    page: (
      p,
      c,
    ) => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${p.title} - ${p.company}</title></head><body class="page elementor-page">
<a class="skip-link" href="#content">Zum Inhalt springen</a>
<div data-elementor-type="header" class="elementor elementor-12"><div class="elementor-widget"><div class="elementor-widget-container"><ul id="menu-1">${list(['Leistungen', 'Robotics', 'Cybersecurity', 'Karriere', 'Kontakt'], (m) => `<li><a href="/${m}">${m}</a></li>`)}</ul></div></div></div>
<div data-elementor-type="wp-page" class="elementor elementor-771"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-element elementor-widget elementor-widget-heading"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${p.title}</h1></div></div>
${list(p.intro, (i) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${i}</p></div></div>`)}</div></div></div></section>
${list(
  p.sections.map(
    (s) =>
      `<section class="elementor-section"><div class="elementor-container"><div class="elementor-column elementor-col-50"><div class="elementor-widget"><div class="elementor-widget-container"><h2 class="elementor-heading-title elementor-size-default">${s.heading}</h2></div></div><div class="elementor-widget elementor-widget-icon-list"><div class="elementor-widget-container"><ul class="elementor-icon-list-items">${list(s.items, (i) => `<li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i aria-hidden="true" class="fas fa-check"></i></span><span class="elementor-icon-list-text">${i}</span></li>`)}</ul></div></div></div></div></section>`,
  ),
  (s) => s,
)}
<section class="elementor-section"><div class="elementor-widget-heading"><h2>Weitere offene Stellen</h2></div><div class="elementor-posts-container">${list(c.some(TRAP_JOBS, 3), (t) => `<article class="elementor-post"><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/jobs/${t.length}">${t}</a></h3><a class="elementor-post__read-more" href="/jobs/${t.length}">Mehr erfahren »</a></div></article>`)}</div></section></div>
<div data-elementor-type="footer" class="elementor elementor-99"><p>Folgen Sie uns</p><p>Impressum | Datenschutz | Blockchain-Beratung</p></div>
<div id="BorlabsCookieBox" class="BorlabsCookie"><p class="h3">Datenschutzeinstellungen</p><p>Wir nutzen Cookies auf unserer Website. Einige von ihnen sind essenziell, während andere uns helfen, diese Website zu verbessern, etwa mit Photoshop-Vorlagen.</p><a href="#" role="button">Alle akzeptieren</a><a href="#">Nur essenzielle Cookies akzeptieren</a></div></body></html>`,
  },
  'town hall content system, de': {
    language: 'de',
    page: (p) => `<!DOCTYPE html><html lang="de"><head><title>Stadt Rabenfurt: ${p.title}</title></head><body>
<div id="kopf"><a href="/">Stadt Rabenfurt</a><form><input type="search" name="q"><input type="submit" value="Suchen"></form></div>
<div id="pfad">Sie sind hier: <a href="/">Startseite</a> &gt; <a href="/rathaus">Rathaus</a> &gt; <a href="/stellen">Stellenangebote</a></div>
<div id="links"><h2>Rathaus</h2><ul><li><a href="/a">Ämter</a></li><li><a href="/b">Digitales und Cybersecurity</a></li><li><a href="/c">Ausbildung</a></li></ul></div>
<div id="mitte"><!--TYPO3SEARCH_begin--><div id="c4711" class="frame frame-default frame-type-text"><header><h1>${p.title}</h1></header>${list(p.intro, (i) => `<p class="bodytext">${i}</p>`)}</div>
${p.sections.map((s, n) => `<div id="c47${n}2" class="frame frame-default frame-type-bullets"><header><h2 class="">${s.heading}</h2></header><ul class="ce-bullets">${list(s.items)}</ul></div>`).join('')}
<div id="c4790" class="frame"><p class="bodytext"><a href="/kontakt">Kontaktformular</a></p></div><!--TYPO3SEARCH_end--></div>
<div id="rechts"><h3>Aktuelle Meldungen</h3><div class="news-list-item"><h4><a href="/n1">Robotics-AG der Realschule gewinnt Preis</a></h4><p>Die Schülerinnen bauten drei Roboter.</p></div><div class="news-list-item"><h4><a href="/n2">Bürgeramt: Cobol-System wird abgelöst</a></h4><p>Der Umzug dauert zwei Tage.</p></div></div>
<div id="fuss"><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a> <a href="/barriere">Barrierefreiheit</a></div></body></html>`,
  },
  'job board card with apply rail, de': {
    language: 'de',
    page: (
      p,
      c,
    ) => `<!doctype html><html lang="de"><head><title>${p.title} in ${p.place} | Stellenmarkt</title></head><body><div id="app"><div class="Topbar_bar__1x"><a href="/">Stellenmarkt</a><span>Merkliste (0)</span><a href="/login">Anmelden</a></div>
<div class="JobAd_grid__9k"><div class="JobAd_main__2a"><div class="JobAd_head__7c"><h1>${p.title}</h1><div><a href="/firma">${p.company}</a></div><div>${p.place}</div><div>Vollzeit</div></div>
<div class="JobAd_text__3d"><div>${p.intro.join('<br><br>')}</div>${p.sections.map((s) => `<div><div class="JobAd_h__5"><b>${s.heading}</b></div><div>${list(s.items, (i) => `<div class="JobAd_li__1">${i}</div>`)}</div></div>`).join('')}</div></div>
<div class="JobAd_rail__0z"><div><b>Jobs per E-Mail</b><p>Neue Stellen für Salesforce und Tableau direkt ins Postfach.</p><input type="email"><button>Job-Alarm aktivieren</button></div><div><b>Gehalt vergleichen</b><p>Django Entwickler verdienen im Schnitt 61.000 Euro.</p></div></div></div>
<div class="Similar_wrap__8"><b>Das könnte dich auch interessieren</b>${list(c.some(TRAP_JOBS, 4), (t) => `<a class="Similar_card__2" href="/stelle/${t.length}"><div>${t}</div><div>Musterbau AG</div><div>vor 2 Tagen</div></a>`)}</div>
<div class="Foot__3"><a href="/agb">AGB</a><a href="/ansible">Ansible Jobs</a><a href="/hadoop">Hadoop Jobs</a><a href="/imp">Impressum</a></div></div></body></html>`,
  },
  'public hospital, fr': {
    language: 'fr',
    page: (
      p,
      c,
    ) => `<!DOCTYPE html><html lang="fr" dir="ltr"><head><meta charset="utf-8"><title>${p.title} | ${p.company}</title></head><body class="path-node page-node-type-offre">
<div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="region region-header"><nav role="navigation" aria-labelledby="m"><h2 class="visually-hidden" id="m">Navigation principale</h2><ul class="menu">${list(['Accueil', 'Nos soins', 'Recherche et Robotics', 'Nous rejoindre'], (m) => `<li class="menu-item"><a href="/x">${m}</a></li>`)}</ul></nav></div></header>
<div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Accueil</a></li><li><a href="/offres">Offres</a></li></ol></nav></div>
<main role="main"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><article data-history-node-id="812" class="node node--type-offre node--view-mode-full"><div class="node__content"><h1 class="page-title"><span class="field field--name-title">${p.title}</span></h1><div class="field field--name-field-lieu field--label-inline"><div class="field__label">Lieu</div><div class="field__item">${p.place}</div></div>
<div class="field field--name-body field--type-text-with-summary field--label-hidden field__item">${list(p.intro, (i) => `<p>${i}</p>`)}</div>
${p.sections.map((s) => `<div class="field field--name-field-bloc field--label-above"><div class="field__label">${s.heading}</div><div class="field__items"><div class="field__item"><ul>${list(s.items)}</ul></div></div></div>`).join('')}</div></article>
<div class="views-element-container block"><h2>Offres similaires</h2><div class="view-content">${list(c.some(TRAP_JOBS, 3), (t) => `<div class="views-row"><span class="field-content"><a href="/offre/${t.length}">${t}</a></span></div>`)}</div></div></div></main>
<footer role="contentinfo"><div class="region region-footer"><p>Mentions légales – Plan du site – Cybersecurity</p></div></footer></div>
<div id="tarteaucitronRoot"><div id="tarteaucitronAlertBig"><span>En poursuivant votre navigation, vous acceptez les cookies de Salesforce et de nos partenaires.</span><button>Tout accepter</button><button>Personnaliser</button></div></div></body></html>`,
  },
  'site kit with placed boxes, fr': {
    language: 'fr',
    page: (
      p,
    ) => `<!DOCTYPE html><html lang="fr"><head><title>Recrutement | ${p.company}</title></head><body><div id="SITE_CONTAINER"><div id="main_MF"><header id="SITE_HEADER"><div id="comp-a1"><nav aria-label="Site"><ul><li><a href="/">Accueil</a></li><li><a href="/b">Blockchain</a></li><li><a href="/r">Recrutement</a></li></ul></nav></div></header>
<main id="PAGES_CONTAINER"><div id="comp-k0" class="wixui-rich-text" data-testid="richTextElement"><h2 class="font_2"><span style="font-weight:bold">${p.title}</span></h2></div>
${list(p.intro, (i) => `<div data-testid="richTextElement" class="wixui-rich-text"><p class="font_8" style="line-height:1.5em"><span style="color:#333">${i}</span></p><p class="font_8"><span class="wixGuard">&#8203;</span></p></div>`)}
${p.sections.map((s, n) => `<div id="comp-k${n + 1}" data-testid="richTextElement" class="wixui-rich-text"><p class="font_8"><span style="text-decoration:underline">${s.heading} :</span></p>${list(s.items, (i) => `<p class="font_8"><span>– ${i}</span></p>`)}</div>`).join('')}
<div id="comp-k9"><a data-testid="linkElement" href="mailto:x@example.org"><span>Postuler</span></a></div></main>
<footer id="SITE_FOOTER"><div data-testid="richTextElement"><p>© 2026 par un studio qui aime Photoshop et Laravel</p></div><form id="comp-f"><p>Abonnez-vous à la lettre Tableau</p><input type="email"><button>Envoyer</button></form></footer></div></div></body></html>`,
  },
  'notes page of blocks, en': {
    language: 'en',
    page: (
      p,
    ) => `<!doctype html><html class="notion-html"><head><title>${p.title}</title><meta property="og:site_name" content="Notes"></head><body><div class="notion-app"><div class="notion-sidebar"><div>Team space</div><div><a href="/1">Handbook</a></div><div><a href="/2">Robotics roadmap</a></div><div><a href="/3">Jenkins runbook</a></div></div><div class="notion-frame"><div class="notion-topbar"><div>${p.company}</div><div>Share</div><div>Duplicate</div></div><div class="notion-page-content"><h1 placeholder="Untitled" data-content-editable-leaf="true">${p.title}</h1>
${list(p.intro, (i) => `<div data-block-id="${i.length}" class="notion-selectable notion-text-block"><div><div><div spellcheck="true" data-content-editable-leaf="true">${i}</div></div></div></div>`)}
${p.sections.map((s) => `<div class="notion-selectable notion-sub_header-block"><div><h3 data-content-editable-leaf="true">${s.heading}</h3></div></div>${list(s.items, (i) => `<div class="notion-selectable notion-bulleted_list-block"><div><div class="notion-list-item-box-left"><div class="pseudoBefore">•</div></div><div><div data-content-editable-leaf="true">${i}</div></div></div></div>`)}`).join('')}</div></div></div></body></html>`,
  },
  'published document, en': {
    language: 'en',
    page: (
      p,
    ) => `<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"><title>${p.title} (public)</title><style>.c1{font-weight:700}.lst-kix_x-0 > li:before{content:"\\0025cf "}</style></head><body class="docs-gm"><div id="publish-banner" class="publish-banner"><div id="publish-banner-text">Published using a document editor with Photoshop export</div><a href="/abuse">Report abuse</a><a href="/more">Learn more</a></div><div id="header">${p.title} (public)</div><div id="banners"><div>Updated automatically every 5 minutes</div></div><div id="contents"><div class="c12 doc-content"><p class="c4 title"><span class="c1">${p.title}</span></p>
${list(p.intro, (i) => `<p class="c2"><span class="c0">${i.slice(0, 20)}</span><span class="c0 c7">${i.slice(20)}</span></p><p class="c2 c9"><span class="c0"></span></p>`)}
${p.sections.map((s, n) => `<p class="c2"><span class="c1 c5">${s.heading}</span></p><ul class="c8 lst-kix_x${n}-0 start">${list(s.items, (i) => `<li class="c2 c6 li-bullet-0"><span class="c0">${i}</span></li>`)}</ul>`).join('')}</div></div></body></html>`,
  },
  'utility classes, headings as paragraphs, en': {
    language: 'en',
    page: (p, c) =>
      `<!DOCTYPE html><html lang="en"><head><title>${p.company} Careers</title></head><body><div id="__next"><div class="sticky top-0 flex justify-between"><span class="font-bold">${p.company}</span><div class="hidden md:flex gap-6"><a href="/product">Product</a><a href="/security">Cybersecurity</a><a href="/dev">Ansible module</a></div><button class="rounded-full">Book a demo</button></div><div class="mx-auto max-w-3xl px-4"><a href="/careers" class="text-sm">← All roles</a><p class="text-4xl font-bold mt-6">${p.title}</p><div class="flex gap-2 text-xs"><span>${p.place}</span><span>·</span><span>Full time</span></div><div class="prose mt-8">${list(p.intro, (i) => `<p class="mt-4 text-gray-700">${i}</p>`)}${p.sections.map((s) => `<p class="mt-10 text-lg font-semibold">${s.heading}</p><div class="space-y-2 mt-3">${list(s.items, (i) => `<div class="flex"><svg class="h-5 w-5" viewBox="0 0 20 20"><title>check</title><path d="M1 1"/></svg><p class="ml-3">${i}</p></div>`)}</div>`).join('')}</div><button class="mt-8">Apply for ${p.title}</button></div><div class="bg-gray-50 py-16"><p class="text-2xl">More roles at ${p.company}</p><div class="grid grid-cols-3">${list(c.some(TRAP_JOBS, 3), (t) => `<a href="/careers/${t.length}" class="rounded border p-4"><p class="font-semibold">${t}</p><p class="text-sm">Anywhere</p></a>`)}</div></div><div class="border-t text-xs"><p>Backed by people who believe in Blockchain.</p></div></div></body></html>`,
  },
  'forum thread with replies, en': {
    language: 'en',
    page: (
      p,
    ) => `<!doctype html><html lang="en"><head><title>[Hiring] ${p.title} - Jobs - Tinkerers Forum</title></head><body class="viewtopic"><div id="wrap"><div class="headerbar"><h1>Tinkerers Forum</h1><p>Everything about Robotics</p></div><ul class="navbar"><li><a href="/f">Board index</a></li><li><a href="/j">Jobs</a></li></ul><h2 class="topic-title"><a href="/t">[Hiring] ${p.title}</a></h2><div class="pagination">3 posts • Page 1 of 1</div>
<div id="p100" class="post bg2"><div class="inner"><dl class="postprofile"><dt><a href="/u">harriet</a></dt><dd>Posts: 12</dd><dd>Joined: Mar 2019</dd></dl><div class="postbody"><h3><a href="#p100">${p.title}</a></h3><p class="author">by harriet » Tue Nov 03, 2026</p><div class="content">${p.intro.join('<br><br>')}<br><br>${p.sections.map((s) => `<strong class="text-strong">${s.heading}</strong><br><ul>${list(s.items)}</ul>`).join('')}</div></div></div></div>
<div id="p101" class="post bg1"><div class="inner"><dl class="postprofile"><dt><a href="/v">oleg</a></dt><dd>Posts: 2044</dd></dl><div class="postbody"><h3><a href="#p101">Re: ${p.title}</a></h3><div class="content">Would you take somebody who only did Cobol and Magento so far?</div></div></div></div>
<div id="p102" class="post bg2"><div class="inner"><dl class="postprofile"><dt><a href="/w">min</a></dt><dd>Posts: 7</dd></dl><div class="postbody"><h3><a href="#p102">Re: ${p.title}</a></h3><div class="content">I sent you a message. My last job was MongoDB support.</div><div class="signature">Kotlin all the things</div></div></div></div><div class="copyright">Powered by forum software in Django</div></div></body></html>`,
  },
  'university details table, en': {
    language: 'en',
    page: (
      p,
    ) => `<!DOCTYPE html><html lang="en"><head><title>University Employment | ${p.title}</title></head><body><div class="container"><div id="header"><a href="/"><img alt="University seal" src="s.png"></a></div><div class="navbar"><ul class="nav"><li><a href="/">Home</a></li><li><a href="/search">Search Jobs</a></li><li><a href="/profile">Create Account</a></li><li><a href="/help">Help</a></li></ul></div><div id="content"><a href="/bookmark">Bookmark this Posting</a> | <a href="/print">Print Preview</a><h2>${p.title}</h2><div class="table-responsive"><h3>Posting Details</h3><table class="table table-striped"><tbody>
<tr><th>Position Summary</th><td>${p.intro.join(' ')}</td></tr>${p.sections.map((s) => `<tr><th>${s.heading}</th><td>${s.items.map((i) => `• ${i}`).join('<br />')}</td></tr>`).join('')}</tbody></table></div><div id="supplemental"><h3>Supplemental Questions</h3><p>Required fields are indicated with an asterisk (*).</p><ol><li>* How did you hear about this employment opportunity?<ul><li>Public Job Posting</li><li>Salesforce alumni mail</li><li>Other</li></ul></li></ol></div><div id="docs"><h3>Applicant Documents</h3><h4>Required Documents</h4><ol><li>Resume</li><li>Cover Letter</li></ol><h4>Optional Documents</h4><ol><li>Photoshop portfolio</li></ol></div></div></div><div id="footer"><p>Equal opportunity. Site runs on Laravel.</p></div></body></html>`,
  },
  'capital tags left open, en': {
    language: 'en',
    page: (p) =>
      `<HTML><HEAD><TITLE>${p.company} - JOBS - ${p.title}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><A HREF="index.htm"><IMG SRC="logo.gif" ALT="${p.company}"></A><BR><FONT SIZE=1>[ <A HREF="a.htm">About</A> | <A HREF="r.htm">Robotics</A> | <A HREF="c.htm">Cybersecurity</A> | <A HREF="j.htm">Jobs</A> ]</FONT></CENTER><HR><TABLE WIDTH=600 ALIGN=CENTER><TR><TD><FONT SIZE=+2><B>${p.title}</B></FONT><P>${p.intro.join('<P>')}${p.sections.map((s) => `<P><FONT COLOR="#800000"><B>${s.heading}</B></FONT><UL>${list(s.items, (i) => `<LI>${i}`)}</UL>`).join('')}<P><A HREF="mailto:jobs@example.org">Write to us</A></TABLE><HR><CENTER><FONT SIZE=1>Last updated 3 Nov 2026. Best viewed with 1024x768. Visit our friends: <A HREF="x.htm">Hadoop users</A>, <A HREF="y.htm">Ansible club</A></FONT></CENTER></BODY></HTML>`,
  },
  'accelerated mobile page, fr': {
    language: 'fr',
    page: (p, c) =>
      `<!doctype html><html amp lang="fr"><head><meta charset="utf-8"><title>${p.title} à ${p.place}</title></head><body><amp-sidebar id="sb" layout="nodisplay"><ul><li><a href="/e">Emploi</a></li><li><a href="/f">Formation Cybersecurity</a></li><li><a href="/g">Robotics</a></li></ul></amp-sidebar><header><button on="tap:sb.toggle">☰</button><a href="/">Emplois du Sud</a></header><amp-consent layout="nodisplay" id="consent"><div id="cui">Nous et nos 312 partenaires stockons des données, y compris Salesforce. <button>Accepter</button><button>Refuser</button></div></amp-consent><div class="page"><h1>${p.title}</h1><p class="meta">${p.company} – ${p.place}</p>${list(p.intro, (i) => `<p>${i}</p>`)}<amp-accordion>${p.sections.map((s) => `<section expanded><h4>${s.heading}</h4><div><ul>${list(s.items)}</ul></div></section>`).join('')}</amp-accordion><a class="cta" href="/postuler">Postuler</a><amp-list src="/x"><div placeholder>Chargement…</div></amp-list><h3>Ces annonces peuvent vous intéresser</h3>${list(c.some(TRAP_JOBS, 3), (t) => `<a class="annonce" href="/a/${t.length}"><strong>${t}</strong> <em>Marseille</em></a>`)}</div><footer>Mentions légales · Offres Django · Offres Kotlin</footer></body></html>`,
  },
};

/** Pages without a posting, written with the same rule: none may be read as one. */
export const HELD_OUT_NEGATIVES: Readonly<Record<string, (choice: Choice) => string>> = {
  'Stellenliste, de': (c) =>
    `<!doctype html><html lang="de"><head><title>Offene Stellen</title></head><body><h1>Unsere offenen Stellen</h1><p>Werden Sie Teil unseres Teams. Wir freuen uns auf Sie.</p><div class="liste">${list(c.some(TRAP_JOBS, 6), (t) => `<div class="zeile"><a href="/stelle/${t.length}">${t} (m/w/d)</a><span>Bremen</span><span>Vollzeit</span></div>`)}</div><p>Nichts dabei? Schicken Sie uns eine Initiativbewerbung.</p></body></html>`,
  'besetzt, de': () =>
    '<!doctype html><html lang="de"><head><title>Stelle nicht mehr verfügbar</title></head><body><h1>Diese Stelle ist nicht mehr verfügbar</h1><p>Die Stelle wurde bereits besetzt. Schauen Sie sich unsere anderen Angebote an.</p><a href="/stellen">Alle Stellenangebote</a></body></html>',
  'connexion, fr': () =>
    '<!doctype html><html lang="fr"><head><title>Connexion</title></head><body><h1>Connectez-vous pour voir cette offre</h1><form><label>Adresse électronique <input type="email"></label><label>Mot de passe <input type="password"></label><button>Se connecter</button></form><p>Pas encore de compte ? Créez-en un en deux minutes.</p></body></html>',
  'résultats, fr': (c) =>
    `<!doctype html><html lang="fr"><head><title>86 offres d’emploi à Nantes</title></head><body><h1>86 offres d’emploi à Nantes</h1>${list(c.some(TRAP_JOBS, 6), (t) => `<article><h2><a href="/offre/${t.length}">${t} H/F</a></h2><p>Nantes – CDI – il y a 3 jours</p></article>`)}<a href="?p=2">Page suivante</a></body></html>`,
  'about us, en': () =>
    '<!doctype html><html lang="en"><head><title>About us</title></head><body><nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav><main><h1>About us</h1><p>Founded in a shed in 1987, we now employ ninety people across three towns. Our engineers know Kotlin and our designers know Figma.</p><h2>Our values</h2><ul><li>We finish what we start</li><li>We say what we mean</li><li>We take the train</li></ul><h2>Our history</h2><p>In 1994 the shed burned down; in 1995 we built a larger one.</p></main><footer>© 2026</footer></body></html>',
  'not found, en': () =>
    '<!doctype html><html lang="en"><head><title>404</title></head><body><nav><a href="/">Home</a><a href="/jobs">Jobs</a><a href="/blog">Blog</a></nav><h1>We could not find that page</h1><p>It may have moved, or the job may have closed. Try the search, or go back to all jobs.</p><footer>© 2026</footer></body></html>',
};
