interface TermSource {
  /** A few words for a hint. */
  readonly name: string;
  readonly title: string;
  /** Where it can be read. */
  readonly address?: string;
}

/** On what the list of terms rests. The sources disagree in places; the list says which of them each entry follows. */
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
    title: 'American Academy of Pediatrics (2022): recommended terminology for substance use disorders, table 1',
    address: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9386168/',
  },
  matters: {
    name: 'Language Matters',
    title: 'National Council for Behavioral Health (2015), Matua Raki (2016): Language Matters',
    address: 'https://www.thenationalcouncil.org/',
  },
  ondcp: {
    name: 'Northampton Recovery Center, after ONDCP',
    title:
      'Northampton Recovery Center: glossary, after the Office of National Drug Control Policy, Changing the Language of Addiction',
    address: 'https://northamptonrecoverycenter.org/',
  },
  philadelphia: {
    name: 'Philadelphia',
    title: 'Substance Use Philly: language guide',
    address: 'https://www.substanceusephilly.com/',
  },
  cdc: {
    name: 'CDC',
    title: 'Centers for Disease Control and Prevention: preferred terms for select population groups and communities',
    address: 'https://www.cdc.gov/',
  },
  pew: {
    name: 'Pew',
    title: 'The Pew Charitable Trusts: why words matter',
    address: 'https://www.pewtrusts.org/',
  },
  ap: {
    name: 'AP',
    title: 'Nieman Reports on word choice in the Associated Press Stylebook (2017)',
    address: 'https://niemanreports.org/',
  },
  isaje: {
    name: 'ISAJE',
    title: 'International Society of Addiction Journal Editors, in Alcohol, Other Drugs, and Health',
    address: 'https://www.bu.edu/aodhealth/',
  },
  sfaf: {
    name: 'SFAF',
    title: 'San Francisco AIDS Foundation: we do not say addicts',
    address: 'https://www.sfaf.org/',
  },
  yes2scs: { name: 'Yes to SCS', title: 'Yes to Supervised Consumption Services: note on language' },
  csat: {
    name: 'CSAT',
    title: 'Center for Substance Abuse Treatment: guide to language, as kept by Addiction Survivors',
    address: 'https://www.addictionsurvivors.org/',
  },
  nas: {
    name: 'Changing the Narrative',
    title: 'Changing the Narrative: on newborns who were exposed to opioids',
    address: 'https://www.changingthenarrative.news/',
  },
  idaho: {
    name: 'Idaho',
    title: 'Idaho Department of Health and Welfare: resources for clinics',
    address: 'https://healthandwelfare.idaho.gov/',
  },
  hacks: {
    name: 'Harm Reduction Hacks',
    title: 'Harm Reduction Hacks: notes about language',
    address: 'https://harmreductionhacks.org/',
  },
  equality: {
    name: 'retext-equality',
    title: 'retext-equality 7.1.0: patterns',
    address: 'https://github.com/retextjs/retext-equality',
  },
  bsas: {
    name: 'Careers of Substance',
    title: 'Careers of Substance: recovery training requirements',
    address: 'https://careersofsubstance.org/recovery-training-requirements',
  },
  field: { name: 'usage in the field', title: 'Usage in harm reduction services; no guide names it' },
} as const satisfies Record<string, TermSource>;

export type SourceId = keyof typeof SOURCES;
