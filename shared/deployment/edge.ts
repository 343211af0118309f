/** The header by which the edge proves to the functions behind it that a request came through it. */
export const EDGE_HEADER = 'x-chipgate-edge';
