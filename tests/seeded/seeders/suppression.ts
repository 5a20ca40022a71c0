import { edit, MODULE_YAML, paragraph, type Seeder } from '../seeder.ts';

/** Comments that silence nothing, or do not say why. */
export const SUPPRESSION: readonly Seeder[] = [
  {
    rule: 'suppression/unused',
    name: 'a comment in a text where nothing is wrong',
    edits: [paragraph('⟦<!-- coursewright-disable-next-line image/alt-text: It is decoration. -->\nLook again.')],
  },
  {
    rule: 'suppression/unused',
    name: 'a comment in YAML where nothing is wrong',
    edits: [
      edit(MODULE_YAML, /^title: /, '⟦# coursewright-disable-next-line takeaway/missing: It only opens the day.\n$0'),
    ],
  },
  {
    rule: 'suppression/unused',
    name: 'a comment for a rule that does not exist',
    edits: [edit(MODULE_YAML, /^minutes: /, '⟦# coursewright-disable-next-line takeaway/mising: It is so.\n$0')],
  },
  {
    rule: 'suppression/unused',
    name: 'a comment for an error',
    edits: [paragraph('⟦<!-- coursewright-disable-next-line reference/unknown: It is so. -->\nLook again.')],
  },
  {
    rule: 'suppression/reason',
    name: 'a comment in a text without a reason',
    edits: [paragraph('⟦<!-- coursewright-disable-next-line language/stigma -->\nAsk the addict.')],
  },
  {
    rule: 'suppression/reason',
    name: 'a comment in YAML without a reason',
    edits: [edit(MODULE_YAML, /^title: /, '⟦# coursewright-disable-next-line takeaway/missing:\n$0')],
  },
];
