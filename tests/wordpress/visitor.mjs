// Who signs in to that WordPress, and writes.
import { newPage } from '../support/host-page.mjs';

/** A new page in a session of its own, signed in with a role or not. */
export async function visitor(browser, url, role) {
  const page = await newPage(browser);
  // Pictures of users come from elsewhere; what this site lacks is an error.
  page.on('response', (response) => {
    if (response.url().startsWith(url) && response.status() >= 500)
      page.errors.push(`${response.status()} ${response.url()}`);
  });
  if (role) {
    await page.goto(`${url}/wp-login.php`);
    // Not typed: the page's own script moves the focus while one types.
    await page.evaluate((role) => {
      document.querySelector('#user_login').value = role;
      document.querySelector('#user_pass').value = 'secret';
      document.querySelector('#loginform').requestSubmit();
    }, role);
    await page.waitForSelector('#wpadminbar');
  }
  return page;
}

/** Opens the block editor on a new post or page, or on one there is. */
export async function openEditor(page, url, post) {
  await page.goto(`${url}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.waitForSelector('.block-editor-block-list__layout');
}

/** Inserts a block as one types: a slash, its name, Enter. */
export async function typeBlock(page, name) {
  await page.waitForSelector('.block-editor-default-block-appender__content');
  await page.click('.block-editor-default-block-appender__content');
  await page.keyboard.type(`/${name}`);
  await page.waitForSelector('.components-autocomplete__result.is-selected');
  await page.keyboard.press('Enter');
}

/** Gives a post a title, publishes it, and waits until the server has it. */
export const publish = (page, title) =>
  page.evaluate(async (title) => {
    const { dispatch, select } = wp.data;
    dispatch('core/editor').editPost({ title, status: 'publish' });
    await dispatch('core/editor').savePost();
    const saved = select('core/editor').didPostSaveRequestSucceed();
    return {
      saved,
      id: select('core/editor').getCurrentPostId(),
      link: select('core/editor').getPermalink(),
    };
  }, title);

/** Which blocks the editor finds in the post, and whether each is as it was saved. */
export const blocksIn = (page) =>
  page.evaluate(() =>
    wp.data
      .select('core/block-editor')
      .getBlocks()
      .map(({ name, isValid, attributes }) => ({ name, isValid, attributes })),
  );
