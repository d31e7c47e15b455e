import { HOUR_MS } from './time.ts';

/** Microsoft's own ids of the plans in a common licence. */
const PLAN_IDS = {
  exchange: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  SharePoint: '5dbe027f-2339-4123-9542-606e4d348a72',
  MicrosoftOffice: '43de0ff5-c92c-492b-9116-175376d08c38',
  AADPremiumService: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
} as const;

type PlanService = keyof typeof PLAN_IDS;

/** How long a new mailbox isn't there yet; nobody says so, reports speak of minutes to days. */
const MAILBOX_HOURS = 6;

/** One of the service plans of a person's licences (Graph's `assignedPlans`). */
export interface ServicePlan {
  readonly service: PlanService;
  /** Milliseconds since 1970, the tenant's clock. */
  readonly assignedAt: number;
}

export function servicePlanId({ service }: ServicePlan): string {
  return PLAN_IDS[service];
}

/** Everything that a licence gives. */
export function licencePlans(assignedAt: number): readonly ServicePlan[] {
  return (Object.keys(PLAN_IDS) as PlanService[]).map((service) => ({ service, assignedAt }));
}

export function withoutPlan(plans: readonly ServicePlan[], service: PlanService): readonly ServicePlan[] {
  return plans.filter((plan) => plan.service !== service);
}

export function hasPlan(plans: readonly ServicePlan[], service: PlanService): boolean {
  return plans.some((plan) => plan.service === service);
}

/** Whether a mailbox that was being made is there by now. */
export function isMailboxMade(plans: readonly ServicePlan[], nowMs: number): boolean {
  const exchange = plans.find(({ service }) => service === 'exchange');
  return exchange !== undefined && nowMs >= exchange.assignedAt + MAILBOX_HOURS * HOUR_MS;
}
