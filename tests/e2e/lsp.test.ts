/** The language server over its real protocol, in the situations that editors bring about. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  type Location,
  ShutdownRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { type Editor, startEditor, startServer } from '../support/editor.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const SMALL = `${CURRICULUM}/`;
const AGENDA = `${SMALL}agendas/two-days.yaml`;
const WORDS = `${SMALL}modules/words/module.md`;
const WORDS_YAML = `${SMALL}modules/words/module.yaml`;

const labels = async (editor: Editor, file: string, behind: string): Promise<string[]> =>
  (
    (await editor.connection.sendRequest(CompletionRequest.type, editor.at(file, behind))) as CompletionList | null
  )?.items.map(({ label }) => label) ?? [];

const hover = async (editor: Editor, file: string, text: string): Promise<string> => {
  const found: Hover | null = await editor.connection.sendRequest(HoverRequest.type, editor.at(file, text));
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
};

const hasRule = (rule: string) => (found: readonly { readonly code?: unknown }[]) =>
  found.some(({ code }) => code === rule);
const isEmpty = (found: readonly unknown[]): boolean => found.length === 0;

/** The files about which something is said now. */
const faulty = ({ published }: Editor): string[] => {
  const last = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
  return [...last].filter(([, count]) => count > 0).map(([uri]) => uri);
};

describe('while somebody is typing', () => {
  it('keeps the names of the last whole text, says where the YAML breaks, and takes it back', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    editor.open(AGENDA, workspace.read('agendas/two-days.yaml'));
    expect(await hover(editor, AGENDA, '- words')).toContain('09:00 to 10:00');

    editor.change(AGENDA, '- words', '- { module: values, activities: [sec');
    const [problem] = await editor.problems(AGENDA, hasRule('yaml/syntax'));
    expect(problem?.severity).toBe(1);
    expect(await labels(editor, AGENDA, 'activities: [sec')).toEqual(['stand-on-the-line', 'debrief', 'second-round']);

    editor.change(AGENDA, '- { module: values, activities: [sec', '- words');
    await editor.problems(AGENDA, isEmpty);
    expect(await editor.end()).toBe(0);
    expect(editor.said()).toBe('');
  });

  it('completes directives with what they need, and plain where an editor knows no places to fill in', async () => {
    const workspace = makeWorkspace();
    const texts = async (hasSnippets: boolean): Promise<(string | undefined)[]> => {
      const editor = await startEditor([workspace.path], { hasSnippets });
      editor.open(WORDS, `${workspace.read('modules/words/module.md')}\n::p`);
      const list = (await editor.connection.sendRequest(
        CompletionRequest.type,
        editor.at(WORDS, '::p'),
      )) as CompletionList;
      const item = list.items.find(({ label }) => label === '::plan');
      await editor.end();
      return [(item?.textEdit as TextEdit | undefined)?.newText];
    };
    expect(await texts(true)).toEqual([`::plan[\${1:Title}]{columns="\${2:Goal, First step, By when}"}`]);
    expect(await texts(false)).toEqual(['::plan[Title]{columns="Goal, First step, By when"}']);
  });

  it('counts in UTF-16 units, and keeps the line ends of the file', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    const text = workspace
      .read('modules/words/module.md')
      .replace('Some words', '🙂🙂 Some words')
      .replaceAll('\n', '\r\n');
    editor.open(WORDS, text);
    editor.change(WORDS, ':cite[sample-2023]', ':cite[nobody]');
    const [problem] = await editor.problems(WORDS, hasRule('reference/unknown'));
    expect(problem?.range).toEqual({ start: { line: 2, character: 28 }, end: { line: 2, character: 41 } });

    editor.change(WORDS, '## Words we choose', '<div>a box</div>\r\n\r\n## Words we choose');
    await editor.problems(WORDS, hasRule('markdown/raw-html'));
    const { textDocument, position } = editor.at(WORDS, '<div>');
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })) as CodeAction[];
    expect(actions[0]?.edit?.changes?.[textDocument.uri]).toEqual([
      {
        range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
        newText: '<!-- coursewright-disable-next-line markdown/raw-html: -->\r\n',
      },
    ]);
  });

  it('knows a file that is not saved yet, until it is closed', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    const extra = `${SMALL}modules/extra/module.yaml`;
    editor.open(
      extra,
      'title: Something More\nminutes: 10\nactivities:\n  - { title: Try, minutes: 10, method: pairs }\n',
    );
    await editor.problems(extra, hasRule('module/unlisted'));
    editor.close(extra);
    await editor.problems(extra, isEmpty);
  });

  it('checks the latest of many changes, and not each of them', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    editor.open(WORDS, `${workspace.read('modules/words/module.md')}\n:term[]`);
    for (let letters = 0; letters < 500; letters++)
      editor.change(WORDS, `:term[${'é'.repeat(letters)}`, `:term[${'é'.repeat(letters + 1)}`);
    const [problem] = await editor.problems(WORDS, (found) =>
      found.some(({ message }) => String(message).includes('é'.repeat(500))),
    );
    expect(problem?.range.end.character).toBe(507);
    expect(editor.published.filter(({ uri }) => uri === editor.uri(WORDS)).length).toBeLessThan(10);
  });

  it('explains the rule that a comment names, and completes it', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    editor.open(WORDS, workspace.read('modules/words/module.md'));
    editor.change(
      WORDS,
      '## Words we choose',
      '<!-- coursewright-disable-next-line link/bro: gone -->\n## Words we choose',
    );
    expect(await labels(editor, WORDS, 'disable-next-line link/bro')).toContain('link/broken');
    editor.change(WORDS, 'link/bro:', 'link/broken:');
    expect(await hover(editor, WORDS, 'link/bro')).toContain('**link/broken** (error)');
  });
});

