import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAOS_PATH, type ChaosPorts, chaosLog, chaosModule } from '../../scripts/fetch-bars/chaos.js';
import {
  type ProbeRow,
  probeCertificates,
  probeInside,
  probeRebinding,
  probeRobots,
  probeRoutes,
  probeStorm,
  probeYear,
} from '../../scripts/fetch-bars/probes.js';

const chaos = await chaosModule();
if (!chaos)
  console.warn(`Skipped: ${CHAOS_PATH} is not there, so nothing is tried against the chaos server.`);

/** Short here, so that the routes that never answer do not cost 20 s each; `npx tsx scripts/fetch-bars.ts` measures with the real one. */
const TIMEOUT_MS = 3000;
const bad = (rows: readonly ProbeRow[]) =>
  rows.filter((r) => !r.good).map((r) => `${r.name}: expected ${r.expected}, got ${r.got}`);

describe.skipIf(!chaos)('against the chaos server', () => {
  // Skipped as a whole where there is none.
  const module = chaos as NonNullable<typeof chaos>;
  let ports: ChaosPorts;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ ports, close } = await module.startChaos());
  });
  afterAll(async () => {
    expect((await chaosLog(ports)).canary).toEqual([]);
    await close();
  });

  test('every route ends as a good client ends it', async () => {
    const rows = await probeRoutes(module, ports, TIMEOUT_MS, 8);
    expect(bad(rows)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(108);
  });

  test('robots rules are obeyed as RFC 9309 has it, whatever the origin does', async () => {
    const rows = await probeRobots(module, ports, TIMEOUT_MS);
    expect(bad(rows)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(16);
  });

  test('bad certificates are refused', async () => {
    expect(bad(await probeCertificates(ports))).toEqual([]);
  });

  test('no form of address leads inside, directly or by a redirect', async () => {
    const rows = await probeInside(ports);
    expect(bad(rows)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(276);
    expect((await chaosLog(ports)).canary).toEqual([]);
  });

  test('no answer of a name server leads inside', async () => {
    expect(bad(await probeRebinding(module, ports, 250))).toEqual([]);
    expect((await chaosLog(ports)).canary).toEqual([]);
  });

  test('a hundred pages of a host that fails cost a handful of requests', async () => {
    const count = async () => (await chaosLog(ports)).main.filter((r) => r.url.startsWith('/storm')).length;
    const before = await count();
    const ends = await probeStorm(ports);
    expect(ends).not.toContain('ok');
    expect((await count()) - before).toBeLessThanOrEqual(15);
  });

  test('a server that asks for a year is left at once, saying until when', async () => {
    const { message, ms } = await probeYear(ports);
    expect(message).toMatch(/^RETRY_LATER: .* before 20\d\d-\d\d-\d\dT/);
    expect(ms).toBeLessThan(1000);
  });

  test('a redirect to another origin carries no header that could be a secret', async () => {
    const { other } = await chaosLog(ports);
    const seen = new Set(other.flatMap((r) => Object.keys(r.headers)));
    expect([...seen].sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });
});
