import type { SingleBar } from 'cli-progress';
import type { Taken } from './input-portions.js';
import type { GlobalOptions } from './output.js';

/** Says how far a batch is: a bar on a terminal, a line every ten seconds elsewhere, nothing when asked to be quiet. */
export interface Progress {
  step(postings: number, failures: number): void;
  /** Lets something else be written to standard error, which a terminal shows above the bar. */
  aside(write: () => void): void;
  /** All is read: `words` say what is done now. */
  ending(words: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 10_000;
/** Back to the first column, and away with what stands in the line. */
const EMPTY_LINE = '\r\u001b[K';

/** @param allBytes  of the inputs, or null where unknown; asked only where something is shown */
export async function startProgress(
  options: GlobalOptions,
  taken: Readonly<Taken>,
  allBytes: () => number | null,
): Promise<Progress> {
  if (options.quiet || !options.progress)
    return { step() {}, aside: (write) => write(), ending() {}, stop() {} };
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
    // After an aside the line is empty, whether or not the figures are others.
    forceRedraw: true,
    barsize: 24,
  });
  drawn.start(total ?? 1, 0, { postings: 0, rate: 0, failures: 0, left: '' });
  return {
    step: (postings, failures) =>
      drawn.update(Math.min(taken.bytes, total ?? 0), { postings, failures, ...pace(postings) }),
    aside(write) {
      process.stderr.write(EMPTY_LINE);
      write();
    },
    ending(words) {
      drawn.stop();
      process.stderr.write(`${words} …`);
    },
    stop() {
      drawn.stop();
      process.stderr.write(EMPTY_LINE);
    },
  };
}

function lines(pace: Pace): Progress {
  let next = performance.now() + LINE_EVERY_MS;
  let isLong = false;
  return {
    step(postings, failures) {
      if (performance.now() < next) return;
      isLong = true;
      next = performance.now() + LINE_EVERY_MS;
      const { rate, left } = pace(postings);
      process.stderr.write(`${postings} postings · ${rate}/s · ${failures} failed${left}\n`);
    },
    aside: (write) => write(),
    ending(words) {
      if (isLong) process.stderr.write(`${words} …\n`);
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
