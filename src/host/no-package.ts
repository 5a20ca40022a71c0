/**
 * Stands in the bundle for `supports-color`, which a package of ours would load if somebody had it: a package of that name in any
 * folder above the program would run. `bufferutil` and `utf-8-validate` are left out by the variables that `ws` asks for.
 */
export {};
