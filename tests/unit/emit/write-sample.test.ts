import { expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { withScreenFields } from '../../../src/emit/screen-fields/screen-fields.ts';
import { sealed } from '../../../src/emit/write-page.ts';
import { readFolder } from '../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';

it.each(['curriculum/recovery-coaching', 'curriculum/counselor-self-study', 'tests/curricula/hebrew'])(
  'nothing is taken from the documents of %s when they are written',
  async (path) => {
    const { curriculum } = checkCurriculum(path, await readFolder(path, isWanted), '2026-11-22');
    const [agenda] = curriculum.agendas;
    if (!agenda) throw new Error('The sample has no agenda.');
    const request = {
      agenda,
      papers: ['a4'] as const,
      formats: ['html' as const, 'pdf' as const],
      only: undefined,
      participants: undefined,
    };
    for (const { compose, file } of planDocuments(curriculum, request)) {
      const { body, screen } = compose();
      const root = { type: 'root' as const, children: [body, ...(screen?.tools ?? [])] };
      expect(sealed(root, []) === root, file).toBe(true);
      // Fields become controls on the way.
      const own = withScreenFields(body, stringsFor(curriculum.language));
      expect(sealed({ ...root, children: [own] }, []).children[0] === own, `${file} on a screen`).toBe(true);
    }
  },
);
