/**
 * Height of the bar at the top that the sign-in window leaves free, in CSS pixels: there the station's own page says
 * which site is shown and how to cancel. As high at every text size.
 */
export const SIGN_IN_BAR_HEIGHT = 144;
