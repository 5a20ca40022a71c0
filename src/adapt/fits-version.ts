import { satisfies } from 'semver';

/** True for a version that a range of versions takes; one before a release (`2.0.0-beta.1`) only where it takes that release, or names such a one. */
export const fitsVersion = (version: string, range: string): boolean =>
  satisfies(version, range) ||
  (satisfies(version, range, { includePrerelease: true }) && satisfies(version.replace(/-.*/, ''), range));
