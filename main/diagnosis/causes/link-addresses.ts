interface LinkAddress {
  readonly address: string;
  /** Not to be had in the national clouds (domain facts 2.4). */
  readonly isWorldwideOnly?: true;
}

const LEARN = 'https://learn.microsoft.com';

/** Pages of Microsoft's that say more; their words are the catalogue's `link.<name>`. */
export const LINK_ADDRESSES = {
  'picture-sync-diagnostic': { address: 'https://aka.ms/PillarPictureSync', isWorldwideOnly: true },
  'picture-sync-article': { address: 'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a' },
  'sign-in-codes': { address: `${LEARN}/entra/identity-platform/reference-error-codes` },
  'device-conditions': {
    address: `${LEARN}/entra/identity/conditional-access/concept-conditional-access-conditions`,
  },
  'photo-permissions': { address: `${LEARN}/graph/api/profilephoto-update` },
  'photo-sizes': { address: `${LEARN}/graph/api/profilephoto-get` },
  'photo-settings': { address: `${LEARN}/graph/profilephoto-configure-settings` },
  'change-photos': { address: `${LEARN}/microsoft-365/admin/add-users/change-user-profile-photos` },
  throttling: { address: `${LEARN}/graph/throttling-limits` },
  'profile-sync': { address: `${LEARN}/sharepoint/user-profile-sync` },
  'multi-geo-profiles': { address: `${LEARN}/sharepoint/dev/solution-guidance/multigeo-userprofileexperience` },
  'teams-photos': {
    address: `${LEARN}/troubleshoot/microsoftteams/teams-administration/user-information-not-updated`,
  },
  'teams-cache': { address: `${LEARN}/troubleshoot/microsoftteams/teams-administration/clear-teams-cache` },
} as const satisfies Readonly<Record<string, LinkAddress>>;

/** Pages that say more, by name. */
export type LinkName = keyof typeof LINK_ADDRESSES;

/** A page by its name. */
export function linkAddress(name: LinkName): LinkAddress {
  return LINK_ADDRESSES[name];
}

/** Whether a cause may name this page; compared as it stands, so that nothing else is ever opened. */
export function isCauseLink(address: string): boolean {
  return Object.values(LINK_ADDRESSES).some((known) => known.address === address);
}
