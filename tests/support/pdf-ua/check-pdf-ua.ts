import { readDocument } from './read/document.ts';
import { type Finding, isCovered } from './rule.ts';
import { RULES } from './rules.ts';

/** What the covered machine rules of PDF/UA-1 find in a PDF. No finding is no certificate: see README.md. */
export async function checkPdfUa(bytes: Uint8Array): Promise<Finding[]> {
  const document = await readDocument(bytes);
  return RULES.filter(isCovered).flatMap(({ clause, test, find }) =>
    [...find(document)].map(({ message, where }) => ({ clause, test, message, where })),
  );
}
