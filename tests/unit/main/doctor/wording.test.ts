import { describe, expect, it } from 'vitest';
import english from '../../../../assets/locales/en.json' with { type: 'json' };
import { CHECK_IDS, DOCTOR_REASONS } from '../../../../main/doctor/check.ts';

describe('the doctor’s words', () => {
  it.each(CHECK_IDS)('name %s and say when it is well', (id) => {
    expect(english).toHaveProperty([`doctor.${id}`]);
    expect(english).toHaveProperty([`doctor.${id}.ok`]);
  });

  it.each(DOCTOR_REASONS)('explain the reason %s', (reason) => {
    expect(english).toHaveProperty([`doctor.reason.${reason}`]);
  });
});
