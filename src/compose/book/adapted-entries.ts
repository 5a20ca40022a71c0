import { makersOf, type WorkNotice } from '../licence-chain.ts';
import type { Strings } from '../strings.ts';
import type { Entry } from './licence-page.ts';

/** What an adaptation builds on, and what its source says of a permission, its text byte for byte. */
export function adaptedEntries({ base, permission }: WorkNotice, words: Strings): Entry[] {
  if (!base) return [];
  const { adapted } = words;
  const from: Entry = [adapted.from, adapted.work(base.title, base.version, makersOf(base, words))];
  if (!permission) return [from];
  const { from: owner, scope, source, date, expires, text } = permission;
  const facts = [
    adapted.permissionOf(owner, date && words.date(date)),
    scope.length > 0 ? adapted.scope(words.list(scope.map((one) => adapted.scopes[one]))) : '',
    expires ? adapted.expires(words.date(expires)) : '',
    adapted.source(source),
  ];
  return [
    from,
    [adapted.permission, `${facts.filter(Boolean).join('. ')}.`],
    ...(text ? [[adapted.permissionText, text] as const] : []),
  ];
}
