import { CHART_STYLE, NARROW_CHARTS } from './chart-style.js';

/** One accent, which always means "on the in-demand list"; everything else is ink on paper. */
const LIGHT = `--bg:#fff;--card:#f7f7f4;--ink:#1b1d22;--soft:#5a606b;--line:#e2e2dd;--bar:#c2c7ce;--accent:#0f7380;--fill:#2b8b98;--tint:#d9edef;--mark:#fcedb5;--heat:#6fbfc8;--warn:#8a5300`;
const DARK = `--bg:#141619;--card:#1c1f24;--ink:#e8eaed;--soft:#a2a9b4;--line:#31353c;--bar:#515864;--accent:#57bfca;--fill:#2e8793;--tint:#16393e;--mark:#5d4c10;--heat:#1f6d78;--warn:#e5b566`;

const COLOURS = `
:root{color-scheme:light;${LIGHT}}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}`;

const TYPE = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
header,main,body>footer{max-width:70rem;margin:0 auto;padding:0 2rem}
h1{font-size:clamp(1.7rem,3.4vw,2.4rem);line-height:1.16;letter-spacing:-.02em;font-weight:680;margin:0 0 .9rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.25;letter-spacing:-.012em;font-weight:650;margin:0 0 .4rem}
h3{font-size:.95rem;line-height:1.3;font-weight:650;margin:0 0 .9rem}
section{padding:3.25rem 0 0;scroll-margin-top:1rem}
.lead{max-width:44rem;font-size:1.05rem}.lead p{margin:0 0 .6rem}
.note{color:var(--soft);max-width:44rem;margin:0 0 1.5rem;font-size:.95rem}
a{color:inherit;text-decoration-color:var(--bar);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:2}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;padding:1.1rem 0;border-bottom:1px solid var(--line);font-size:.9rem}
.brand{font-weight:680;letter-spacing:-.01em}nav{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;flex:1}nav a{color:var(--soft);text-decoration:none}nav a:hover{color:var(--ink)}
.button,input,select{font:inherit;font-size:.9rem;color:inherit;background:var(--bg);border:1px solid var(--bar);border-radius:6px;padding:.35rem .75rem}
.button{cursor:pointer;text-decoration:none;white-space:nowrap}.button:hover{border-color:var(--ink)}
body>footer{color:var(--soft);font-size:.85rem;padding-top:3.5rem;padding-bottom:4rem}`;

const CHARTS = `
figure{margin:0}
svg{display:block;overflow:visible}
.f{fill:var(--bar)}.on .f,.histogram .f{fill:var(--fill)}
.g{stroke:var(--line)}.w{stroke:var(--ink);stroke-width:1.5}.b{fill:var(--bg);stroke:var(--ink);stroke-width:2}
.axis text,.histogram text{fill:var(--soft);font-size:12px}.histogram .n{fill:var(--ink)}.histogram .base{stroke:var(--bar)}
.bars{list-style:none;margin:0;padding:0}
.bars li,.bars-axis{display:grid;grid-template-columns:15rem 1fr 7.5rem;column-gap:1rem;align-items:center}
.bars-axis svg{grid-column:2}
.bars .name{text-align:right;line-height:1.25;padding:.2rem 0}
.num{white-space:nowrap}.num small{color:var(--soft);font-size:.85em;margin-left:.35em}
.star{color:var(--accent);font-size:.7em;vertical-align:.15em}
.key{color:var(--accent);font-weight:600}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem}
.card{background:var(--card);border-radius:10px;padding:1.4rem 1.5rem 1rem}
.card .bars li{grid-template-columns:1fr auto;row-gap:.1rem;margin-bottom:1.1rem}
.card .bars .name{text-align:left;font-weight:600;grid-area:1/1}.card .num{grid-area:1/2}.card .bar{grid-area:2/1/3/3}.card .facts{grid-area:3/1/4/3}
.card .bars-axis{display:block;margin-top:-.4rem}
.facts{color:var(--soft);font-size:.85rem;line-height:1.7}
.chip{display:inline-block;white-space:nowrap;font-size:.8rem;line-height:1.35;padding:.05rem .5rem;border-radius:99px;border:1px solid var(--bar);color:var(--ink);margin-right:.25rem}
.chip.yes{background:var(--tint);border-color:var(--accent)}.chip.weak{border-color:var(--warn);color:var(--warn)}.chip.no,.chip.few{border-style:dashed;color:var(--soft)}`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.42rem .7rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}
th:first-child{padding-left:0}td:last-child,th:last-child{padding-right:0}
thead th{color:var(--soft);font-weight:500;font-size:.85rem;border-bottom-color:var(--bar);white-space:nowrap}
tbody th{font-weight:500}.on th{font-weight:680}
#table :is(th,td):nth-child(n+4):not(:last-child){text-align:right;white-space:nowrap}
#table td:is(:nth-child(2),:nth-child(3)){color:var(--soft)}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}thead button:hover{color:var(--ink)}
[aria-sort] button{color:var(--ink);font-weight:650}[aria-sort=descending] button::after{content:" ↓"}[aria-sort=ascending] button::after{content:" ↑"}
tbody tr:hover{background:var(--card)}
.tools{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.75rem 1.5rem;margin:1.25rem 0 .75rem}
.controls{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;font-size:.9rem}.controls input[type=search]{width:15rem}
#shown{margin-bottom:.75rem}
.scroll{overflow-x:auto}
.small{width:auto;margin-top:.75rem}.small :is(th,td){text-align:right;white-space:nowrap}.small :is(th,td):first-child,.two :is(th,td):nth-child(2){text-align:left}.small tbody th{font-weight:500}
.prose td,.prose th{overflow-wrap:anywhere;min-width:8rem}`;

