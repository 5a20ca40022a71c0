import fc from 'fast-check';

/** One failure is enough to notice a mutant; nobody wants to read the smallest. */
fc.configureGlobal({ endOnFailure: true });
