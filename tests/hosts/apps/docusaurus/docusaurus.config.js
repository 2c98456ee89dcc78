export default {
  title: 'Benefits',
  url: 'https://example.org',
  baseUrl: '/',
  favicon: 'data:,',
  future: { faster: true, v4: true },
  presets: [['classic', { docs: false, blog: false }]],
};
