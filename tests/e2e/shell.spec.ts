import type { Bridge } from '../../shared/contract';
import { expect, test } from './app';

type OurWindow = { readonly bridge: Bridge };

test('the window opens on our page and a call is answered', async ({ app, window: page }) => {
  await expect(page).toHaveTitle(/Mentorbook/);
  const reply = await page.evaluate(() =>
    (window as unknown as OurWindow).bridge.call('app.overview', {}),
  );
  expect(reply).toMatchObject({ ok: true });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
