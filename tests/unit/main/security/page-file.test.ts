import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPageFile } from '../../../../main/security/page-file.ts';

const FOLDER = path.resolve('/srv/pages');

describe('findPageFile', () => {
  it.each([
    ['app://renderer/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://renderer/', 'index.html', 'text/html; charset=utf-8'],
    ['app://renderer/assets/index-abc.js', 'assets/index-abc.js', 'text/javascript; charset=utf-8'],
    ['app://renderer/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
  ])('finds %s', (address, file, contentType) => {
    expect(findPageFile(FOLDER, address)).toEqual({ file: path.join(FOLDER, file), contentType });
  });

  it.each([
    'app://renderer/%2e%2e/secret.html',
    'app://renderer/..%2fsecret.html',
    'app://renderer/..%5csecret.html',
    'app://renderer/%00.html',
    'app://renderer/%ff.html',
    'app://renderer/index.exe',
    'app://renderer/index',
    'not an address',
  ])('refuses %s', (address) => {
    const page = findPageFile(FOLDER, address);
    // The URL parser itself resolves `..`: what is left must still be inside the folder.
    expect(page === null || page.file.startsWith(FOLDER + path.sep)).toBe(true);
    if (!/%2e%2e/.test(address)) expect(page).toBeNull();
  });
});
