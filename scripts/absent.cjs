// Stands in bundles for what Node offers and nothing of ours may use: libraries ask for it in parts that we never call.
module.exports = {};