describe('with several works', () => {
  it('keeps two curricula apart', async () => {
    const workspace = makeWorkspace();
    const other = 'curriculum/other-course/';
    cpSync(join(workspace.path, CURRICULUM), join(workspace.path, other), { recursive: true });
    const editor = await startEditor([workspace.path]);
    const text = workspace.read('modules/words/module.yaml');
    editor.open(WORDS_YAML, text);
    editor.open(`${other}modules/words/module.yaml`, text);
    editor.change(`${other}modules/words/module.yaml`, 'minutes: 60', 'minutes: 61');
    await editor.problems(`${other}modules/words/module.yaml`, hasRule('module/activity-minutes'));
    expect(await hover(editor, WORDS_YAML, 'minutes: 6')).toContain('1 h 00 min');
    expect(await hover(editor, `${other}modules/words/module.yaml`, 'minutes: 6')).toContain('1 h 01 min');
    expect(faulty(editor)).toEqual([
      // The hours that it promises are no longer right either.
      editor.uri(`${other}curriculum.yaml`),
      editor.uri(`${other}modules/words/module.yaml`),
    ]);
  });

  it('reads an adaptation over its base as it stands in the editor, and goes into the base', async () => {
    const workspace = makeWorkspace();
    const ours = 'curriculum/our-course/';
    cpSync(join(fixturesFolder, 'our-course'), join(workspace.path, ours), { recursive: true });
    const editor = await startEditor([workspace.path]);
    const agenda = `${ours}agendas/two-days.yaml`;
    editor.open(agenda, workspace.read('../our-course/agendas/two-days.yaml'));
    const found = await editor.connection.sendRequest(DefinitionRequest.type, editor.at(agenda, '- welcome'));
    expect((found as Location).uri).toBe(editor.uri(`${SMALL}modules/welcome/module.yaml`));

    // The adaptation rests on this text of the base.
    editor.open(WORDS, workspace.read('modules/words/module.md'));
    editor.change(WORDS, 'if you need to talk', 'whenever you need to talk');
    await editor.problems(`${ours}curriculum.yaml`, hasRule('adaptation/stale'));
    expect(faulty(editor)).toEqual([editor.uri(`${ours}curriculum.yaml`)]);
    editor.change(WORDS, 'whenever you need to talk', 'if you need to talk');
    await editor.problems(`${ours}curriculum.yaml`, isEmpty);
  });

  it('serves several folders from anywhere, and forgets one that is closed', async () => {
    const [first, second] = [makeWorkspace(), makeWorkspace()];
    second.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 61');
    const editor = await startEditor([first.path, second.path], { cwd: tmpdir() });
    const uri = pathToFileURL(join(second.path, WORDS_YAML)).href;
    const isFaulty = (): boolean => faulty(editor).includes(uri);
    await expect.poll(isFaulty, { timeout: 60_000 }).toBe(true);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: pathToFileURL(second.path).href, name: 'second' }] },
    });
    await expect.poll(isFaulty, { timeout: 60_000 }).toBe(false);
  });
});

