import { expect, onTestFinished, test, vi } from 'vitest';
import { refusal, setUp } from './setup.ts';

const CLIENT = { method: 'GET', path: '/v1/client' };

test('a fault for the next call hits one call of that verb and path', async () => {
  const { browser, instance } = await setUp();
  instance.faults.next(CLIENT, { status: 500 });
  expect((await browser.call('GET', '/v1/environment')).status).toBe(200);
  expect((await browser.call('PUT', '/v1/client')).status).toBe(200);
  expect(await browser.call('GET', '/v1/client')).toMatchObject(refusal(500, 'internal_clerk_error'));
  expect((await browser.call('GET', '/v1/client')).status).toBe(200);
});

test('the verb is the true one, not the POST that carries it', async () => {
  const { browser, instance } = await setUp();
  instance.faults.next({ method: 'delete', path: /sessions$/ }, { status: 503 });
  expect(await browser.call('DELETE', '/v1/client/sessions')).toMatchObject(refusal(503, 'service_unavailable'));
});

test('a lasting fault ends when told to', async () => {
  const { browser, instance } = await setUp();
  const end = instance.faults.always({}, { status: 429, headers: { 'retry-after': '3' } });
  for (const path of ['/v1/client', '/v1/environment']) {
    const answer = await browser.call('GET', path);
    expect(answer).toMatchObject(refusal(429, 'too_many_requests'));
    expect(answer.headers.get('retry-after')).toBe('3');
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  }
  end();
  expect((await browser.call('GET', '/v1/client')).status).toBe(200);
});

test('a body of the test’s own is sent as it is', async () => {
  const { browser, instance } = await setUp();
  instance.faults.next(CLIENT, { body: { response: { id: 7 } } });
  expect(await browser.call('GET', '/v1/client')).toMatchObject({ status: 200, body: { response: { id: 7 } } });
});

test('HTML comes in the place of JSON', async () => {
  const { frontendApi, instance } = await setUp();
  instance.faults.next(CLIENT, { status: 502, html: '<h1>Bad gateway</h1>' });
  const response = await frontendApi.app.request(`https://${instance.frontendApi}/v1/client`);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    502,
    'text/html',
    '<h1>Bad gateway</h1>',
  ]);
});

test.each(['taken away', 'closed'])('a call that hangs goes on when the fault is %s', async (how) => {
  const { browser, frontendApi, instance } = await setUp();
  instance.faults.next(CLIENT, { hang: true });
  const answer = browser.call('GET', '/v1/client');
  await expect.poll(() => instance.requests.at(-1)).toMatchObject({ ...CLIENT, status: null });
  if (how === 'closed') frontendApi.close();
  else instance.faults.clear();
  expect((await answer).status).toBe(200);
});

test('a delayed call is answered when its time has come, not before', async () => {
  const { browser, instance } = await setUp();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  instance.faults.next(CLIENT, { delayMs: 60_000 });
  const answer = browser.call('GET', '/v1/client');
  await vi.advanceTimersByTimeAsync(59_999);
  expect(instance.requests.at(-1)).toMatchObject({ ...CLIENT, status: null });
  await vi.advanceTimersByTimeAsync(1);
  expect((await answer).status).toBe(200);
});

test('a fault leaves the state as it was', async () => {
  const { browser, instance } = await setUp();
  instance.faults.next({ method: 'PUT' }, { status: 500 });
  await browser.call('PUT', '/v1/client');
  expect(instance.clients.size).toBe(0);
});

test('every call is noted with its verb, fields and status', async () => {
  const { browser, instance } = await setUp();
  instance.requests.length = 0;
  await browser.call('PATCH', '/v1/environment');
  await browser.call('POST', '/v1/client/sign_ins', { identifier: 'nobody@example.com' });
  expect(instance.requests).toMatchObject([
    { method: 'PATCH', path: '/v1/environment', status: 200, origin: 'http://localhost:3000' },
    { method: 'POST', path: '/v1/client/sign_ins', form: { identifier: 'nobody@example.com' }, status: 422 },
  ]);
});
