import 'care-guide/define';
import directory from './directory.json';

const guide = document.querySelector('care-guide');
guide.addEventListener('care-guide-load', ({ guide: id }) => {
  document.querySelector('main').dataset.loaded = `${id} care-guide`;
});
guide.directory = directory;
