import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { installCertificatePicker, refuseHttpPasswords } from '../../../../main/security/sign-in-needs.ts';
import { VisitSessions } from '../../../../main/security/visit-sessions.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

const ONE = { subjectName: 'CN=One' };
const TWO = { subjectName: 'CN=Two' };

async function askFor(choose: () => Promise<unknown>) {
  const app = new EventEmitter();
  installCertificatePicker(app as never, choose as never, new FakeLog());
  const preventDefault = vi.fn();
  const given = await new Promise((resolve) => {
    const answer = (...certificates: unknown[]) => resolve(certificates);
    app.emit('select-client-certificate', { preventDefault }, null, 'https://sts.contoso.com/', [ONE, TWO], answer);
  });
  expect(preventDefault).toHaveBeenCalled();
  return given;
}

it('the certificate that was chosen is shown', async () => {
  expect(await askFor(async () => TWO)).toEqual([TWO]);
});

it.each([
  ['none was chosen', async () => null],
  ['nobody could be asked', () => Promise.reject(new Error('no window'))],
])('%s: none is shown, never the first one', async (_name, choose) => {
  expect(await askFor(choose)).toEqual([]);
});

function ask(details: { isRequestForNavigation: boolean; isProxy: boolean; isVisit: boolean }) {
  const app = new EventEmitter();
  const visits = new VisitSessions();
  const session = {};
  const passwordAsked = vi.fn();
  if (details.isVisit) visits.admit(session as never, { guard: () => undefined, passwordAsked });
  refuseHttpPasswords(app as never, visits);
  const answer = vi.fn();
  app.emit('login', { preventDefault: () => undefined }, { session }, details, details, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith();
  return passwordAsked.mock.calls.length;
}

it('no password is given, and a visit is told where its page or a proxy wants one', () => {
  expect(ask({ isRequestForNavigation: true, isProxy: false, isVisit: true })).toBe(1);
  expect(ask({ isRequestForNavigation: false, isProxy: true, isVisit: true })).toBe(1);
  expect(ask({ isRequestForNavigation: false, isProxy: false, isVisit: true })).toBe(0);
  expect(ask({ isRequestForNavigation: true, isProxy: false, isVisit: false })).toBe(0);
});

it('a request of no page is answered too', () => {
  const app = new EventEmitter();
  refuseHttpPasswords(app as never, new VisitSessions());
  const answer = vi.fn();
  app.emit('login', { preventDefault: () => undefined }, null, {}, { isProxy: true }, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith();
});
