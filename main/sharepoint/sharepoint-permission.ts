/** Permission to read profiles and thumbnail files; the person may refuse it (design decision 5). */
export const SHAREPOINT_PERMISSION = 'AllSites.Read';
