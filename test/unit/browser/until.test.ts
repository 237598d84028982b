import { expect, it } from 'vitest';
import { until } from '../../browser/until.ts';

it('gives the first answer that is something', async () => {
  const answers = [null, '', 'here'];
  expect(await until('the answer', () => answers.shift())).toBe('here');
});

it('goes on after an error', async () => {
  let asked = 0;
  const answer = await until('the answer', async () => {
    asked += 1;
    if (asked === 1) throw new Error('the frame was detached');
    return asked;
  });
  expect(answer).toBe(2);
});

it('names what never came, and the last error', async () => {
  const never = until('the panel frame', () => Promise.reject(new Error('no frame')), 60);
  await expect(never).rejects.toMatchObject({
    message: 'never came: the panel frame',
    cause: { message: 'no frame' },
  });
});
