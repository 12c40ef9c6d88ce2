import { existsSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The loopback server with one route for each network fault; it lives beside the repository and may be absent. */
export interface Chaos {
  readonly ports: {
    readonly main: number;
    readonly other: number;
    readonly canary: number;
    readonly dead: number;
    readonly silent: number;
    readonly tls: Readonly<Record<string, number>>;
    readonly robots: Readonly<Record<string, number>>;
  };
  readonly log: { readonly main: readonly Seen[]; readonly other: readonly Seen[]; readonly canary: readonly Seen[] };
  url(path: string): string;
  reset(): void;
  close(): Promise<void>;
}

interface Seen {
  readonly t: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface ChaosModule {
  readonly ROUTES: Readonly<Record<string, { readonly d: string; readonly expect: 'ok' | 'error' | 'either' }>>;
  readonly ROBOTS: Readonly<Record<string, { readonly allow: boolean }>>;
  startChaos(): Promise<Chaos>;
  rebindingLookup(options: { first?: string; then?: string; firstTimes?: number }): LookupFunction & { readonly calls: number };
}

const PATH = fileURLToPath(new URL('../../../shared/hostile/chaos-server.mjs', import.meta.url));

export const chaosModule: ChaosModule | null = existsSync(PATH) ? ((await import(pathToFileURL(PATH).href)) as ChaosModule) : null;
if (!chaosModule) console.warn(`Skipped: ${PATH} is not there, so nothing was tried against the chaos server.`);
