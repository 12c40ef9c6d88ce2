/** Both are looked at: on a busy machine the clock also counts the others. */
export interface Ms {
  readonly clock: number;
  readonly processor: number;
}

/** @returns what has passed since, divided by a count */
export function startClock(): (count: number) => Ms {
  const started = performance.now();
  const used = process.cpuUsage();
  return (count) => {
    const { user, system } = process.cpuUsage(used);
    return { clock: (performance.now() - started) / count, processor: (user + system) / 1000 / count };
  };
}
