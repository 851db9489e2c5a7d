// Bytes as the protocol can carry them.

export function base64(bytes: Uint8Array): string {
	const step = 2 ** 14;
	let text = '';
	for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
	return btoa(text);
}
