import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { readAssets } from '../../host/assets.ts';
import { plural } from '../wording.ts';
import type { Finding } from './finding.ts';

/** Whether Coursewright's own files are all there. */
export async function examineAssets(): Promise<Finding[]> {
  try {
    const { version, styles, fonts } = await readAssets();
    const text = `${plural(styles.size, 'style sheet', 'style sheets')}, ${plural(fonts.size, 'font', 'fonts')}`;
    return [
      { name: 'Coursewright', state: 'fine', text: version },
      { name: 'Own files', state: 'fine', text },
    ];
  } catch (failure) {
    if (!(failure instanceof EnvironmentFailure)) throw failure;
    return [{ name: 'Own files', state: 'missing', text: failure.message, help: failure.hint }];
  }
}
