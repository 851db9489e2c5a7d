// A short name for a text: the same text has the same one on every machine, two texts share one only by a rare chance.

/** FNV-1a over the units of a text, then mixed so that each unit moves every bit. */
function lane(text: string, seed: number, factor: number): string {
	let hash = seed;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
	hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
	hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
	return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** 64 bits as 16 hexadecimal digits. Files of decisions hold them: another way to reckon them would make all of them stale. */
export function digest(text: string): string {
	return lane(text, 0x811c9dc5, 0x01000193) + lane(text, 0x9e3779b1, 0x85ebca77);
}
