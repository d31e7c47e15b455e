import { accountOf } from './account-name.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** The visit was signed in as somebody else, whose photo SharePoint would have asked for. */
export const wrongAccount: CauseDefinition = {
  id: 'wrong-account',
  rows: [29],
  hop: 'identity',
  grade: 'assumed',
  look: ({ attempt, profile, subject }) => {
    if (attempt?.end !== 'wrong-person') return null;
    const account = accountOf(attempt.signedInAs);
    // SharePoint's own profile of this person goes by that name: renamed, not somebody else.
    if (account !== null && profile.ok && accountOf(profile.value.profile.accountName) === account) return null;
    return {
      confidence: 'likely',
      evidence: [{ fact: 'AccountName', value: attempt.signedInAs ?? '-', from: attempt.way }],
      facts: { account: account ?? '', upn: subject.upn },
    };
  },
  remedies: [{ id: 'open-private-window', who: 'person' }],
  links: [],
};
