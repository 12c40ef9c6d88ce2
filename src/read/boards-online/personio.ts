import { type BoardPlace, type OnlineBoard, pathParts } from './board.js';
import { elementsOf, textOf } from './xml.js';

/** `{company}.jobs.personio.de/xml?language=en` (or .com): all positions in one XML; without the language it is German. */
export const personio: OnlineBoard = {
  name: 'Personio',
  at(url) {
    const parts = pathParts(url);
    if (/^[^.]+\.jobs\.personio\.(?:de|com)$/.test(url.hostname))
      return place(url.origin, parts[0] === 'job' ? parts[1] : undefined);
    return parts.length === 1 && parts[0] === 'xml' ? place(url.origin, undefined) : null;
  },
};

function place(origin: string, only: string | undefined): BoardPlace {
  return {
    only,
    first: { url: `${origin}/xml?language=en`, accept: 'application/xml,text/xml' },
    read(answer) {
      const positions = elementsOf(answer, 'position').flatMap((element) => {
        const id = textOf(element, 'id');
        if (!id || (only !== undefined && id !== only)) return [];
        const text = `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n${element}\n</workzag-jobs>\n`;
        return [
          {
            id,
            url: `${origin}/job/${encodeURIComponent(id)}`,
            posting: { contentType: 'application/xml; charset=utf-8', text },
          },
        ];
      });
      return { items: positions, next: null };
    },
  };
}
