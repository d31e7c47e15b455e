import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { CauseDefinition } from './cause-definition.ts';
import { profileEvidence } from './copies.ts';
import { subjectEvidence } from './subject-facts.ts';

/** In an organisation with several regions, or with a name of its own, another host has the person's profile. */
export const otherSharePointHost: CauseDefinition = {
  id: 'other-sharepoint-host',
  rows: [30],
  hop: 'profile',
  grade: 'confirmed',
  look: (findings) => {
    const asked = originOf(findings.askedHost);
    const named = namedHosts(findings).filter(({ value }) => originOf(value) !== null);
    const other = named.find(({ value }) => originOf(value) !== asked);
    if (asked === null || other === undefined) return null;
    const host = new URL(other.value).host;
    const evidence = [other, { fact: 'askedHost', value: asked, from: 'GET SharePoint profile' }];
    return { confidence: 'likely', evidence, facts: { host } };
  },
  unless: ['guest'],
  remedies: [
    { id: 'set-sharepoint-host', who: 'admin' },
    { id: 'visit-other-host', who: 'person' },
  ],
  links: ['multi-geo-profiles'],
};

/** The profile's own word first; a profile that does not answer can't give it, the directory may. */
function namedHosts(findings: Findings): readonly Evidence[] {
  const { profile, subject } = findings;
  const said = profile.ok ? profile.value.profile.personalSiteHostUrl : null;
  return [
    ...profileEvidence(findings, 'PersonalSiteHostUrl', said),
    ...(subject.mySite ? [subjectEvidence(findings, 'mySite', subject.mySite)] : []),
  ];
}

function originOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).origin : null;
}
