import { GRID_STYLE } from '../charts/axis.js';

/** Heat maps, lines by month and pay strips: their colours come from the page. */
export const CHART_STYLE = `
.chart{scroll-margin:1rem}.now{outline:2px solid var(--accent);outline-offset:1px;border-radius:2px}
.say{max-width:44rem;margin:0 0 .6rem;font-size:1.05rem}
.numbers{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:flex-start;justify-content:space-between;margin:1rem 0 0;font-size:.95rem}.numbers details{flex:1 1 12rem;min-width:0}.numbers details[open]{flex-basis:100%}.numbers .scroll{max-height:26rem;overflow:auto}.numbers thead th{position:sticky;top:0;background:var(--bg)}.numbers .note{margin:.5rem 0 0}
.titled{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.split>summary{font-weight:650;color:var(--ink);padding:.5rem 0}.split+.split{border-top:1px solid var(--line);margin-top:1.25rem;padding-top:.5rem}
.split .chart{margin-top:.5rem}.split+.titled{margin-top:2rem}
.cells rect{fill:var(--heat);rx:3px}.cells text{fill:var(--ink);font-size:13px;text-anchor:middle}.cells .s{font-weight:750}
.heat-head,.bars.heat li{display:grid;grid-template-columns:15rem 1fr;column-gap:1rem;align-items:end}.bars.heat li{align-items:center}
.heat-head div{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;align-items:end;font-size:.82rem;line-height:1.25;text-align:center;padding-bottom:.4rem;overflow-wrap:normal}.heat-head small{display:block;color:var(--soft)}
.bars.pairs li,.bars-axis.pairs,.bars.pay li,.bars-axis.pay{grid-template-columns:18rem 1fr 12rem}
.bars.pay li:first-child{font-weight:650;border-bottom:1px solid var(--line);margin-bottom:.3rem;padding-bottom:.3rem}
.m{stroke:var(--ink);stroke-width:2.5}.r{stroke:var(--accent);stroke-width:1.5}
.panels{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:1.5rem 2.5rem}
.panels .name{font-weight:600}.panels .num small{margin:0 0 0 .25em}
.plot{display:grid;grid-template-columns:2.4rem 1fr;column-gap:.4rem}
${GRID_STYLE}
.h{fill:transparent}.gap{fill:var(--card);shape-rendering:crispEdges}.j,.p{stroke:var(--fill);stroke-width:2}.p{fill:var(--fill);stroke:var(--bg);stroke-width:1.5}.line .w{stroke:var(--fill);stroke-width:2;stroke-opacity:.4}.line text{fill:var(--soft);font-size:12px}
.row{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.25rem}.row small{color:var(--soft)}
dl.wide div{grid-template-columns:15rem 1fr}
.first{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,25rem);gap:2rem 3rem;align-items:start;padding-top:2.25rem}
.first .card{padding:1.1rem 1.3rem .8rem}.first figcaption{font-weight:650;margin-bottom:.8rem}.first figcaption small{font-weight:400;color:var(--soft);margin-left:.5em}
.first .card .bars li{margin-bottom:.45rem}.first .card .bars .name{font-weight:500}.first .card .bars-axis{margin-top:.2rem}
.verdicts{margin:1rem 0 0;font-size:.95rem}.verdicts div{grid-template-columns:12.5rem 1fr;border:0;padding:.2rem 0}`;

export const NARROW_CHARTS = `
@media(max-width:60rem){.first{grid-template-columns:1fr}}
@media(max-width:44rem){
.heat-head,.bars.heat li{grid-template-columns:1fr}.bars.heat .cells{grid-area:2/1}.heat-head span:empty{display:none}
.heat-head span{writing-mode:vertical-rl;transform:rotate(180deg);justify-self:center;text-align:left}.heat-head div{justify-items:center}.heat-head small{display:inline}
.bars.pairs li,.bars-axis.pairs,.bars.pay li,.bars-axis.pay{grid-template-columns:1fr auto}.bars .strip{grid-area:2/1/3/3}
.panels{grid-template-columns:1fr}.first{padding-top:1.5rem}.verdicts div{grid-template-columns:1fr;padding:.3rem 0}dl.wide div{grid-template-columns:1fr}}`;
