// Does for the development runtime what Electron's own default app does: `electron [-r module] folder [arguments]`.
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const given = process.argv.slice(1);
let target = null;
for (let i = 0; i < given.length && target === null; i++) {
  if (given[i] === '-r' || given[i] === '--require') require(resolve(given[++i]));
  else if (!given[i].startsWith('-')) target = resolve(given[i]);
}

if (target === null || !existsSync(target)) {
  process.stderr.write(target === null ? 'usage: electron <folder>\n' : `There is no app in ${target}.\n`);
  app.exit(2);
} else {
  process.defaultApp = true;
  require(statSync(target).isDirectory() ? mainOf(target) : target);
}

function mainOf(folder) {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  return join(folder, description.main ?? 'index.js');
}
