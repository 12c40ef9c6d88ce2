/**
 * Does work on items as they come, up to `ahead` of them at a time, and gives the results in the order of the items.
 * A result is given as soon as it is the next one, also while the next item is still being waited for.
 */
export async function* inOrder<A, B>(
  items: AsyncIterator<A>,
  work: (item: A) => Promise<B>,
  ahead: number,
): AsyncGenerator<B> {
  const running: Promise<B>[] = [];
  let next: Promise<IteratorResult<A>> | null = null;
  let ended = false;
  while (!ended || running.length > 0) {
    const first = running[0];
    if (!ended && running.length < ahead) {
      next ??= items.next();
      const came = await (first ? Promise.race([next, first.then(() => null)]) : next);
      if (came !== null) {
        next = null;
        if (came.done) ended = true;
        else {
          const result = work(came.value);
          // Heard where it is awaited, which may be later than it fails.
          result.catch(() => {});
          running.push(result);
        }
        continue;
      }
    }
    if (first) {
      yield await first;
      running.shift();
    }
  }
}
