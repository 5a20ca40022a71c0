import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Kind } from '../model/document.ts';
import { adaptedEntries } from './book/adapted-entries.ts';
import { licencePage } from './book/licence-page.ts';
import { stackTables } from './book/stack-tables.ts';
import { answerBox } from './changes/answer-box.ts';
import { changeList } from './changes/change-list.ts';
import { displacedTable } from './changes/displaced-table.ts';
import { lightLegend } from './changes/light-mark.ts';
import { describe } from './describe.ts';
import { furnitureOf } from './furniture.ts';
import { noticesOf } from './licence-chain.ts';
import { pageRules } from './page-rules.ts';
import { createProse, type ProseContext } from './prose.ts';
import { isLarge, sheetsFor } from './sheets.ts';

/** “Changes from the original” as a paper of its own, for the owner to answer: each change with its wording and room to sign. */
export const changes: Kind = {
  name: 'changes',
  audience: 'trainer',
  file: 'changes',
  formats: ['html', 'pdf'],
  isPaged: true,
  isNeeded: ({ adaptation }) => adaptation !== undefined,
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'slides');
    const { words } = context;
    const own = words.changes;
    const heads = [
      { name: 'changes', recto: [own.title], verso: [curriculum.title] },
      { name: 'back', recto: [own.title, words.license], verso: [own.title, words.license] },
    ];
    const body = h('body', { className: ['changes', ...(isLarge(options.paper) ? ['large'] : [])] }, [
      h('main', { id: 'content' }, [letter(context), licencePage(context).page]),
    ]);
    if (isLarge(options.paper)) stackTables(body);
    return {
      ...describe(curriculum, own.of(curriculum.title)),
      styles: [...sheetsFor(options.paper), 'shared/changes.css', 'changes/changes.css'],
      css: pageRules(heads, furnitureOf(curriculum, options.paper, own.title, words)),
      body,
    };
  },
};

function letter(context: ProseContext): Element {
  const { curriculum, options, words } = context;
  const { changes: own } = words;
  const list = curriculum.adaptation?.changes ?? [];
  const statements = noticesOf(curriculum, words).at(-1)?.statements ?? [];
  return h('section', { className: ['on-changes', 'changes-page'] }, [
    h('p', { className: ['label'] }, curriculum.title),
    h('h1', { className: ['title-2'] }, own.title),
    parties(context),
    ...statements.map((statement) => h('p', { className: ['small'] }, statement)),
    h('p', { className: ['voice'] }, own.toOwner),
    lightLegend(
      list.map(({ light }) => light),
      words,
    ),
    h('p', { className: ['small', 'quiet'] }, own.legend),
    h('h2', { className: ['title-3', 'apart'] }, own.displaced.title),
    ...displacedTable(curriculum, options, words),
    h('h2', { className: ['title-3', 'apart'] }, own.counts(list.length)),
    ...(list.length === 0 ? [h('p', own.none)] : []),
    ...changeList({
      curriculum,
      agenda: options.agenda,
      words,
      audience: 'trainer',
      level: 'h3',
      below: ({ light }, number) => [answerBox(number, light, words)],
    }),
  ]);
}

/** Whom it goes to, who has the rights in what comes, and by whose leave. */
function parties({ curriculum, words }: ProseContext): Element {
  const { changes: own } = words;
  const notice = noticesOf(curriculum, words).at(-1);
  const base = curriculum.adaptation?.base;
  const to = notice?.permission?.from ?? base?.license.holder ?? '';
  const date = curriculum.date ? `, ${words.date(curriculum.date)}` : '';
  const entries = [
    [own.to, to],
    [own.from, `${curriculum.license.holder}: ${curriculum.title}, ${words.version(curriculum.version)}${date}`],
    ...(notice ? adaptedEntries(notice, words) : []),
  ] as const;
  return h(
    'dl',
    { className: ['entries', 'apart'] },
    entries.filter(([, value]) => value).map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
  );
}
