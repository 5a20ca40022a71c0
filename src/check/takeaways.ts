import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { moduleName, modulesOf } from './modules.ts';

/** Every module gives participants something to take home. */
export const takeaways: Check = {
  rules: ['takeaway/missing'],
  *run(curriculum, context) {
    for (const module of modulesOf(curriculum)) {
      if (module.takeaways.length > 0 || isFaulty(context, module.yamlFile)) continue;
      const name = moduleName(module);
      yield {
        rule: 'takeaway/missing',
        message: `${name.charAt(0).toUpperCase()}${name.slice(1)} has no takeaways.`,
        hint: 'Write under “takeaways:” what participants take home from it, in one to three sentences.',
        place: module.title.place,
      };
    }
  },
};
