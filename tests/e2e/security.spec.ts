import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/electronApp';
import type { Bridge } from '../../preload/bridge';

declare global {
  interface Window {
    readonly commonplace: Bridge;
  }
}

/** Electron's security checklist (electronjs.org/docs/latest/tutorial/security), item by item, in the running app. */
test.describe('the security checklist', () => {
  test('2, 3, 4, 5, 6, 8: the page is isolated, sandboxed, without Node, with web security', async ({
    app,
    page,
  }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false);
    expect(preferences['experimentalFeatures'] ?? false).toBe(false);
    expect(preferences['webviewTag'] ?? false).toBe(false);
    const globals = await page.evaluate(() => [typeof require, typeof process, typeof module]);
    expect(globals).toEqual(['undefined', 'undefined', 'undefined']);
  });

  test('1, 7: everything comes from app:// under a policy that runs only our scripts', async ({ page }) => {
    expect(new URL(page.url()).protocol).toBe('app:');
    const policy = await page.evaluate(async () => {
      return (await fetch(location.href)).headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    // In a task of its own: what Playwright evaluates itself is let past the policy.
    const evaluated = await page.evaluate(
      () =>
        new Promise<string>((settle) => {
          setTimeout(() => {
            try {
              settle(String(globalThis.eval('1 + 1')));
            } catch (error) {
              settle((error as Error).name);
            }
          });
        }),
    );
    expect(evaluated).toBe('EvalError');
  });

  test('no page reaches the network', async ({ page }) => {
    const reached = await page.evaluate(async () => {
      const attempt = async (url: string): Promise<boolean> => {
        try {
          await fetch(url, { mode: 'no-cors' });
          return true;
        } catch {
          return false;
        }
      };
      return Promise.all(['http://127.0.0.1:9/', 'https://example.org/'].map(attempt));
    });
    expect(reached).toEqual([false, false]);
  });

  test('the network is shut below the page’s policy too', async ({ app }) => {
    const outcome = await app.evaluate(async ({ net }) => {
      try {
        await net.fetch('http://127.0.0.1:9/');
        return 'reached';
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('9: permissions are denied', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const ask = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return Promise.all(['geolocation', 'notifications', 'camera', 'microphone'].map(ask));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('13, 14: no navigation away, no new window, no webview', async ({ app, page }) => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.org/';
      document.body.append(document.createElement('webview'));
    });
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    expect(page.url()).toBe(before);
    const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(windows).toBe(1);
  });

  test('15: openExternal takes only web and mail addresses', async ({ page }) => {
    const refusals = await page.evaluate(async () => {
      const urls = ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'not an address'];
      return Promise.all(urls.map((url) => window.commonplace.call('shell.openExternal', { url })));
    });
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test('17: every call is known and parsed; paths are not the page’s to name', async ({ page }) => {
    const replies = await page.evaluate(() =>
      Promise.all([
        window.commonplace.call('importing.importPaths', { paths: ['/etc/hostname'] }),
        window.commonplace.call('constructor.constructor', {}),
        window.commonplace.call('articles.text', { id: '../../etc' }),
        window.commonplace.call('articles.page', { listing: {}, offset: -1, limit: 1e9 }),
      ]),
    );
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test('18: app:// serves the built page and nothing beside it', async ({ page }) => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/../package.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2fmain%2findex.cjs',
        '/nothing.js',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(`app://commonplace${path}`)).status));
    });
    for (const status of statuses) expect([403, 404]).toContain(status);
  });

  test('a frame inside the page gets no bridge', async ({ page }) => {
    const bridge = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const type = typeof (frame.contentWindow as unknown as { commonplace?: unknown }).commonplace;
      frame.remove();
      return type;
    });
    expect(bridge).toBe('undefined');
  });
});

test('a web address is opened only after a question that shows it', async ({ app, page }) => {
  const url = 'https://example.org/a?b=c';
  await app.evaluate(({ dialog, shell }) => {
    const log: string[] = [];
    Object.assign(globalThis, { log });
    const answers = [1, 0];
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, asked: { detail: string }) => {
        log.push(`asked ${asked.detail}`);
        return Promise.resolve({ response: answers.shift() });
      },
    });
    Object.assign(shell, {
      openExternal: (address: string) => {
        log.push(`opened ${address}`);
        return Promise.resolve();
      },
    });
  });
  for (let time = 0; time < 2; time++) {
    await page.evaluate((address) => window.commonplace.call('shell.openExternal', { url: address }), url);
  }
  const log = await app.evaluate(() => (globalThis as unknown as { log: string[] }).log);
  expect(log).toEqual([`asked ${url}`, `asked ${url}`, `opened ${url}`]);
});

test('what an imported document brings along does not run, load or ask for anything', async ({
  world,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-hostile-'));
  const hostile = [
    '<img src="https://example.org/x.png" onerror="document.title=\'run\'">',
    '<script>document.title = "run"</script>',
    '<iframe src="https://example.org"></iframe><form action="https://example.org"><input name="q"></form>',
    '[a link](javascript:document.title="run") and <a href="javascript:alert(1)" onclick="alert(1)">another</a>',
    '<svg><script>document.title = "run"</script></svg><style>body { display: none }</style>',
  ];
  await writeFile(join(folder, 'hostile.md'), `# Hostile\n\nA text.\n\n${hostile.join('\n\n')}\n`);
  await writeFile(
    join(folder, 'hostile.html'),
    `<html><body><article><h1>Page</h1><p>A page.</p>${hostile.join('')}</article></body></html>`,
  );
  await world.dropFiles([folder]);
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  for (const title of ['Hostile', 'Page']) {
    await rows.filter({ hasText: title }).click();
    await expect(page.getByRole('article').getByRole('heading', { name: title })).toBeVisible();
    const brought = await page.getByRole('article').evaluate((article) => ({
      elements: article.querySelectorAll('script, iframe, form, input, style, svg, object, img').length,
      handlers: [...article.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on')),
      ).length,
      links: [...article.querySelectorAll('a')].filter((link) =>
        /^javascript:/i.test(link.getAttribute('href') ?? ''),
      ).length,
    }));
    expect(brought).toEqual({ elements: 0, handlers: 0, links: 0 });
  }
  expect(await page.title()).toBe('Harbour desk – Commonplace');
  await rm(folder, { recursive: true });
});
