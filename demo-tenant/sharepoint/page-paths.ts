export const SITE_PATH = '/sites/demo';

/** Page with a People web part: opening it makes SharePoint pull the visitor's photo. */
export const PEOPLE_PAGE_PATH = `${SITE_PATH}/SitePages/People.aspx`;

export const SEARCH_PATH = '/_layouts/15/search.aspx';
