import { describe, expect, it } from 'vitest';
import { type Destination, routeRequest } from '../../../../demo-tenant/transport/route-request.ts';
import { ORIGINS } from '../world/test-world.ts';

const { backChannel, pages, partner, partnerCertificates, sharePoint } = ORIGINS;

describe('routeRequest', () => {
  it.each<[string, Destination]>([
    [`${pages}/`, 'home'],
    [`${pages}/home`, 'home'],
    [`${pages}/home/outlook`, 'home'],
    [`${pages}/homes`, 'identity'],
    [`${pages}/graph/v1.0/me`, 'identity'],
    [`${pages}/control/secret/reset`, 'identity'],
    [`${partner}/adfs/ls/`, 'partner'],
    [`${partner}/home`, 'partner'],
    [`${partner}/favicon.ico`, 'home'],
    [`${sharePoint}/home`, 'sharepoint'],
  ])('sends the page %s to %s', (address, destination) => {
    expect(routeRequest('pages', new URL(address))).toBe(destination);
  });

  it('has nothing but the partner where certificates are asked for', () => {
    for (const path of ['/', '/adfs/ls/', '/graph/v1.0/me', '/control/secret/reset', '/home']) {
      expect(routeRequest('certificates', new URL(path, partnerCertificates))).toBe('partner');
    }
  });

  it('has programs’ addresses on the back channel', () => {
    expect(routeRequest('back-channel', new URL('/graph/v1.0/me', backChannel))).toBe('graph');
    expect(routeRequest('back-channel', new URL('/control/secret/reset', backChannel))).toBe('control');
    expect(routeRequest('back-channel', new URL('/home', backChannel))).toBe('identity');
  });
});
