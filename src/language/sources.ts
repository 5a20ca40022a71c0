interface TermSource {
  /** A few words for a hint. */
  readonly name: string;
  readonly title: string;
  /** Where it can be read. */
  readonly address?: string;
}

/**
 * On what the list of terms rests. The sources disagree in places; the list says which of them each entry follows. An address leads to
 * the guidance itself, never to a front page.
 */
export const SOURCES = {
  va: {
    name: 'VA',
    title: 'U.S. Department of Veterans Affairs, VA.gov Design System: Destigmatizing language in substance use',
    address: 'https://design.va.gov/content-style-guide/health-content/destigmatizing-language-in-substance-use',
  },
  addictionary: {
    name: 'Addictionary',
    title: 'Recovery Research Institute: Addictionary',
    address: 'https://www.recoveryanswers.org/addiction-ary/',
  },
  aap: {
    name: 'AAP',
    title:
      'American Academy of Pediatrics (2022): Recommended Terminology for Substance Use Disorders in the Care of Children, Adolescents, Young Adults, and Families, table 1',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9386168/table/T1',
  },
  matters: {
    name: 'Language Matters',
    title:
      'Renfrewshire Alcohol and Drugs Commission: Language Matters resource, after the National Council for Behavioral Health (2015) and Matua Raki (2016)',
    address: 'https://www.renfrewshire.gov.uk/article/11023/Appendix-D---Language-Matters-resource',
  },
  ondcp: {
    name: 'Northampton Recovery Center, after ONDCP',
    title: 'Northampton Recovery Center: Glossary, after the White House Office of National Drug Control Policy',
    address: 'https://www.northamptonrecoverycenter.org/glossary',
  },
  philadelphia: {
    name: 'Philadelphia',
    title: 'Substance Use Philly: Harm reduction language guide',
    address: 'https://www.substanceusephilly.com/language-guide',
  },
  cdc: {
    name: 'CDC',
    title: 'Centers for Disease Control and Prevention: Preferred terms for select population groups and communities',
    address: 'https://www.cdc.gov/health-communication/php/toolkit/preferred-terms.html',
  },
  cdcPrinciples: {
    name: 'CDC',
    title:
      'Centers for Disease Control and Prevention, Health Equity Guiding Principles for Inclusive Communication: Key Principles',
    address: 'https://www.cdc.gov/healthcommunication/Key_Principles.html',
  },
  pew: {
    name: 'Pew',
    title: 'The Pew Charitable Trusts (2020): Why Words Matter in the Substance Use Conversation',
    address:
      'https://www.pewtrusts.org/en/research-and-analysis/articles/2020/05/05/why-words-matter-in-the-substance-use-conversation',
  },
  ap: {
    name: 'AP',
    title:
      'Nieman Reports: Paying Attention to Word Choice When Writing About Addiction, on the Associated Press Stylebook of 2017',
    address: 'https://niemanreports.org/paying-attention-to-word-choice-when-writing-about-addiction',
  },
  isaje: {
    name: 'ISAJE',
    title: 'International Society of Addiction Journal Editors (2015): Addiction Terminology Statement',
    address: 'https://www.isaje.net/addiction-terminology.html',
  },
  sfaf: {
    name: 'SFAF',
    title: 'San Francisco AIDS Foundation: We don’t say “addicts”',
    address: 'https://www.sfaf.org/collections/status/we-dont-say-addicts/',
  },
  yes2scs: {
    name: 'Yes to SCS',
    title: 'Yes2SCS campaign for supervised consumption services: note on language (copy)',
    address: 'https://studyres.com/doc/9633981/we-think-that-choice-of-language-matters-because-language...',
  },
  csat: {
    name: 'CSAT',
    title:
      'Center for Substance Abuse Treatment (2004): Substance Use Disorders: A Guide to the Use of Language (copy)',
    address: 'https://docslib.org/doc/6631826/substance-use-disorders-a-guide-to-the-use-of-language-last-rev',
  },
  nas: {
    name: 'Changing the Narrative',
    title: 'Health in Justice Action Lab, Changing the Narrative: Neonatal abstinence syndrome',
    address: 'https://www.changingthenarrative.news/neonatal-abstinence-syndrome',
  },
  idaho: {
    name: 'Idaho',
    title: 'Idaho Department of Health and Welfare, opioid prescribing: Clinic resources',
    address: 'https://healthandwelfare.idaho.gov/providers/opioid-prescribing/clinic-resources',
  },
  hacks: {
    name: 'Harm Reduction Hacks',
    title: 'Harm Reduction Hacks: Notes About Language',
    address: 'https://www.harmreductionhacks.org/notes-about-language/',
  },
  equality: {
    name: 'retext-equality',
    title: 'retext-equality 7.1.0: patterns',
    address: 'https://github.com/retextjs/retext-equality/blob/main/rules.md',
  },
  bsas: {
    name: 'Careers of Substance',
    title: 'Careers of Substance: Recovery Training Requirements',
    address: 'https://www.careersofsubstance.org/recovery-training-requirements',
  },
  field: { name: 'usage in the field', title: 'Usage in harm reduction services, beyond what the guides say' },
} as const satisfies Record<string, TermSource>;

export type SourceId = keyof typeof SOURCES;
