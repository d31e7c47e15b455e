/** Template ids of directory roles, the same in every tenant. People Administrator is enough (domain facts 7.6). */
const PEOPLE_ADMINISTRATOR = '024906de-61e5-49c8-8572-40335f1e0e10';

/** Roles that can do more than a public desk should, by the name in their catalogue key `station.role.<name>`. */
const BIGGER_ROLES = {
  'global-administrator': '62e90394-69f5-4237-9190-012177145e10',
  'user-administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'privileged-role-administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'privileged-authentication-administrator': '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'authentication-administrator': 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'application-administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'cloud-application-administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
  'exchange-administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'sharepoint-administrator': 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  'security-administrator': '194ae4cb-b126-40b2-bd5b-6091b380977d',
} as const;

/** What the token's roles mean for a station; a token that tells no roles says nothing. */
export function judgeRoles(roles: readonly string[] | null): {
  readonly biggerRoles: readonly string[];
  readonly hasNeededRole: boolean | null;
} {
  if (roles === null) return { biggerRoles: [], hasNeededRole: null };
  const held = new Set(roles.map((role) => role.toLowerCase()));
  return {
    biggerRoles: Object.entries(BIGGER_ROLES).flatMap(([name, id]) =>
      held.has(id) ? [`station.role.${name}`] : [],
    ),
    hasNeededRole: held.has(PEOPLE_ADMINISTRATOR),
  };
}
