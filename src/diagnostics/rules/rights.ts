import type { RuleEntry } from '../rule-entry.ts';

/** Whose the words and pictures are, and what may be done with them. */
export const RIGHTS_RULES = {
  'license/expression': {
    severity: 'error',
    title: 'A license that nobody can look up',
    what: 'The id of a license is neither an id of the SPDX list, such as CC-BY-SA-4.0, nor a name of your own that begins with LicenseRef-, nor several of them joined by AND, OR or WITH.',
    why: 'Whoever gets the course must be able to find out what they may do with it, and a program must be able to tell whether it may be adapted.',
    fix: 'Write the id as https://spdx.org/licenses/ lists it. Where all rights are reserved or the terms are your own, make a name: LicenseRef- with letters, digits, full stops and hyphens after it.',
    mending: 'fix',
    example: { wrong: 'license: { id: CC BY, holder: … }', right: 'license: { id: CC-BY-4.0, holder: … }' },
  },
  'item/unlisted': {
    severity: 'error',
    title: 'A picture that nobody has accounted for',
    what: 'The curriculum has a file items.yaml, which says of every picture whose it is, and a picture that the curriculum shows is not in it.',
    why: 'A picture without a credit is the one whose owner complains. Where a list is kept, one can trust it only if it is whole.',
    fix: 'Add the picture to items.yaml with its title, author, source and license. If it is your own, “own: true” is enough.',
    example: {
      wrong: '- { file: modules/values/images/line.png }',
      right:
        '- file: modules/values/images/line.png\n  title: A line\n  author: Example Artist\n  source: https://example.org/line\n  license: CC-BY-4.0',
    },
  },
  'adaptation/permission': {
    severity: 'error',
    title: 'An adaptation without the permission that it needs',
    what: 'The license of the base does not allow this adaptation by itself: all rights are reserved (LicenseRef-…), or the license is not one that Coursewright can judge. And the permission of its holder is missing, has run out, has not begun, or does not cover what is done: adapt, or translate where the language differs; distribute; and sell where a fee is asked.',
    why: 'To adapt somebody’s course without leave is to take it. A permission that nobody can check, or that ended last year, is none.',
    fix: 'Ask the holder. Then write under “adapts” who gave the permission, for what, and where it is written down. Where a license allows an adaptation, no permission is needed, and one that is there is not looked at; where it does not, a permission that covers the adaptation is enough.',
    example: {
      wrong: 'adapts:\n  base: ../recovery-coaching\n  version: ^1.0.0',
      right:
        'adapts:\n  base: ../recovery-coaching\n  version: ^1.0.0\n  permission:\n    from: Example Owners LLC\n    scope: [adapt, distribute]\n    source: Letter of 1 May 2023',
    },
  },
  'adaptation/licence': {
    severity: 'error',
    title: 'An adaptation that breaks the license of its base',
    what: 'The license of the base allows no adaptations to be passed on (NoDerivatives), or asks for something that this adaptation does not keep: the same license (ShareAlike), or no commercial use (NonCommercial), neither by the license that the adaptation carries nor by a fee. What is compatible is taken from the texts of the licenses and from https://creativecommons.org/compatiblelicenses/.',
    why: 'A license is the only leave that there is; where it is broken, it ends, and every copy that is passed on is without right.',
    fix: 'Give the adaptation a license that the hint names, or ask no fee. Or ask the holder: a permission is a grant of its own beside the public license, and where it covers what is done, its terms go before those of the license. What counts as commercial beyond a fee, the license and its holder say, not Coursewright.',
    example: {
      wrong: 'license: { id: CC-BY-4.0, holder: … }   # and the base is under CC-BY-SA-4.0',
      right: 'license: { id: CC-BY-SA-4.0, holder: … }',
    },
  },
} satisfies Record<string, RuleEntry>;
