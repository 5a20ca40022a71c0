import { sourceDate } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import type { Curriculum } from '../../model/curriculum.ts';

/** The date in the documents (contract, section 3): never that of the run. */
export const documentDate = ({ date }: Pick<Curriculum, 'date'>, env: Environment): Date =>
  sourceDate(env) ?? new Date(`${date ?? '1980-01-01'}T00:00:00Z`);