describe('wherever its folder is', () => {
  it.each([
    ['a file without a folder', '', { hasFolders: false }],
    ['the folder of a module', 'our-course/modules/words', {}],
    ['the folder of an adaptation', 'our-course', {}],
  ])('serves %s, and finds the base beside it', async (_, folder, options) => {
    const workspace = makeWorkspace();
    cpSync(join(fixturesFolder, 'our-course'), join(workspace.path, 'curriculum/our-course'), { recursive: true });
    const editor = await startEditor([join(workspace.path, 'curriculum', folder)], options);
    const file = relative(join('curriculum', folder), 'curriculum/our-course/modules/words/module.md');
    editor.open(file, readFileSync(join(workspace.path, 'curriculum/our-course/modules/words/module.md'), 'utf8'));
    editor.change(file, ' ', ' :term[nobody] ');
    await editor.problems(file, hasRule('glossary/unknown'));
    expect(faulty(editor)).toEqual([editor.uri(file)]);
    editor.close(file);
    await editor.problems(file, isEmpty);
  });
});

describe('on disk', () => {
  it('sees a folder come and go of which an editor tells only the name', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    const tell = (file: string, type: FileChangeType) =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: editor.uri(file), type }],
      });
    const other = 'curriculum/other-course';
    cpSync(join(workspace.path, CURRICULUM), join(workspace.path, other), { recursive: true });
    rmSync(join(workspace.path, other, 'modules/words'), { recursive: true });
    await tell(other, FileChangeType.Created);
    await editor.problems(`${other}/curriculum.yaml`, hasRule('module/missing'));
    cpSync(join(workspace.path, SMALL, 'modules/words'), join(workspace.path, other, 'modules/words'), {
      recursive: true,
    });
    await tell(`${other}/modules/words`, FileChangeType.Created);
    await editor.problems(`${other}/curriculum.yaml`, isEmpty);
    rmSync(join(workspace.path, other, 'modules'), { recursive: true });
    await tell(`${other}/modules`, FileChangeType.Deleted);
    await editor.problems(`${other}/curriculum.yaml`, hasRule('module/missing'));
    rmSync(join(workspace.path, other), { recursive: true });
    await tell(other, FileChangeType.Deleted);
    await editor.problems(`${other}/curriculum.yaml`, isEmpty);
    expect(faulty(editor)).toEqual([]);
  });

  it('looks itself where an editor does not tell what changes', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path], { tellsOfFiles: false });
    renameSync(join(workspace.path, SMALL, 'modules/words'), join(workspace.path, SMALL, 'modules/wordz'));
    await editor.problems(`${SMALL}curriculum.yaml`, hasRule('module/missing'));
    renameSync(join(workspace.path, SMALL, 'modules/wordz'), join(workspace.path, SMALL, 'modules/words'));
    await editor.problems(`${SMALL}curriculum.yaml`, isEmpty);
  });

  it('sees what other programs change, and takes all back when the curriculum is gone', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    const changed = (file: string) =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: editor.uri(file), type: FileChangeType.Changed }],
      });
    workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 61');
    await changed(WORDS_YAML);
    await editor.problems(WORDS_YAML, hasRule('module/activity-minutes'));
    const own = join(workspace.path, CURRICULUM, 'curriculum.yaml');
    renameSync(own, `${own}.old`);
    await changed(`${SMALL}curriculum.yaml`);
    await editor.problems(WORDS_YAML, isEmpty);
    renameSync(`${own}.old`, own);
    await changed(`${SMALL}curriculum.yaml`);
    await editor.problems(WORDS_YAML, hasRule('module/activity-minutes'));
    rmSync(join(workspace.path, CURRICULUM), { recursive: true });
    await changed(WORDS_YAML);
    await editor.problems(WORDS_YAML, isEmpty);
    expect(editor.said()).toBe('');
    expect(faulty(editor)).toEqual([]);
  });

  it('reads nothing outside of the editor’s folders, and nothing behind a link', async () => {
    const workspace = makeWorkspace();
    const outside = mkdtempSync(join(tmpdir(), 'coursewright-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    cpSync(join(workspace.path, CURRICULUM), outside, { recursive: true });
    symlinkSync(
      join(outside, 'modules/words/module.md'),
      join(workspace.path, SMALL, 'modules/words/handouts/more.md'),
    );
    const editor = await startEditor([workspace.path]);
    const link = `${SMALL}modules/words/handouts/more.md`;
    editor.open(link, '# As the editor has it\n');
    await editor.problems(link, hasRule('path/outside'));

    const stray = pathToFileURL(join(outside, 'agendas/two-days.yaml')).href;
    for (const uri of [stray, 'untitled:Untitled-1', 'https://example.org/curriculum.yaml', 'file:%zz']) {
      await editor.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: 'days: [' },
      });
      const asked = { textDocument: { uri }, position: { line: 0, character: 2 } };
      expect(await editor.connection.sendRequest(HoverRequest.type, asked)).toBeNull();
    }
    expect(faulty(editor)).toEqual([editor.uri(link)]);
  });

  it('refuses a text that is too large, as check does', async () => {
    const workspace = makeWorkspace();
    const editor = await startEditor([workspace.path]);
    editor.open(WORDS, `${workspace.read('modules/words/module.md')}\n${'A line that is repeated.\n'.repeat(12_000)}`);
    await editor.problems(WORDS, hasRule('file/too-large'));
  });

  it('writes nothing', async () => {
    const workspace = makeWorkspace();
    writeFileSync(join(workspace.path, 'notes.md'), 'Not of a curriculum.\n');
    const before = snapshot(workspace.path);
    const editor = await startEditor([workspace.path]);
    editor.open('notes.md', 'Not of a curriculum :term[.\n');
    expect(await labels(editor, 'notes.md', ':term[')).toEqual([]);
    editor.open(WORDS, 'Nothing is left.\n');
    await editor.problems(WORDS_YAML, hasRule('activity/heading'));
    expect(snapshot(workspace.path)).toEqual(before);
  });
});

