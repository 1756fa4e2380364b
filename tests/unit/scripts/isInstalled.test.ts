import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/ensurePackages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/b-other-system': { version: '2.0.0', optional: true },
};

describe('whether the packages are installed', () => {
  it('asks for the very version of each', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.2.3' } })).toBe(true);
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.2.4' } })).toBe(false);
    expect(isInstalled(wanted, {})).toBe(false);
  });

  it('does not mind what is left over', () => {
    const installed = { 'node_modules/a': { version: '1.2.3' }, 'node_modules/z': { version: '9.0.0' } };
    expect(isInstalled(wanted, installed)).toBe(true);
  });
});
