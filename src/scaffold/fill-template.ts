import { stringify } from 'yaml';

/**
 * Puts values into a template where it says `__NAME__`. What a value says is not looked at again; a space before one that begins a new
 * line goes.
 */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/ ?__([A-Z]+)__/g, (written, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return written;
    return written.startsWith(' ') && !value.startsWith('\n') ? ` ${value}` : value;
  });

/** Text as a value of YAML on one line, in quotes where it needs them. */
export const yamlText = (text: string): string =>
  stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();
