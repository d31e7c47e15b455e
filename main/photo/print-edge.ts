/** Edge of the pictures that are compared. Chosen by trial: smaller ones merge people, larger ones split sizes. */
export const PRINT_EDGE_PIXELS = 48;
