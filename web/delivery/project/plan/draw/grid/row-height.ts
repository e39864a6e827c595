export const rowHeight = 36
