/**
 * Ids of drive items: `01` and 32 letters and digits at work, with `!` at home. Nothing else may come near an
 * address: no dot that could climb, no slash, no quote.
 */
export const DRIVE_ITEM_ID = /^[A-Za-z0-9][A-Za-z0-9!_-]{0,127}$/;
