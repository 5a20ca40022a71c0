/** Why a word is avoided, as the end of a sentence: “junkie” …: it makes a person into one thing about them. */
export const REASONS = {
  label: 'it makes a person into one thing about them',
  blame: 'it says that the person is at fault',
  verdict: 'it calls somebody good or bad, where a fact would do',
  slang: 'it is slang, which is easily misread and often hurts',
  imprecise: 'it is not what this is called today, or it mixes up things that differ',
  story: 'it says how somebody fares, and nobody has asked them',
  belittling: 'it says that a treatment is less than treatment',
  warlike: 'it speaks of people and of health as of an enemy',
  promise: 'it promises what nobody can promise',
  distance: 'it puts people into a group apart',
} as const;

export type Reason = keyof typeof REASONS;
