const { rmSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Finishes a packed app before it is signed: shuts what a packed app does without (item 19 of Electron's security checklist),
 * and takes away the small app that the development runtime comes with.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: object }} context
 */
exports.default = async ({ appOutDir, electronPlatformName, packager }) => {
  if (electronPlatformName === 'linux')
    rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  await shutFuses(executableIn(appOutDir, electronPlatformName, packager));
};

/** Where each system's Electron keeps its fuses. */
function executableIn(folder, platform, { appInfo, executableName }) {
  if (platform === 'darwin')
    return join(folder, `${appInfo.productFilename}.app`, 'Contents', 'MacOS', appInfo.productFilename);
  return join(folder, platform === 'win32' ? `${appInfo.productFilename}.exe` : executableName);
}

async function shutFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } = await import('@electron/fuses');
  const wanted = {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  };
  const wire = await getCurrentFuseWire(executable);
  // The development runtime is older than some fuses.
  const known = Object.entries(wanted).filter(([fuse]) => wire[fuse] !== undefined);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(known) });
}
