/** Every spelling that a phrase with braces stands for: `{drug,substance} user{,s}` makes four. Braces do not nest. */
export function expandPhrase(phrase: string): string[] {
  const [whole, inside = ''] = /\{([^{}]*)\}/.exec(phrase) ?? [];
  if (whole === undefined) return [phrase];
  const start = phrase.indexOf(whole);
  const rest = expandPhrase(phrase.slice(start + whole.length));
  return inside.split(',').flatMap((choice) => rest.map((end) => phrase.slice(0, start) + choice + end));
}
