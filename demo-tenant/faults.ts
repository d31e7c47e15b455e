import { z } from 'zod';

const SERVICES = ['graph', 'sharepoint', 'identity'] as const;
/** What of the tenant a rule or a log line is about. */
export type Service = (typeof SERVICES)[number];

const faultAction = z.strictObject({
  /** Answer with this status instead of serving. */
  status: z.int().min(400).max(599).optional(),
  /** The service's own error code to go with `status`. */
  code: z.string().max(200).optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  latencyMs: z.int().min(0).max(120_000).optional(),
  /** `before`: cut while the request is read; `after`: handled, then its answer is lost; or cut half way. */
  drop: z.enum(['before', 'after', 'mid-answer']).optional(),
  /** Keep only so much of the answer's body. */
  truncate: z.int().nonnegative().optional(),
});

const faultRule = z.strictObject({
  service: z.enum(SERVICES),
  method: z.string().max(20).optional(),
  /** Part of the path and query. */
  path: z.string().max(500).optional(),
  /** How often it strikes; for ever where left out. */
  times: z.int().positive().optional(),
  /** How many matching requests it lets pass first. */
  skip: z.int().nonnegative().optional(),
  action: faultAction,
});

/** Shape of the rules that `POST control/faults` takes. */
export const faultRules = z.array(faultRule).max(100);

export type FaultAction = z.infer<typeof faultAction>;
export type FaultRule = z.infer<typeof faultRule>;

/** Trouble on demand. The first rule that matches a request strikes. */
export interface Faults {
  /** Replace all rules. */
  readonly set: (rules: readonly FaultRule[]) => void;
  /** The trouble for this request, counted as struck; null: serve it. */
  readonly take: (service: Service, method: string, path: string) => FaultAction | null;
  /** The rules that can still strike. */
  readonly rules: () => readonly FaultRule[];
}

interface CountedRule {
  readonly rule: FaultRule;
  toSkip: number;
  left: number;
}

export function createFaults(): Faults {
  let counted: CountedRule[] = [];
  return {
    set(rules) {
      counted = rules.map((rule) => ({
        rule,
        toSkip: rule.skip ?? 0,
        left: rule.times ?? Number.POSITIVE_INFINITY,
      }));
    },
    take(service, method, path) {
      for (const one of counted) {
        if (one.left === 0 || !matches(one.rule, service, method, path)) continue;
        if (one.toSkip > 0) {
          one.toSkip -= 1;
          continue;
        }
        one.left -= 1;
        return one.rule.action;
      }
      return null;
    },
    rules: () => counted.filter(({ left }) => left > 0).map(({ rule }) => rule),
  };
}

function matches(rule: FaultRule, service: Service, method: string, path: string): boolean {
  if (rule.service !== service) return false;
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  return rule.path === undefined || path.includes(rule.path);
}
