import type { SingleBar } from 'cli-progress';
import type { Taken } from './input-portions.js';
import type { GlobalOptions } from './output.js';

/** Says how far a batch is: a bar on a terminal, a line every ten seconds elsewhere, nothing when asked to be quiet. */
export interface Progress {
  step(postings: number, failures: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 10_000;

/** @param allBytes  of the inputs, or null where unknown; asked only where something is shown */
export async function startProgress(
  options: GlobalOptions,
  taken: Readonly<Taken>,
  allBytes: () => number | null,
): Promise<Progress> {
  if (options.quiet || !options.progress) return { step() {}, stop() {} };
  const started = performance.now();
  const total = allBytes();
  const pace = (postings: number) => {
    const seconds = (performance.now() - started) / 1000;
    const left = total === null ? null : (seconds * (total - taken.bytes)) / Math.max(taken.bytes, 1);
    return { rate: Math.round(postings / Math.max(seconds, 0.001)), left: timeLeft(left) };
  };
  return process.stderr.isTTY ? bar(pace, taken, total) : lines(pace);
}

type Pace = (postings: number) => { readonly rate: number; readonly left: string };

async function bar(pace: Pace, taken: Readonly<Taken>, total: number | null): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const drawn: SingleBar = new cliProgress.SingleBar({
    format: `${total === null ? '' : '{bar} '}{postings} postings · {rate}/s · {failures} failed{left}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  drawn.start(total ?? 1, 0, { postings: 0, rate: 0, failures: 0, left: '' });
  return {
    step: (postings, failures) =>
      drawn.update(Math.min(taken.bytes, total ?? 0), { postings, failures, ...pace(postings) }),
    stop: () => drawn.stop(),
  };
}

function lines(pace: Pace): Progress {
  let next = performance.now() + LINE_EVERY_MS;
  return {
    step(postings, failures) {
      if (performance.now() < next) return;
      next = performance.now() + LINE_EVERY_MS;
      const { rate, left } = pace(postings);
      process.stderr.write(`${postings} postings · ${rate}/s · ${failures} failed${left}\n`);
    },
    stop() {},
  };
}

/** " · 2 min 5 s left"; nothing where it cannot be told. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return '';
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) return ` · ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
  return ` · ${minutes > 0 ? `${minutes} min ` : ''}${whole % 60} s left`;
}
