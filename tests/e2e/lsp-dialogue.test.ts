/** A whole session with an editor, as it goes over the wire. Renew the golden with `npx vitest run … -u` and read what has changed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { type Editor, startEditor } from '../support/editor.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const GOLDEN = join(import.meta.dirname, '../golden/lsp-dialogue.json');

const AGENDA = `${CURRICULUM}/agendas/two-days.yaml`;
const WORDS = `${CURRICULUM}/modules/words/module.md`;
const WORDS_YAML = `${CURRICULUM}/modules/words/module.yaml`;

/** Writes down what is asked and what is answered. */
function record(editor: Editor) {
  const dialogue: unknown[] = [{ initialize: editor.result }];
  return {
    dialogue,
    async ask(method: string, params: object): Promise<void> {
      dialogue.push({ ask: method, params, answer: await editor.connection.sendRequest(method, params) });
    },
    async told(file: string, rule: string | undefined): Promise<void> {
      const diagnostics = await editor.problems(file, (found) =>
        rule === undefined ? found.length === 0 : found.some(({ code }) => code === rule),
      );
      dialogue.push({ told: 'textDocument/publishDiagnostics', uri: editor.uri(file), diagnostics });
    },
    opened(file: string, text: string): void {
      dialogue.push({ say: 'textDocument/didOpen', uri: editor.uri(file) });
      editor.open(file, text);
    },
    changed(file: string, from: string, to: string): void {
      dialogue.push({ say: 'textDocument/didChange', uri: editor.uri(file), from, to });
      editor.change(file, from, to);
    },
  };
}

it('answers an editor from the first word to the last', async () => {
  const workspace = makeWorkspace();
  const editor = await startEditor([workspace.path]);
  const { dialogue, ask, told, opened, changed } = record(editor);

  opened(AGENDA, workspace.read('agendas/two-days.yaml'));
  opened(WORDS, workspace.read('modules/words/module.md'));
  opened(WORDS_YAML, workspace.read('modules/words/module.yaml'));

  await ask('textDocument/hover', editor.at(AGENDA, '- words', 4));
  await ask('textDocument/hover', editor.at(AGENDA, '{ lunch', 4));
  await ask('textDocument/hover', editor.at(WORDS, '## Words we hear', 6));
  await ask('textDocument/hover', editor.at(WORDS, '::handout', 4));
  await ask('textDocument/definition', editor.at(AGENDA, '- words', 4));
  await ask('textDocument/definition', editor.at(WORDS, 'welcome/need', 4));
  await ask('textDocument/documentSymbol', { textDocument: { uri: editor.uri(AGENDA) } });
  await ask('textDocument/documentSymbol', { textDocument: { uri: editor.uri(WORDS) } });

  changed(WORDS_YAML, 'minutes: 60', 'minutes: 65');
  await told(WORDS_YAML, 'module/activity-minutes');
  changed(WORDS_YAML, 'minutes: 65', 'minutes: 60');
  await told(WORDS_YAML, undefined);

  changed(WORDS, ':cite[sample-2023]', ':cite[sampel-2023]');
  await told(WORDS, 'reference/unknown');
  const misspelt = editor.at(WORDS, ':cite[sampel');
  const whole = { ...misspelt, range: { start: misspelt.position, end: misspelt.position } };
  await ask('textDocument/codeAction', { ...whole, context: { diagnostics: [] } });
  await ask('textDocument/codeAction', { ...whole, context: { diagnostics: [], only: ['source.fixAll'] } });
  changed(WORDS, 'sampel-2023', 'sam');
  await ask('textDocument/completion', editor.at(WORDS, ':cite[sam'));
  changed(WORDS, ':cite[sam]', ':cite[sample-2023]');
  await told(WORDS, undefined);

  changed(WORDS, '## Words we choose', '<div>a box</div>\n\n## Words we choose');
  await told(WORDS, 'markdown/raw-html');
  const { textDocument, position } = editor.at(WORDS, '<div>');
  const range = { start: position, end: position };
  await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });

  await ask('workspace/symbol', { query: 'hear' });
  dialogue.push({ ask: 'shutdown, exit', status: await editor.end(), standardError: editor.said() });

  const written = JSON.stringify(dialogue, null, 2)
    .replaceAll(pathToFileURL(workspace.path).href, 'file:///home/editor')
    .replace(/("name": "coursewright",\s+"version": )"[^"]+"/, '$1"…"');
  await expect(`${written}\n`).toMatchFileSnapshot(GOLDEN);
});
