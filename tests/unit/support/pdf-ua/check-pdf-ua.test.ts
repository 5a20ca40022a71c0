/** Every rule that the PDF/UA checker covers, against a small PDF that breaks it and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../support/pdf-ua/check-pdf-ua.ts';
import { Draft } from '../../../support/pdf-ua/make/draft.ts';
import { readme } from '../../../support/pdf-ua/readme.ts';
import { isCovered, ruleName } from '../../../support/pdf-ua/rule.ts';
import { RULES } from '../../../support/pdf-ua/rules.ts';
import { BREAKAGES } from './breakages/breakages.ts';

const covered = RULES.filter(isCovered).map(ruleName);
const rulesFoundIn = async (draft: Draft): Promise<string[]> => (await checkPdfUa(await draft.save())).map(ruleName);

it('finds nothing in a PDF that breaks no rule', async () => {
  expect(await rulesFoundIn(new Draft())).toEqual([]);
});

describe('a PDF with', () => {
  it.each(BREAKAGES.map((breakage) => [breakage.what, breakage.rules.join(' and ') || 'no rule', breakage] as const))(
    '%s breaks %s',
    async (_what, _rules, { rules, change }) => {
      const draft = new Draft();
      change(draft);
      expect((await rulesFoundIn(draft)).sort()).toEqual([...rules].sort());
    },
  );
});

describe('the rules', () => {
  it('are the 106 of the profile, each once', () => {
    expect(new Set(RULES.map(ruleName)).size).toBe(106);
    expect(RULES).toHaveLength(106);
  });

  it('are covered, 60 at least', () => {
    expect(covered.length).toBeGreaterThanOrEqual(60);
  });

  it.each(covered)('%s has a PDF that breaks it', (rule) => {
    expect(BREAKAGES.some(({ rules }) => rules.includes(rule))).toBe(true);
  });

  it('say in a sentence what they ask, and why one is not covered', () => {
    for (const rule of RULES)
      for (const sentence of [rule.says, isCovered(rule) ? (rule.limits ?? 'None.') : rule.why])
        expect(sentence).toMatch(/^[\p{Lu}“].*\.$/u);
  });
});

it('README.md lists them', () => {
  const path = join(import.meta.dirname, '../../../support/pdf-ua/README.md');
  const text = readme(RULES);
  if (process.env.UPDATE_PDF_UA) writeFileSync(path, text);
  expect(readFileSync(path, 'utf8'), 'Out of date: run this test with UPDATE_PDF_UA=1.').toBe(text);
});
