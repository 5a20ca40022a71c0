/** What was found out about one thing that building needs. */
export interface Finding {
  /** `Browser` */
  readonly name: string;
  /** `note`: it works, but the person who runs it should know something. */
  readonly state: 'fine' | 'note' | 'missing';
  /** What was found, or what is wrong. */
  readonly text: string;
  /** How to get what is missing. */
  readonly help?: string;
}
