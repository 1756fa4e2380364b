import { describe, expect, test } from 'vitest';
import { givenArguments, launchOptions } from '../../../main/shell/launchOptions';

describe('launchOptions', () => {
  test('reads folders and files, relative ones from the working folder', () => {
    const options = launchOptions(
      ['--library', 'Papers', 'a.txt', '--user-data-dir=/data', '/b.pdf'],
      '/home/jo',
    );
    expect(options).toEqual({
      library: '/home/jo/Papers',
      userData: '/data',
      files: ['/home/jo/a.txt', '/b.pdf'],
      link: null,
    });
  });

  test('keeps upper case in paths and passes over switches of Chromium', () => {
    const options = launchOptions(['--no-sandbox', '--library', '/Home/Jo/Papers', '--inspect=0'], '/');
    expect(options).toEqual({ library: '/Home/Jo/Papers', userData: null, files: [], link: null });
  });

  test('an address that leads into the app is no file', () => {
    const options = launchOptions(['commonplace://open/note/The%20last%20call'], '/');
    expect(options).toMatchObject({ files: [], link: 'commonplace://open/note/The%20last%20call' });
  });

  test('an option without its value is no option', () => {
    expect(launchOptions(['--library'], '/').library).toBeNull();
  });
});

describe('givenArguments', () => {
  test('leaves out the app’s folder in development only', () => {
    expect(givenArguments(['electron', '--no-sandbox', '.', 'a.txt'], false)).toEqual([
      '--no-sandbox',
      'a.txt',
    ]);
    expect(givenArguments(['commonplace', 'a.txt'], true)).toEqual(['a.txt']);
  });
});
