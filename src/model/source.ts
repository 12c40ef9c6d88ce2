/** Where bytes come from. `path` is the path as the user gave it (joined with the entry's name inside a folder). */
export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'url'; readonly url: string };

/** The name of a source in messages and reports. */
export function sourceName(source: Source): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'stdin':
      return 'standard input';
    case 'url':
      return source.url;
  }
}
