import { Option } from 'commander';
import type { AllowedLimits } from '../model/limits.ts';
import { readLimit } from './limit-values.ts';
import {
  readDay,
  readHours,
  readLanguage,
  readList,
  readOne,
  readPath,
  readPort,
  readShard,
  readText,
  readWholeNumber,
} from './option-values.ts';

/** `--format <format>`: one of several words. */
export const choice = <T extends string>(name: string, description: string, words: readonly T[]): Option =>
  new Option(`${name} <format>`, `${description}: ${words.join(', ')}`).argParser((text) => readOne(name, words, text));

/** `--formats <list>`: one or several of several words. */
export const list = <T extends string>(name: string, description: string, words: readonly T[]): Option =>
  new Option(`${name} <list>`, `${description}: ${words.join(', ')}, or several with commas between them`).argParser(
    (text) => readList(name, words, text),
  );

/** `--participants <number>`: a whole number. */
export const count = (name: string, description: string, least: number): Option =>
  new Option(`${name} <number>`, description).argParser((text) => readWholeNumber(name, least, text));

/** `--hours <hours>`: as minutes. */
export const hours = (name: string, description: string): Option =>
  new Option(`${name} <hours>`, description).argParser((text) => readHours(name, text));

/** `--start <date>`: as `YYYY-MM-DD`. */
export const day = (name: string, description: string): Option =>
  new Option(`${name} <date>`, description).argParser((text) => readDay(name, text));

/** `--title <title>` */
export const title = (description: string): Option =>
  new Option('--title <title>', description).argParser((text) => readText('--title', text));

/** `--out <path>` */
export const path = (name: string, description: string): Option =>
  new Option(`${name} <path>`, description).argParser((text) => readPath(name, text));

/** `--browser-url <url>`: what is wrong with it is said without it, for it may hold a secret. */
export const browserUrl = (name: string, description: string): Option =>
  new Option(`${name} <url>`, `${description}: ws://… or http://…`).conflicts('browser');

/** `--port <number>` */
export const port = (name: string, description: string): Option =>
  new Option(`${name} <number>`, description).argParser((text) => readPort(name, text));

/** `--shard <i/n>` */
export const shard = (name: string, description: string): Option =>
  new Option(`${name} <i/n>`, description).argParser((text) => readShard(name, text));

/** `--limit text-bytes=1MiB`, once for each limit. */
export const limit = (name: string, description: string): Option =>
  new Option(`${name} <name=figure>`, description).argParser((text, before: AllowedLimits | undefined) => ({
    ...before,
    ...readLimit(name, text),
  }));

/** `--alignment`: a switch that cannot stand beside another option, by its name without hyphens. */
export const switchWithout = (name: string, description: string, other: string): Option =>
  new Option(name, description).conflicts(other);

/** `--language <code>` */
export const language = (name: string, description: string): Option =>
  new Option(`${name} <code>`, description).argParser((text) => readLanguage(name, text));
