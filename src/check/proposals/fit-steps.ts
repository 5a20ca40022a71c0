/**
 * Whole minutes of steps, by `change` minutes more or less: the first of the longest takes what is more; what is less is taken from the
 * longest, so that they become alike and the short ones stay as they are. No step gets below one minute: `change` must leave each one.
 */
export function fitSteps(steps: readonly number[], change: number): number[] {
  const longest = steps.reduce((most, step) => Math.max(most, step), 0);
  const first = steps.indexOf(longest);
  if (change > 0) return steps.map((step, index) => (index === first ? step + change : step));
  const savedAt = (level: number): number => steps.reduce((sum, step) => sum + Math.max(0, step - level), 0);
  let [level, high] = [1, longest];
  while (level < high) {
    const middle = (level + high + 1) >> 1;
    if (savedAt(middle) >= -change) level = middle;
    else high = middle - 1;
  }
  // What would be saved too much goes back to the first of those that are shortened, a minute each.
  let spare = savedAt(level) + change;
  return steps.map((step) => (step <= level ? step : spare-- > 0 ? level + 1 : level));
}
