import { join } from 'node:path';
import { app } from 'electron';
import { givenArguments, launchOptions, registerAppScheme, startApp, type SecondStart } from './shell';

const options = launchOptions(givenArguments(process.argv, app.isPackaged), process.cwd());
if (options.userData !== null) app.setPath('userData', options.userData);
registerAppScheme();

const handedOver: SecondStart = { files: options.files, link: options.link };
if (app.requestSingleInstanceLock(handedOver)) {
  startApp(join(__dirname, '..'), options).catch((error: unknown) => {
    console.error('Commonplace could not start:', error);
    app.exit(1);
  });
} else {
  app.quit();
}
