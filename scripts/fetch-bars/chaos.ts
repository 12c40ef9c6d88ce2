import { existsSync, realpathSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The loopback server with one route for each network fault; it lives beside the repository and may be absent. */
export const CHAOS_PATH = resolved(
  fileURLToPath(new URL('../../../shared/hostile/chaos-server.mjs', import.meta.url)),
);

/** Its real path: started through a link, the server does not know that it was started. */
function resolved(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

export interface ChaosPorts {
  readonly main: number;
  readonly other: number;
  /** Stands for a service inside the network: no request may ever reach it. */
  readonly canary: number;
  readonly dead: number;
  readonly tls: Readonly<Record<string, number>>;
  readonly robots: Readonly<Record<string, number>>;
}

export interface ChaosModule {
  readonly ROUTES: Readonly<
    Record<string, { readonly d: string; readonly expect: 'ok' | 'error' | 'either' }>
  >;
  readonly ROBOTS: Readonly<Record<string, { readonly allow: boolean }>>;
  startChaos(): Promise<{ readonly ports: ChaosPorts; close(): Promise<void> }>;
  rebindingLookup(options: { first?: string; then?: string; firstTimes?: number }): LookupFunction;
}

export async function chaosModule(): Promise<ChaosModule | null> {
  if (!existsSync(CHAOS_PATH)) return null;
  return (await import(pathToFileURL(CHAOS_PATH).href)) as ChaosModule;
}

/** Requests each listener has seen. */
export async function chaosLog(
  ports: ChaosPorts,
): Promise<{ main: { url: string }[]; other: { headers: Record<string, string> }[]; canary: unknown[] }> {
  const response = await fetch(`http://127.0.0.1:${ports.main}/__log`);
  return (await response.json()) as Awaited<ReturnType<typeof chaosLog>>;
}
