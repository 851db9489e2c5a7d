// The file of the law (lawFile.ts); the build puts in how a program gets at it.
declare module 'hegui:law' {
	export default function readLaw(): Uint8Array;
}
