import { describe, expect, test } from 'vitest';
import { NotedFindings } from '../../../lib/inspector/noted-findings.ts';
import { toolbarBadge } from '../../../lib/inspector/toolbar-badge.ts';
import type { NotedFinding } from '../../../lib/protocol/panel-message.ts';
import { wireClient } from '../client/fixtures/client.ts';
import { connected } from './inspected-tab.ts';

const note = (findingId: string, severity: NotedFinding['severity']): NotedFinding => ({
  findingId,
  rule: 'R41',
  severity,
  title: 'Cookies are left',
});

describe('the toolbar icon', () => {
  test('says who is there, then what is wrong, and nothing once nobody looks', async () => {
    const { browser, inspector, page, panel } = await connected();
    expect(browser.badge).toEqual({ kind: 'signed-in' });
    await page.report({ ...wireClient, sessions: [] });
    expect(browser.badge).toEqual({ kind: 'signed-out' });
    inspector.found('document-1', { appeared: [note('A', 'warning'), note('B', 'error')], gone: [] });
    expect(browser.badge).toEqual({ kind: 'findings', severity: 'error', count: 1 });
    inspector.found('document-1', { appeared: [], gone: [note('B', 'error')] });
    expect(browser.badge).toEqual({ kind: 'findings', severity: 'warning', count: 1 });
    inspector.closePanel(panel.line);
    inspector.close();
    expect(browser.badge).toEqual({ kind: 'nothing' });
  });

  test('is silent on what is good to know only, and where there is no Client', () => {
    expect(toolbarBadge(null, ['info'])).toEqual({ kind: 'nothing' });
  });
});

test('what panels told of findings outlives a stopped worker', () => {
  const noted = new NotedFindings({});
  noted.take('D1', { appeared: [note('A', 'error')], gone: [] });
  const next = new NotedFindings(JSON.parse(JSON.stringify(noted.saved)));
  expect(next.of('D1')).toEqual(['error']);
  expect(next.take('D1', { appeared: [note('A', 'error'), note('B', 'info')], gone: [] })).toEqual([note('B', 'info')]);
});
