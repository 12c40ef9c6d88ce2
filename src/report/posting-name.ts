import type { Posting } from '../model/posting.js';

/** What a posting is called in print: its title, else the last part of where it came from. */
export function postingName({ title, file, url }: Posting): string {
  if (title !== null) return title;
  if (file === '-') return 'Standard input';
  return file?.split(/[\\/]/).at(-1) ?? url ?? 'Posting';
}
