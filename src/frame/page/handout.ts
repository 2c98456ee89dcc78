/**
 * What leads from paper back to the page, for the guide's slot of that name: a picture, such as
 * `care-guide qr` writes, and the page's address for those who type it.
 * @param picture - Address of the picture, if there is one.
 * @param page - Address of the page around this one, if it is known.
 */
export function handoutFor(picture: string | undefined, page: string | undefined): HTMLElement {
  const box = document.createElement('div');
  box.slot = 'handout';
  if (picture) {
    const image = document.createElement('img');
    Object.assign(image, { src: picture, alt: '', fetchPriority: 'low' });
    image.style.inlineSize = '100%';
    box.append(image);
  }
  if (page) {
    const link = document.createElement('a');
    link.href = link.textContent = page;
    box.append(link);
  }
  return box;
}
