module.exports = {
  entry: './src/main.js',
  output: { path: `${__dirname}/dist`, filename: 'main.js', publicPath: 'auto' },
  performance: { hints: false },
};
