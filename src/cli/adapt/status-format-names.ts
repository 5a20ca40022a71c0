/** How `adapt status` can be written. */
export const STATUS_FORMAT_NAMES = ['pretty', 'json'] as const;
export type StatusFormatName = (typeof STATUS_FORMAT_NAMES)[number];