it('ends with its editor', async () => {
  const workspace = makeWorkspace();
  const editor = await startEditor([workspace.path]);
  editor.open(WORDS, workspace.read('modules/words/module.md'));
  expect(await hover(editor, WORDS, '## Words we')).toContain('25 min');
  expect(await editor.vanish()).toBe(1);
  expect(editor.said()).toBe('');
});

it('answers only who has introduced themselves, and survives what it cannot answer', async () => {
  const workspace = makeWorkspace();
  const editor = await startEditor([workspace.path]);
  const refused = async (method: string, params?: object): Promise<number | undefined> =>
    editor.connection.sendRequest(method, params).then(
      () => undefined,
      (error: { readonly code?: number }) => error.code,
    );
  editor.open(WORDS, workspace.read('modules/words/module.md'));
  expect(await refused('course/unheard')).toBe(-32601);
  expect(await refused('textDocument/hover', {})).toBe(-32603);
  expect(await refused('workspace/symbol', { query: 5 })).toBe(-32603);
  await editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri: editor.uri(WORDS) } });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {});
  const spot = editor.at(WORDS, '## Words we');
  for (const position of [
    { line: -1, character: -1 },
    { line: 1e9, character: 1e9 },
  ])
    expect(await editor.connection.sendRequest(HoverRequest.type, { ...spot, position })).toBeNull();
  expect(await hover(editor, WORDS, '## Words we')).toContain('25 min');
  await editor.connection.sendRequest(ShutdownRequest.type);
  expect(await refused('textDocument/hover', spot)).toBe(-32600);
});

it('tells who asks too early that it is too early', async () => {
  const { connection } = startServer(tmpdir());
  const asked = { textDocument: { uri: 'file:///x.md' }, position: { line: 0, character: 0 } };
  await expect(connection.sendRequest(HoverRequest.type, asked)).rejects.toMatchObject({ code: -32002 });
});

it('ends when its answers reach nobody', async () => {
  const workspace = makeWorkspace();
  workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 61');
  const editor = await startEditor([workspace.path]);
  expect(await editor.goDeaf()).toBe(1);
  expect(editor.said()).toBe('');
});
