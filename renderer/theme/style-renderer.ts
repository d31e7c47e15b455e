import { createDOMRenderer } from '@fluentui/react-components';

/** Windows 11's own typeface first, as in the users' other Microsoft apps. */
export const FONT_FAMILY =
  '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Helvetica Neue", sans-serif';

const nonceMeta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"], meta[name="csp-nonce"]');
// Browsers hide the attribute but keep the property.
const styleNonce = nonceMeta?.nonce || nonceMeta?.content;

/** Writes the styles of all components, with the page's nonce. */
export const styleRenderer = createDOMRenderer(document, {
  // The protocol handler writes a fresh nonce into each page; without one only the static style sheet applies.
  ...(styleNonce ? { styleElementAttributes: { nonce: styleNonce } } : {}),
});
