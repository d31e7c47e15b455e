/** What reading SharePoint's copies takes; asked for apart from Graph's permissions (design decision 5). */
export const SHAREPOINT_PERMISSION = 'AllSites.Read';
