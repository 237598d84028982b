import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED_BUILD } from '../../browser/extension-build.ts';

/** The files of the build with this ending, by their path in it. */
function built(ending: string): readonly (readonly [path: string, text: string])[] {
  const paths = globSync(`**/*${ending}`, { cwd: SHIPPED_BUILD });
  return paths.map((path) => [path, readFileSync(`${SHIPPED_BUILD}/${path}`, 'utf8')]);
}

/** Everything in the files that looks like this, with the file it is in. */
function found(ending: string, pattern: RegExp): readonly string[] {
  return built(ending).flatMap(([path, text]) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
}

describe('the code as it is shipped', () => {
  it('is there', () => {
    expect(built('.js').length).toBeGreaterThan(3);
    expect(built('.html').map(([path]) => path)).toEqual(expect.arrayContaining(['panel.html', 'options.html']));
  });

  it('makes no code out of text', () => {
    // What DevTools evaluates in the inspected page is no code of the extension's pages.
    expect(found('.js', /(?<!inspectedWindow\.)\beval\(/g)).toEqual([]);
    expect(found('.js', /\bnew Function\b|\bFunction\(|\bimportScripts\b/g)).toEqual([]);
    expect(found('.js', /\b(?:setTimeout|setInterval)\(\s*["'`]/g)).toEqual([]);
  });

  it('loads none but its own', () => {
    expect(found('.js', /\bimport\((?!\s*[`"']\.{1,2}\/)[^)]*\)?/g)).toEqual([]);
    expect(found('.js', /\b(?:from|import)\s*["'`](?!\.{1,2}\/)[^"'`]*["'`]/g)).toEqual([]);
    expect(found('.html', /<script(?![^>]*\ssrc="\/)[^>]*>/g)).toEqual([]);
    expect(found('.html', /\s(?:src|href)="(?!\/[^/])[^"]*"/g)).toEqual([]);
    expect(found('.css', /@import|url\((?!["']?data:)[^)]*\)/g)).toEqual([]);
  });

  it('has no way to the network but fetch, and no address of a service to report to', () => {
    expect(found('.js', /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection)\b/g)).toEqual([]);
    expect(found('.js', /[\w.-]*(?:telemetry|analytics|sentry|segment)[\w-]*\.(?:com|io|dev)\b/gi)).toEqual([]);
  });
});
