/** Works on several items at the same time and gives the results in the order of the items. `work` must not throw but for bugs. */
export async function* inOrder<A, B>(
  items: Iterable<A>,
  atOnce: number,
  work: (item: A) => Promise<B>,
): AsyncGenerator<B> {
  const running: Promise<B>[] = [];
  for (const item of items) {
    const result = work(item);
    // A bug shows when its turn comes; until then it must not end the process as "unhandled".
    result.catch(() => {});
    running.push(result);
    if (running.length >= atOnce) yield await (running.shift() as Promise<B>);
  }
  for (const result of running) yield await result;
}
