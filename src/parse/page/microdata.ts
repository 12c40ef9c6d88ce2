import { type CheerioAPI, load } from 'cheerio/slim';

/** A schema.org node as JSON-LD would write it. */
type Node = Record<string, unknown>;

const HTML_VALUES =
  /^(?:description|responsibilities|qualifications|skills|experienceRequirements|educationRequirements|jobBenefits|incentiveCompensation)$/;

/**
 * The JobPosting nodes a page declares in its markup: microdata (`itemprop`, as SuccessFactors writes it) or RDFa
 * (`property`). Only called for pages that name JobPosting there and passed the depth guard: this builds a tree.
 */
export function microdataPostings(html: string): Node[] {
  const $ = load(html);
  const items = $('[itemtype*="JobPosting"], [typeof*="JobPosting"]').toArray();
  return items.map((item) => nodeOf($, item as Element, 0));
}

type Element = Parameters<CheerioAPI>[0] & object;

function nodeOf($: CheerioAPI, item: Element, depth: number): Node {
  const node: Node = { '@type': $(item as never).attr('itemtype') ?? $(item as never).attr('typeof') ?? '' };
  const scope = '[itemscope], [typeof]';
  $(item as never)
    .find('[itemprop], [property]')
    .each((_, element) => {
      const owner = $(element).parent().closest(scope)[0];
      if (owner !== (item as unknown)) return;
      const name = ($(element).attr('itemprop') ?? $(element).attr('property') ?? '').replace(/^.*[:/]/, '');
      const value =
        $(element).is(scope) && depth < 4
          ? nodeOf($, element as never, depth + 1)
          : valueOfProperty($, element as never, name);
      if (name === '' || value === '') return;
      const before = node[name];
      // A description in several parts stays in their order.
      if (before === undefined) node[name] = value;
      else if (HTML_VALUES.test(name) && typeof before === 'string')
        node[name] = `${before}\n${String(value)}`;
      else node[name] = [before, value].flat();
    });
  return node;
}

function valueOfProperty($: CheerioAPI, element: Element, name: string): string {
  const node = $(element as never);
  if (HTML_VALUES.test(name) && !node.is('meta')) return $.html(element as never);
  return (node.attr('content') ?? node.attr('datetime') ?? node.text()).replace(/\s+/g, ' ').trim();
}
