import type { SingleBar } from 'cli-progress';
import type { GlobalOptions } from './output.js';

/** Says how far a batch is: a bar on a terminal, a line every ten seconds elsewhere, nothing when asked to be quiet. */
export interface Progress {
  step(postings: number, failures: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 10_000;

export async function startProgress(options: GlobalOptions): Promise<Progress> {
  if (options.quiet || !options.progress) return { step() {}, stop() {} };
  if (!process.stderr.isTTY) return lines();
  const { default: cliProgress } = await import('cli-progress');
  const bar: SingleBar = new cliProgress.SingleBar({
    format: '{value} postings · {rate}/s · {failures} failed',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  bar.start(0, 0, { rate: 0, failures: 0 });
  return {
    step(postings, failures) {
      const seconds = (performance.now() - started) / 1000;
      bar.update(postings, { rate: Math.round(postings / Math.max(seconds, 0.001)), failures });
    },
    stop: () => bar.stop(),
  };
}

function lines(): Progress {
  let next = performance.now() + LINE_EVERY_MS;
  return {
    step(postings, failures) {
      if (performance.now() < next) return;
      next = performance.now() + LINE_EVERY_MS;
      process.stderr.write(`${postings} postings read, ${failures} failed\n`);
    },
    stop() {},
  };
}
