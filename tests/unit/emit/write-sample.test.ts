import { expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { sealed } from '../../../src/emit/write-page.ts';
import { readFolder } from '../../../src/host/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';

it('nothing is taken from the documents of the sample when they are written', async () => {
  const path = 'curriculum/recovery-coaching';
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
  }
});
