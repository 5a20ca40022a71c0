/** What stands below the options of `coursewright --help`. */
export const AFTER = `
Examples:
  coursewright check                          what is wrong with ./curriculum?
  coursewright build --only workbook          only the participants' workbook, in dist/
  coursewright build --formats html           without PDFs: no browser needed
  coursewright agenda --format csv > days.csv
  coursewright explain agenda/total-hours     what a rule means

Exit status:
    0   nothing wrong (warnings are allowed, up to --max-warnings)
    1   the curriculum has errors
    2   the command line is wrong, or there is no curriculum
    3   the environment failed: no browser, a full disk
   70   a fault of Coursewright's own
  130   interrupted (143 when ended from outside)

Where to go next:
  coursewright <command> --help   options and examples of a command
  coursewright doctor             whether this computer has all that building needs
  coursewright explain            all rules that a curriculum is checked by
`;

/** What stands below the options of each command. */
export const EXAMPLES = {
  check: `
Examples:
  coursewright check
  coursewright check curriculum/recovery-coaching --max-warnings 0
  coursewright check --format json > report.json
  coursewright check --layout --paper a4,letter

Ends with 0 if nothing is wrong, with 1 if there are errors or too many warnings. coursewright explain RULE
says more about each rule. Nothing is written; a browser is needed for --layout only.
`,
  build: `
Examples:
  coursewright build
  coursewright build curriculum/recovery-coaching --agenda six-half-days
  coursewright build --paper letter --participants 12
  coursewright build --formats html --out preview

The documents of the first agenda are in dist/<curriculum>/, those of another in dist/<curriculum>/<agenda>/.
Files for participants never hold what is for trainers. If there are errors (status 1), or the environment
fails (status 3), nothing is written and the previous documents stay as they were.
`,
  agenda: `
Examples:
  coursewright agenda
  coursewright agenda --agenda six-half-days --format md
  coursewright agenda --format csv > agenda.csv

If the curriculum has errors, they are named on standard error, the agenda is printed as far as it is known,
and the status is 1.
`,
  explain: `
Examples:
  coursewright explain
  coursewright explain agenda/total-hours
`,
  doctor: `
Examples:
  coursewright doctor
  coursewright doctor --browser /opt/chromium/chrome

Starts the browser and prints a page with it. Ends with 0 if nothing is missing, else with 3.
`,
} as const;
