// The law as a bundle of its own, which the server on Node and the server in a worker share.
export { default as packed } from 'hegui:law';
