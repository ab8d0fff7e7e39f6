import autocannon from 'autocannon';

export interface LoadFigures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

interface Load {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  /** A new body for every request makes it a POST. */
  readonly body?: () => string;
}

/** Fires requests for a while and says how it went. */
export async function load({ url, clients, seconds, body }: Load): Promise<LoadFigures> {
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    ...(body && {
      requests: [
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request: autocannon.Request) => ({ ...request, body: body() }),
        },
      ],
    }),
  });
  const statuses = Object.fromEntries(Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [status, count ?? 0]));
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, statuses };
}
