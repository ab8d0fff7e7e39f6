import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What gauges show is asked for when somebody looks, not kept up to date all the time. */
export interface MetricSources {
  readonly jobs: () => Promise<readonly { readonly name: string; readonly state: string; readonly count: number }[]>;
  readonly guaranteeViolations: () => Promise<number | undefined>;
}

export interface Metrics {
  readonly request: (seen: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }) => void;
  readonly refusal: (code: string) => void;
  readonly booked: () => void;
  readonly mail: (outcome: 'sent' | 'kept' | 'failed') => void;
  readonly sockets: (by: 1 | -1) => void;
  readonly render: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** From half a millisecond, where a read answers, to ten seconds, where nobody waits any more. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function gauges(registers: Registry[], sources: MetricSources): void {
  const jobs = new Gauge({
    name: 'perennial_jobs',
    help: 'Jobs that wait, run or gave up, by kind and state',
    labelNames: ['name', 'state'] as const,
    registers,
    async collect() {
      this.reset();
      for (const { name, state, count } of await sources.jobs()) this.set({ name, state }, count);
    },
  });
  const violations = new Gauge({
    name: 'perennial_guarantee_violations',
    help: 'What the last nightly recount found against the guarantee; anything but 0 is a fault',
    registers,
    async collect() {
      const found = await sources.guaranteeViolations();
      if (found !== undefined) this.set(found);
    },
  });
  void [jobs, violations];
}

/** Everything `/metrics` tells. One registry a server, so that several can run in one test. */
export function makeMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  gauges(registers, sources);
  const requests = new Histogram({
    name: 'perennial_http_request_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'perennial_refusals_total',
    help: 'Requests refused, by problem code',
    labelNames: ['code'] as const,
    registers,
  });
  const bookings = new Counter({ name: 'perennial_bookings_total', help: 'Bookings made through the API', registers });
  const mails = new Counter({
    name: 'perennial_mails_total',
    help: 'Mails that left, were kept, or were given up',
    labelNames: ['outcome'] as const,
    registers,
  });
  const sockets = new Gauge({ name: 'perennial_live_sockets', help: 'Open pages that listen for changes', registers });
  return {
    request: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    refusal: (code) => refusals.inc({ code }),
    booked: () => bookings.inc(),
    mail: (outcome) => mails.inc({ outcome }),
    sockets: (by) => sockets.inc(by),
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
