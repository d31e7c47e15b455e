/** The mark of every demo page in a browser's tab: a D in the demo's colours. SVG. */
export const DEMO_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#5b1fa6"/>' +
  '<path d="M10 7h6a9 9 0 0 1 0 18h-6z" fill="none" stroke="#ffe14d" stroke-width="4"/></svg>';

export const DEMO_ICON_PATH = '/favicon.ico';
