// The bundle of file formats, which the build puts beside the others; hosts load it when it is first wanted.
declare module 'hegui:formats' {
	export const formats: import('./index.ts').Formats;
}
