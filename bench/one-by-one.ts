/** Sends requests one after the other and gives the median and the 99th percentile in milliseconds, measured to the microsecond. */
export async function oneByOne(
  times: number,
  send: (index: number) => Promise<unknown>,
): Promise<{ readonly p50: number; readonly p99: number }> {
  const spent: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await send(index);
    spent.push(performance.now() - start);
  }
  // The first tenth warms up.
  const counted = spent.slice(Math.floor(times / 10)).sort((a, b) => a - b);
  const at = (share: number): number => counted[Math.min(counted.length - 1, Math.floor(counted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
