// SHA-1 by Node itself, in place of the package that isomorphic-git brings for machines without it.
import { createHash, type Hash } from 'node:crypto';

export default class Sha1 {
	private readonly hash: Hash = createHash('sha1');

	update(bytes: Uint8Array): this {
		this.hash.update(bytes);
		return this;
	}

	digest(encoding: 'hex'): string {
		return this.hash.digest(encoding);
	}
}
