import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Resource } from '../../model/curriculum.ts';
import { resourceAnchor } from '../anchors.ts';
import { unbroken } from '../prose/unbroken.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { type Part, part } from './matter.ts';

/** People and places to turn to, in the author's order, each with the date when it was verified. */
export function resources(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  if (curriculum.resources.length === 0) return [];
  const items = curriculum.resources.map((resource) =>
    h('div', { id: resourceAnchor(resource.id) }, [
      h('dt', unbroken(resource.name)),
      h('dd', detailsOf(resource, context)),
    ]),
  );
  return [
    part({ on: 'back', anchor: 'resources', title: words.pages.resources }, [
      h('dl', { className: ['entries'] }, items),
    ]),
  ];
}

function detailsOf(resource: Resource, context: ProseContext): ElementContent[] {
  const { region, phone, url, note, formerNames, verified } = resource;
  const { words } = context;
  const reach = [
    ...(region ? [h('span', region)] : []),
    ...(phone ? [h('strong', { className: ['nowrap'] }, phone)] : []),
    ...(url ? [isWeb(url) ? h('a', { href: url }, url) : h('span', url)] : []),
  ];
  return [
    ...(reach.length > 0 ? [h('p', { className: ['reach'] }, reach)] : []),
    ...(note ? [h('p', renderInline(note.nodes, context))] : []),
    ...(formerNames.length > 0 ? [h('p', { className: ['small'] }, words.pages.formerly(formerNames))] : []),
    ...(verified ? [h('p', { className: ['small', 'quiet'] }, words.pages.verified(words.date(verified)))] : []),
  ];
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);