const TEXTS = `
summary{cursor:pointer;color:var(--soft)}summary:hover{color:var(--ink)}
.all>.skill{border-bottom:1px solid var(--line);padding:.4rem 0}.all>summary{margin-bottom:.75rem}.skill>summary{color:var(--ink)}.skill>summary span{color:var(--soft);font-size:.9em;margin-left:.4em}
blockquote{margin:1rem 0 1.4rem;padding:0 0 0 1rem;border-left:2px solid var(--line);max-width:44rem}blockquote p{margin:0 0 .35rem}blockquote footer{color:var(--soft);font-size:.85rem}
mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 .15em}
.tag{border:1px solid var(--line);border-radius:4px;padding:0 .35em;margin-right:.3em}
dl{margin:0 0 2rem}dl div{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem;padding:.45rem 0;border-bottom:1px solid var(--line)}dt{color:var(--soft)}dd{margin:0}
#method .small{margin-bottom:2rem}#method ul{margin:0 0 2rem;padding-left:1.1rem;max-width:44rem}#method li{margin-bottom:.4rem}
dialog{color:inherit;background:var(--bg);border:0;border-left:1px solid var(--line);width:min(34rem,100%);max-width:none;height:100%;max-height:none;margin:0 0 0 auto;padding:0 2rem 1.75rem;box-shadow:0 0 4rem #0004}
#tip{position:fixed;z-index:3;pointer-events:none;max-width:min(22rem,calc(100% - 1rem));white-space:pre-line;background:var(--ink);color:var(--bg);font-size:.85rem;line-height:1.45;padding:.5rem .75rem;border-radius:6px}
.live .bars li:has(a){cursor:pointer}.live .bars li:has(a):hover{background:var(--card)}.live .card .bars li:has(a):hover{background:var(--bg)}
button.skill{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer;text-decoration:underline var(--bar) 1px;text-underline-offset:.18em}button.skill:hover{text-decoration-color:currentColor}
.postings{list-style:none;margin:0 0 1rem;padding:0}.postings li{padding:.5rem 0;border-bottom:1px solid var(--line)}.postings .title{font-weight:500}.postings .company{color:var(--soft)}.postings blockquote{margin:.3rem 0 .2rem}
dialog section{padding:1.25rem 0 0}dialog h3{margin:0 0 .25rem}
dialog::backdrop{background:#0006}.sheet-top{position:sticky;top:0;z-index:1;background:var(--bg);padding-top:1.5rem;display:flex;justify-content:space-between;align-items:flex-start;gap:1rem}.sheet-top .note{margin-bottom:.5rem}`;

const NARROW = `
@media(max-width:52rem){.cards{grid-template-columns:1fr}}
@media(max-width:44rem){
header,main,body>footer{padding-left:1.15rem;padding-right:1.15rem}section{padding-top:2.5rem}
.top{justify-content:space-between}nav{order:3;flex:1 0 100%;flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;scrollbar-width:none}
.bars li{grid-template-columns:1fr auto;margin-bottom:.5rem}.bars .name{text-align:left;grid-area:1/1}.bars .num{grid-area:1/2}.bars .bar{grid-area:2/1/3/3}.bars-axis{display:block}
.card{padding:1.15rem 1.15rem .75rem}
#table :is(th,td):is(:nth-child(2),:nth-child(3),:nth-child(n+6):not(:last-child)){display:none}
th,td{padding:.42rem .4rem}#table .chip{display:inline;white-space:normal;background:none;border:0;padding:0;margin:0}.controls,.controls label:first-child{width:100%}.controls input[type=search]{width:100%}
dl div{grid-template-columns:1fr}dialog{height:fit-content;max-height:85%;width:100%;margin:auto 0 0;padding:0 1.15rem 1.25rem;border-top:1px solid var(--line);border-left:0}
.histogram text{font-size:11px}}`;

const MOTION_AND_PRINT = `
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root:root,:root[data-theme]{color-scheme:light;${LIGHT}}.cards{grid-template-columns:1fr 1fr}.bars li,.bars-axis{grid-template-columns:11rem 1fr 7rem}table{font-size:8pt}th,td{padding:.2rem .35rem}nav,.button,.controls,.skip,#evidence,#shown,.top,#tip,.numbers details:not([open]),.split:not([open]){display:none!important}.first{grid-template-columns:minmax(0,1fr) 16rem;gap:1.5rem;padding-top:0}h1{font-size:19pt}.first .card{padding:.8rem 1rem .4rem}.first .card .bars li{margin-bottom:.1rem}.first .axis text{font-size:9px}.verdicts div{grid-template-columns:1fr}.split>summary{list-style:none}body{font-size:10.5pt}header,main,body>footer{max-width:none;padding:0}section{padding-top:1.25rem}li,tr,p,dl div,figcaption,.card,.histogram{break-inside:avoid}.card{padding:.8rem 1rem .5rem}.card .bars li{margin-bottom:.4rem}.cards{gap:.8rem}.lead,.say{font-size:10.5pt}.note{font-size:9.5pt;margin-bottom:.8rem}h2,h3,.titled,figcaption,.note,.say,.heat-head,.split>summary,.panels .titled{break-after:avoid}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{text-decoration:none}.scroll,.numbers .scroll{overflow:visible;max-height:none}thead{display:table-header-group}}`;

export const STYLE =
  COLOURS + TYPE + CHARTS + CHART_STYLE + TABLES + TEXTS + NARROW + NARROW_CHARTS + MOTION_AND_PRINT;
