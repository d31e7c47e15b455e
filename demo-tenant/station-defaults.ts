import type { DemoDescriptor } from '../contract/demo-tenant.ts';

/**
 * What a photo station of the demo works with where its configuration sets nothing else: the list on the demo's site and
 * a short notice in the languages of the station. Members are named as in a configuration file.
 */
export function stationDefaults({ onboarding }: Pick<DemoDescriptor, 'onboarding'>) {
  return {
    list: { kind: 'sharepoint', site: onboarding.site, list: onboarding.list },
    notice: { version: 'demo-1', legalBasis: 'Demo: nobody here is real', text: NOTICE },
  } as const;
}

const NOTICE = {
  en: `This is a demo. Your photo goes to a simulated Microsoft 365 on this computer and nowhere else.

Colleagues will see it beside your name. You can change or remove it at any time, and saying no has no drawbacks.`,
  id: `Ini hanya demo. Foto Anda masuk ke Microsoft 365 tiruan di komputer ini dan tidak ke tempat lain.

Rekan kerja akan melihatnya di samping nama Anda. Anda dapat mengganti atau menghapusnya kapan saja, dan menolak tidak merugikan Anda.`,
  ar: `هذا عرض تجريبي. تُحفظ صورتك في نسخة محاكاة من Microsoft 365 على هذا الحاسوب فقط.

سيراها زملاؤك بجانب اسمك. يمكنك تغييرها أو حذفها في أي وقت، ولن يترتب على رفضك أي ضرر.`,
} as const;
