// Loaded into a server under test: errors that nobody catches, which quote a draft.
setTimeout(() => {
	Promise.reject(new TypeError('炸药\n一包'));
	throw new RangeError('炸药');
});
