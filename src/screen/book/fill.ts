/** A text of Coursewright's with what is known now in the places that it keeps free: `{count} places found`. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : slot));
