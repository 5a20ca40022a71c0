import type { Command } from 'commander';
import { addAdapt } from './define/adapt.ts';
import { addAgenda } from './define/agenda.ts';
import { addBuild } from './define/build.ts';
import { addCheck } from './define/check.ts';
import { addClean } from './define/clean.ts';
import { addCoverage } from './define/coverage.ts';
import { addDiff } from './define/diff.ts';
import { addDoctor } from './define/doctor.ts';
import { addExplain } from './define/explain.ts';
import { addImport } from './define/import.ts';
import { addInit } from './define/init.ts';
import { addLsp } from './define/lsp.ts';
import { addMerge } from './define/merge.ts';
import { addNew } from './define/new.ts';
import { addPack } from './define/pack.ts';
import type { Define, Run } from './define/parts.ts';
import { addPreview } from './define/preview.ts';
import { addSchema } from './define/schema.ts';
import { addUnpack } from './define/unpack.ts';

/** Every command, in the order of the help. A new one is a file in `define/`, a file in `commands/`, and a line here. */
const COMMANDS: readonly Define[] = [
  addCheck,
  addBuild,
  addMerge,
  addAgenda,
  addCoverage,
  addDiff,
  addPreview,
  addInit,
  addNew,
  addImport,
  addAdapt,
  addPack,
  addUnpack,
  addExplain,
  addLsp,
  addSchema,
  addDoctor,
  addClean,
];

export function addCommands(program: Command, run: Run): void {
  for (const define of COMMANDS) define(program, run);
}
