/** Demand is told by colour and by line: firm is solid, wished is dashed, used is dotted. */
const LIGHT = `--bg:#fff;--card:#f7f7f4;--ink:#1b1d22;--soft:#5a606b;--line:#e2e2dd;--bar:#b9bfc8;--accent:#0f7380;--required:#cfe9d6;--required-line:#23804a;--preferred:#dbe7fb;--preferred-line:#3567bd;--duty:#f8ebc4;--duty-line:#a27b11;--context:#eceef1;--context-line:#aab1bb;--negated:#f8dada;--negated-line:#b94a48`;
const DARK = `--bg:#141619;--card:#1c1f24;--ink:#e8eaed;--soft:#a2a9b4;--line:#31353c;--bar:#515864;--accent:#57bfca;--required:#1d4430;--required-line:#58b983;--preferred:#223a63;--preferred-line:#7ea8ee;--duty:#4b3f15;--duty-line:#d3ae4a;--context:#2a2f37;--context-line:#69727f;--negated:#532728;--negated-line:#dd8280`;

const TONES = ['required', 'preferred', 'duty', 'context', 'negated'] as const;
const LINES = { required: 'solid', preferred: 'dashed', duty: 'dotted', context: 'none', negated: 'solid' };

export const POSTING_STYLE = `
:root{color-scheme:light;${LIGHT}}
@media(prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
article+article{border-top:2px solid var(--line);margin-top:4rem;padding-top:3rem}
h1{font-size:clamp(1.5rem,3.4vw,2.1rem);line-height:1.2;letter-spacing:-.015em;margin:0 0 .35rem;text-wrap:balance}
h2{font-size:1rem;line-height:1.3;margin:0 0 .6rem}
.line{color:var(--soft);margin:0 0 1.75rem}
.card{background:var(--card);border-radius:10px;padding:1.25rem 1.4rem;margin:0 0 1.5rem}
.card h2{margin-top:1.1rem;padding-top:1.1rem;border-top:1px solid var(--line)}.card>h2:first-child{margin-top:0;padding-top:0;border:0}
dl{display:grid;grid-template-columns:8.5rem 1fr;gap:.45rem 1rem;margin:0}dl+dl{margin-top:1.1rem;padding-top:1.1rem;border-top:1px solid var(--line)}
dt{color:var(--soft)}dd{margin:0}dd small,.soft{color:var(--soft);font-size:.9em}dd p{margin:0}
ul.items{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem .35rem}
ul.items li{border-radius:5px;padding:0 .45em;background:var(--bg);border:1px solid var(--line)}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.2rem;color:var(--soft);font-size:.88rem;margin:0 0 1.5rem;padding:0;list-style:none}
.legend mark{color:var(--ink)}
section.part{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 1.25rem;border-top:1px solid var(--line);padding:1.1rem 0}
.role{color:var(--soft);font-size:.82rem;line-height:1.4;padding-top:.15rem}
.part p{margin:0 0 .6rem}.part h2{margin:0 0 .5rem}.part ul{margin:0 0 .6rem;padding-left:1.2rem}.part li{margin:0 0 .25rem}
mark{color:inherit;border-radius:3px;padding:.05em .18em;cursor:help;border-bottom:2px none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
${TONES.map((t) => `mark.${t},.items .${t}{background:var(--${t});border-color:var(--${t}-line)}mark.${t}{border-bottom-style:${LINES[t]}}`).join('\n')}
ul.items .required,ul.items .preferred,ul.items .duty,ul.items .context,ul.items .negated{border-color:transparent}
mark.negated{text-decoration:line-through}
.refused{border-bottom:1px dotted var(--soft);cursor:help}
.refused:focus-visible,a:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.refused:focus-visible::after{content:attr(title);position:fixed;left:50%;bottom:1rem;transform:translateX(-50%);z-index:1;width:max-content;max-width:min(40rem,calc(100% - 2rem));background:var(--ink);color:var(--bg);font-size:.9rem;line-height:1.4;padding:.5rem .9rem;border-radius:6px}
.held{list-style:none;margin:0;padding:0}.held>li{margin:0 0 .7rem;padding-left:1.3rem;position:relative}.held>li::before{content:"✓";position:absolute;left:0;color:var(--required-line);font-weight:700}.held.missing>li::before{content:"–";color:var(--negated-line)}
.held q{quotes:none;color:var(--soft);font-size:.92em;display:block}.held q b{font-weight:500;color:var(--ink);display:inline-block;min-width:3.2rem}
.notes{color:var(--soft);font-size:.92rem;padding-left:1.1rem;margin:1.25rem 0 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}thead th{color:var(--soft);font-weight:500}tbody th{font-weight:500}.num{text-align:right;font-variant-numeric:tabular-nums}
a{color:inherit;text-decoration-color:var(--bar);text-underline-offset:.18em}
.scroll{overflow-x:auto}.scroll td,thead th{white-space:nowrap}.scroll :is(th,td){padding-right:1.1rem}tbody th{min-width:11rem}.way{margin:0 0 1.5rem;font-size:.92rem}footer{color:var(--soft);font-size:.85rem;margin-top:2.5rem}
@media(max-width:40rem){main{padding:1.5rem 1.1rem 3rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}section.part{grid-template-columns:1fr}.role{padding-bottom:.4rem}}
@media print{:root{color-scheme:light;${LIGHT}}body{font-size:10.5pt}main{max-width:none;padding:0}mark,ul.items li{print-color-adjust:exact;-webkit-print-color-adjust:exact}article{break-before:page}article:first-child{break-before:auto}li,p,dd{break-inside:avoid}h1,h2,h3{break-after:avoid}.refused{border:0}.legend .screen,.way{display:none}}
`;
