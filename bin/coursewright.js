#!/usr/bin/env node
// Old syntax on purpose: an old Node has to be able to read this file in order to say what is wrong.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'Coursewright needs Node.js ' +
      wanted.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      '. ' +
      'Install a newer one from https://nodejs.org, then run the command again.',
  );
  process.exitCode = 2;
} else {
  import('../lib/cli.js');
}
