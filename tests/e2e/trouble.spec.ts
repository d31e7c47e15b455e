import type { ElectronApplication, Page } from '@playwright/test';
import { changePerson, serveOldFor, setFaults } from './control-tenant.ts';
import { expect, test } from './fixtures.ts';
import { placeOf } from './place-of.ts';
import { portraitFile } from './portrait-file.ts';
import { chooseInNextDialog } from './stub-file-dialog.ts';

const CITRA = 'citra@selfsame.example';
const AMINA = 'amina@selfsame.example';
const LINH = 'linh@selfsame.example';
const GUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;

test.use({ appArguments: ['--demo'] });
test.setTimeout(120_000);

test.describe('trouble while publishing', () => {
  test('is survived where waiting helps', async ({ app, enterAs, page, stateDir, tenant }) => {
    await enterAs(CITRA);
    await test.step('throttled, then unavailable twice', async () => {
      await setFaults(tenant, [
        { service: 'graph', method: 'PUT', times: 1, action: { status: 429, retryAfterSeconds: 1 } },
        { service: 'graph', method: 'PUT', times: 2, action: { status: 503, retryAfterSeconds: 0 } },
      ]);
      await publish(app, page, await portraitFile(stateDir, CITRA));
      await expectPublished(page);
      await undo(page);
    });

    await test.step('accepted, but the old photo is served for a while', async () => {
      await serveOldFor(tenant, 1800);
      await publish(app, page, await portraitFile(stateDir, CITRA));
      await expect(page.getByText(/^Asking again in \d+ seconds?$/)).toBeVisible();
      await tenant.advance(1);
      await expectPublished(page);
      await serveOldFor(tenant, 0);
      await undo(page);
    });

    await test.step('the connection breaks after the upload arrived', async () => {
      await setFaults(tenant, [{ service: 'graph', method: 'PUT', times: 1, action: { drop: 'after' } }]);
      await publish(app, page, await portraitFile(stateDir, CITRA));
      await expectPublished(page);
      await undo(page);
    });

    await test.step('the connection breaks in the middle of the upload', async () => {
      await setFaults(tenant, [{ service: 'graph', method: 'PUT', times: 1, action: { drop: 'before' } }]);
      await publish(app, page, await portraitFile(stateDir, CITRA));
      await expectPublished(page);
    });
  });

  test('is explained where it is not, and nothing is lost', async ({ app, enterAs, page, stateDir, tenant }) => {
    await enterAs(CITRA);
    const before = await servedPhoto(page);
    await setFaults(tenant, [{ service: 'graph', method: 'PUT', action: { status: 503, retryAfterSeconds: 600 } }]);
    const zoom = await publish(app, page, await portraitFile(stateDir, CITRA));
    const notice = page.getByRole('alert');
    await expect(page.getByRole('heading', { name: 'Your photo was not published' })).toBeVisible();
    await expect(notice).toContainText('Microsoft 365 has trouble at the moment. Nothing was changed.');
    await expect(notice).toContainText('Try again in a few minutes.');
    await expect(notice).toContainText(GUID);
    expect(await servedPhoto(page)).toEqual(before);

    await setFaults(tenant, [{ service: 'graph', action: { drop: 'before' } }]);
    await page.getByRole('button', { name: 'Back to the picture' }).click();
    // Whole pixels were cut, which may round to the next per cent.
    await expect.poll(async () => Math.abs((await zoomPercent(page)) - zoom)).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(notice).toContainText('Microsoft 365 can’t be reached. Nothing was changed.', { timeout: 60_000 });

    await setFaults(tenant, []);
    await page.getByRole('button', { name: 'Back to the picture' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expectPublished(page);
  });

  test('somebody ended the session: sign in again, then go on', async ({
    app,
    enterAs,
    page,
    signInAs,
    stateDir,
    tenant,
  }) => {
    await enterAs(CITRA);
    await expect(placeOf(page, 'Profile')).toContainText('Same');
    await changePerson(tenant, CITRA, { revoked: true, tokensTooOld: true });
    const zoom = await publish(app, page, await portraitFile(stateDir, CITRA));
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('You need to sign in again. Your photo is as it was.');
    await notice.getByRole('button', { name: 'Sign in again' }).click();
    await signInAs(CITRA);
    // Whole pixels were cut, which may round to the next per cent.
    await expect.poll(async () => Math.abs((await zoomPercent(page)) - zoom)).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expectPublished(page);
  });

  test('the organisation does not allow it', async ({ app, enterAs, page, stateDir }) => {
    await enterAs(AMINA);
    const before = await servedPhoto(page);
    await publish(app, page, await portraitFile(stateDir, AMINA));
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('Your organisation does not let people change this photo. It is as it was.');
    await expect(notice).toContainText('Ask your IT department');
    await expect(notice).toContainText(GUID);
    await page.getByRole('button', { name: 'Back to my photo' }).click();
    await expect(placeOf(page, 'Profile')).toContainText('Same');
    expect(await servedPhoto(page)).toEqual(before);
  });
});

test('no photo yet: the first one is published, and undo takes it away again', async ({
  app,
  enterAs,
  page,
  stateDir,
}) => {
  await enterAs(LINH);
  await expect(page.getByText('You have no photo yet')).toBeVisible();
  await expect(placeOf(page, 'Profile')).toContainText('No photo');
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
  await publish(app, page, await portraitFile(stateDir, LINH));
  await expectPublished(page);
  await expect(placeOf(page, 'Profile')).toContainText('Same');
  await undo(page);
  await expect(page.getByText('You have no photo yet')).toBeVisible();
});

test('Microsoft 365 is down: the page says so, keeps what it knows, and recovers', async ({
  enterAs,
  page,
  tenant,
}) => {
  await enterAs(CITRA);
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
  const photo = page.getByRole('img', { name: /^Photo of/ });
  await expect(photo).toBeVisible();
  await setFaults(tenant, [{ service: 'graph', action: { status: 503, retryAfterSeconds: 600 } }]);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('Microsoft 365 has trouble at the moment.');
  await expect(page.getByRole('alert')).toContainText(GUID);
  await expect(photo).toBeVisible();

  await setFaults(tenant, []);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(placeOf(page, 'SharePoint, large')).toContainText('Same');
});

test('SharePoint is down: Graph’s places are still judged', async ({ enterAs, page, tenant }) => {
  await setFaults(tenant, [{ service: 'sharepoint', action: { status: 503, retryAfterSeconds: 600 } }]);
  await enterAs(CITRA);
  await expect(placeOf(page, 'Profile')).toContainText('Same');
  await expect(page.getByRole('listitem').filter({ hasText: 'SharePoint' }).first()).toContainText('Not known');
});

function zoomPercent(page: Page): Promise<number> {
  return page
    .getByRole('slider', { name: 'Zoom' })
    .evaluate((slider) => Number.parseInt(slider.getAttribute('aria-valuetext') ?? '', 10));
}

/** From "my photo", choose the file, zoom in by one step, publish. Tells the zoom, which coming back must keep. */
async function publish(app: ElectronApplication, page: Page, picture: string): Promise<number> {
  await chooseInNextDialog(app, picture);
  await page.getByRole('button', { name: /^(Change|Choose a) photo$/ }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('heading', { name: 'Fit your photo' }).waitFor();
  const suggested = await zoomPercent(page);
  await page.keyboard.press('+');
  await expect.poll(() => zoomPercent(page)).toBeGreaterThan(suggested + 5);
  const chosen = await zoomPercent(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  return chosen;
}

async function expectPublished(page: Page) {
  await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
}

async function undo(page: Page) {
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Your earlier photo is back')).toBeVisible({ timeout: 60_000 });
}

/** The bytes that Graph serves now; null for no photo. */
function servedPhoto(page: Page): Promise<readonly number[] | null> {
  return page.evaluate(async () => {
    const answer = await window.bridge.photo.getCurrent();
    if (!answer.ok) throw new Error(answer.failure.kind);
    return answer.value.jpeg === null ? null : [...answer.value.jpeg];
  });
}
